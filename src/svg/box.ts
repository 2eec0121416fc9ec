import type {Segment} from '../drawing.js'

/** The edges of a rectangle, pt. */
export interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/** Find the box around segments; curves count with their exact extremes. Gives nothing for no segments. */
export function boxOf(segments: Segment[]): Edges | undefined {
  const box: Edges = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity}
  const alongX = (x: number): void => {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
  }
  const alongY = (y: number): void => {
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  let [x, y] = [0, 0]
  for (const segment of segments) {
    if (segment[0] === 'Z') continue
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = segment
      for (const value of extremes(x, x1, x2, x3)) alongX(value)
      for (const value of extremes(y, y1, y2, y3)) alongY(value)
      ;[x, y] = [x3, y3]
    } else [, x, y] = segment
    alongX(x)
    alongY(y)
  }
  return box.left === Infinity ? undefined : box
}

/** Find the values at which a cubic curve turns back along one axis. */
function extremes(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3
  const b = 2 * (p0 - 2 * p1 + p2)
  const c = p1 - p0
  const under = b * b - 4 * a * c
  const flat = Math.abs(a) < 1e-12
  const times = flat
    ? [-c / b]
    : under < 0
      ? []
      : [(-b + Math.sqrt(under)) / (2 * a), (-b - Math.sqrt(under)) / (2 * a)]
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3)
}
