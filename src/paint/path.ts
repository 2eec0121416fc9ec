import {num} from './number.js'

/** An upright rectangle: left, top, right, bottom. */
export type Extent = [number, number, number, number]

/**
 * A path under construction. Its operators wait for the operator that paints it: PDF allows no colour between the
 * two. Lines and curves that go nowhere, of which react-pdf draws many, are dropped.
 */
export class Path {
  /**
   * Whether a rectangle has a point more than it needs: readers move the edges of a plain one to whole pixels, which
   * is right for rules, but makes thin bars and cells of charts uneven.
   */
  exact = false
  private operators: string[] = []
  private extent: Extent = [Infinity, Infinity, -Infinity, -Infinity]
  /** The corners, as long as the path may turn out to be one upright rectangle. */
  private corners: Set<string> | undefined = new Set()
  private x = 0
  private y = 0
  /** Where `close` leads back to. */
  private start = {x: 0, y: 0}

  get empty(): boolean {
    return this.operators.length === 0
  }

  moveTo(x: number, y: number): void {
    if (!this.empty) this.corners = undefined
    this.go(x, y, `${num(x)} ${num(y)} m`)
    this.start = {x, y}
  }

  lineTo(x: number, y: number): void {
    // a line of no length after a move is a dot when caps are round
    const dot = this.operators[this.operators.length - 1]?.endsWith('m')
    if (same(x, this.x) && same(y, this.y) && !dot) return
    if (!same(x, this.x) && !same(y, this.y)) this.corners = undefined
    this.go(x, y, `${num(x)} ${num(y)} l`)
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const still = same(x1, this.x) && same(y1, this.y) && same(x2, this.x) && same(y2, this.y)
    if (still && same(x, this.x) && same(y, this.y)) return
    this.corners = undefined
    this.reach(x1, y1)
    this.reach(x2, y2)
    this.go(x, y, `${num(x1)} ${num(y1)} ${num(x2)} ${num(y2)} ${num(x)} ${num(y)} c`)
  }

  /** PDF has cubic curves only. */
  quadraticTo(x1: number, y1: number, x: number, y: number): void {
    const {x: x0, y: y0} = this
    const third = 2 / 3
    this.curveTo(x0 + third * (x1 - x0), y0 + third * (y1 - y0), x + third * (x1 - x), y + third * (y1 - y), x, y)
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.close()
  }

  close(): void {
    this.operators.push('h')
    this.x = this.start.x
    this.y = this.start.y
  }

  /** Give the operators with their extent, and start again. */
  take(): {operators: string; extent: Extent; rectangle: boolean} {
    const {operators} = this
    const {extent, rectangle} = this.look()
    const [left, top, right, bottom] = extent
    const upright = this.exact
      ? exactly(extent)
      : `${num(left)} ${num(top)} ${num(right - left)} ${num(bottom - top)} re`
    this.operators = []
    this.extent = [Infinity, Infinity, -Infinity, -Infinity]
    this.corners = new Set()
    return {operators: rectangle ? upright : operators.join('\n'), extent, rectangle}
  }

  /** Tell how far the path reaches, and whether it is one upright rectangle. */
  look(): {extent: Extent; rectangle: boolean} {
    const {operators, extent, corners} = this
    const rectangle = corners?.size === 4 && operators[operators.length - 1] === 'h' && isFramedBy(extent, corners)
    return {extent, rectangle}
  }

  private go(x: number, y: number, operator: string): void {
    this.x = x
    this.y = y
    this.reach(x, y)
    this.corners?.add(corner(x, y))
    this.operators.push(operator)
  }

  private reach(x: number, y: number): void {
    const {extent} = this
    if (x < extent[0]) extent[0] = x
    if (y < extent[1]) extent[1] = y
    if (x > extent[2]) extent[2] = x
    if (y > extent[3]) extent[3] = y
  }
}

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.0005
const corner = (x: number, y: number): string => `${num(x)} ${num(y)}`

const exactly = ([left, top, right, bottom]: Extent): string =>
  [
    `${corner(left, top)} m`,
    `${corner(right, top)} l`,
    `${corner(right, bottom)} l`,
    `${corner(left, bottom)} l`,
    `${corner(left, (top + bottom) / 2)} l`,
    'h',
  ].join('\n')

const isFramedBy = ([left, top, right, bottom]: Extent, corners: Set<string>): boolean =>
  [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)].every((one) => corners.has(one))
