import {apply, type Box, type Matrix} from '../../pdf/matrix.js'

/** A line of points in the space of the page, x and y in turn, pt. Curves are flattened. */
export interface Subpath {
  points: number[]
  closed: boolean
}

/** Segments that a curve is flattened to. */
const SEGMENTS = 8

/** Most numbers that one path may have. */
const MOST = 400_000

/** A path as it is built; points are transformed as they come. */
export class Path {
  subpaths: Subpath[] = []
  private size = 0
  private x = 0
  private y = 0

  get isEmpty(): boolean {
    return this.subpaths.length === 0
  }

  move(m: Matrix, x: number, y: number): void {
    this.subpaths.push({points: [], closed: false})
    this.line(m, x, y)
  }

  line(m: Matrix, x: number, y: number): void {
    const last = this.subpaths.at(-1)
    if (!last || last.closed) this.subpaths.push({points: [], closed: false})
    ;[this.x, this.y] = [x, y]
    this.put(...apply(m, x, y))
  }

  /** Add a Bézier curve; the first control point is the current point where none is given. */
  curve(
    m: Matrix,
    x1: number | undefined,
    y1: number | undefined,
    x2: number,
    y2: number,
    x3: number,
    y3: number,
  ): void {
    const [x0, y0] = [this.x, this.y]
    const [cx, cy] = [x1 ?? x0, y1 ?? y0]
    for (let step = 1; step <= SEGMENTS; step++) {
      const t = step / SEGMENTS
      const u = 1 - t
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
      this.line(m, a * x0 + b * cx + c * x2 + d * x3, a * y0 + b * cy + c * y2 + d * y3)
    }
  }

  rectangle(m: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(m, x, y)
    this.line(m, x + width, y)
    this.line(m, x + width, y + height)
    this.line(m, x, y + height)
    this.close()
    ;[this.x, this.y] = [x, y]
  }

  close(): void {
    const last = this.subpaths.at(-1)
    if (last) last.closed = true
  }

  private put(x: number, y: number): void {
    if (this.size >= MOST || !Number.isFinite(x) || !Number.isFinite(y)) return
    this.size += 2
    this.subpaths.at(-1)?.points.push(x, y)
  }
}

/** Give the box around subpaths. */
export function boxAround(subpaths: readonly Subpath[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const {points} of subpaths) {
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [points[at] as number, points[at + 1] as number]
      if (x < left) left = x
      if (x > right) right = x
      if (y < bottom) bottom = y
      if (y > top) top = y
    }
  }
  return [left, bottom, right, top]
}

/** Give the smaller side of the thinnest rectangle among subpaths, however it was drawn and turned. */
export function thinnestRectangle(subpaths: readonly Subpath[]): number | undefined {
  let thinnest: number | undefined
  for (const {points} of subpaths) {
    const thickness = thicknessOf(points)
    if (thickness !== undefined && (thinnest === undefined || thickness < thinnest)) thinnest = thickness
  }
  return thinnest
}

function thicknessOf(points: number[]): number | undefined {
  if (points.length !== 8 && points.length !== 10) return undefined
  const [x0, y0, x1, y1, x2, y2, x3, y3, x4 = x0, y4 = y0] = points as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.001
  if (!near(x4 as number, x0) || !near(y4 as number, y0)) return undefined
  if (!near(x0 + x2, x1 + x3) || !near(y0 + y2, y1 + y3)) return undefined
  const [ax, ay, bx, by] = [x1 - x0, y1 - y0, x2 - x1, y2 - y1]
  const [long, short] = [Math.hypot(ax, ay), Math.hypot(bx, by)]
  if (Math.abs(ax * bx + ay * by) > 0.001 * long * short + 1e-9) return undefined
  const thickness = Math.min(long, short)
  return thickness > 0 ? thickness : undefined
}
