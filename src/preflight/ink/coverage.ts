import {type Box, meet} from '../../pdf/matrix.js'
import {mm} from '../../units.js'
import type {Subpath} from '../interpret/path.js'

/** Side of a cell, pt, as nearly as whole cells allow: an eighth of the square of 15 mm that ink is judged over. */
const CELL = mm(15 / 8)

/** Most cells along a side; on sheets larger than 3.7 m they are larger. */
const MOST = 2000

/** Lines a cell is looked at along, to fill shapes. */
const LINES = 4

/** A grid of cells over a box, and how much of each cell the mark at hand covers, 0–1. */
export class Coverage {
  readonly columns: number
  readonly rows: number
  readonly parts: Float32Array
  /** Cells that are covered at all. */
  touched: number[] = []

  /** Size of a cell, pt. */
  readonly width: number
  readonly height: number

  constructor(readonly box: Box) {
    const [across, up] = [box[2] - box[0], box[3] - box[1]]
    this.columns = Math.min(MOST, Math.max(1, Math.round(across / CELL)))
    this.rows = Math.min(MOST, Math.max(1, Math.round(up / CELL)))
    this.width = across / this.columns
    this.height = up / this.rows
    this.parts = new Float32Array(this.columns * this.rows)
  }

  /** Begin with the next mark. */
  clear(): void {
    for (const index of this.touched) this.parts[index] = 0
    this.touched = []
  }

  /** Cover a part of every cell in a box, as far as the box covers it. */
  fillBox(box: Box, part = 1): void {
    const [left, bottom, right, top] = this.inCells(box)
    for (let row = Math.floor(bottom); row < top; row++) {
      const height = Math.min(top, row + 1) - Math.max(bottom, row)
      for (let column = Math.floor(left); column < right; column++) {
        this.add(row, column, (Math.min(right, column + 1) - Math.max(left, column)) * height * part)
      }
    }
  }

  /** Cover what subpaths enclose within `clip`. */
  fill(subpaths: readonly Subpath[], evenOdd: boolean, clip: Box): void {
    const [left, bottom, right, top] = this.inCells(clip)
    const crossings = new Map<number, number[]>()
    for (const {points} of subpaths) this.cross(points, bottom, top, crossings)
    for (const [line, found] of crossings) {
      const row = Math.floor(line / LINES)
      for (const [from, to] of spansOf(found, evenOdd)) this.span(row, Math.max(from, left), Math.min(to, right))
    }
  }

  /** Cover lines of a width, piece by piece. */
  stroke(subpaths: readonly Subpath[], width: number, clip: Box): void {
    for (const {points, closed} of subpaths) {
      const ends = closed ? [...points, points[0] as number, points[1] as number] : points
      for (let at = 2; at + 1 < ends.length; at += 2) {
        const [x0, y0, x1, y1] = ends.slice(at - 2, at + 2) as [number, number, number, number]
        this.line(x0, y0, x1, y1, width, clip)
      }
    }
  }

  private line(x0: number, y0: number, x1: number, y1: number, width: number, clip: Box): void {
    const length = Math.hypot(x1 - x0, y1 - y0)
    if (width > this.width / 2 && length > 0) {
      const [x, y] = [((y0 - y1) / length) * (width / 2), ((x1 - x0) / length) * (width / 2)]
      this.fill([{points: [x0 + x, y0 + y, x1 + x, y1 + y, x1 - x, y1 - y, x0 - x, y0 - y], closed: true}], false, clip)
      return
    }
    const pieces = Math.min(4000, Math.max(1, Math.ceil((length / this.width) * 2)))
    const part = ((length / pieces) * width) / (this.width * this.height)
    const box = meet(this.box, clip)
    for (let piece = 0; piece < pieces; piece++) {
      const along = (piece + 0.5) / pieces
      const [x, y] = [x0 + along * (x1 - x0), y0 + along * (y1 - y0)]
      if (x < box[0] || x >= box[2] || y < box[1] || y >= box[3]) continue
      this.add(Math.floor((y - this.box[1]) / this.height), Math.floor((x - this.box[0]) / this.width), part)
    }
  }

  /** Give the point of the page that a cell, counted along rows from below, has in its middle. */
  middle(index: number): [number, number] {
    const {box, width, height, columns} = this
    return [box[0] + ((index % columns) + 0.5) * width, box[1] + (Math.floor(index / columns) + 0.5) * height]
  }

  /** Note where the sides of a shape cross the lines through the cells: x, and 1 upwards or -1 downwards. */
  private cross(points: number[], bottom: number, top: number, crossings: Map<number, number[]>): void {
    const {box, width, height} = this
    for (let at = 0; at < points.length; at += 2) {
      const next = (at + 2) % points.length
      const x0 = ((points[at] as number) - box[0]) / width
      const y0 = ((points[at + 1] as number) - box[1]) / height
      const x1 = ((points[next] as number) - box[0]) / width
      const y1 = ((points[next + 1] as number) - box[1]) / height
      if (y0 === y1) continue
      const [low, high] = y0 < y1 ? [y0, y1] : [y1, y0]
      const first = Math.ceil(Math.max(low, bottom) * LINES - 0.5)
      const last = Math.min(high, top) * LINES - 0.5
      for (let line = first; line < last; line++) {
        const x = x0 + (((line + 0.5) / LINES - y0) / (y1 - y0)) * (x1 - x0)
        const found = crossings.get(line)
        if (found) found.push(x, y0 < y1 ? 1 : -1)
        else crossings.set(line, [x, y0 < y1 ? 1 : -1])
      }
    }
  }

  private span(row: number, from: number, to: number): void {
    for (let column = Math.floor(from); column < to; column++) {
      this.add(row, column, (Math.min(to, column + 1) - Math.max(from, column)) / LINES)
    }
  }

  private add(row: number, column: number, part: number): void {
    if (row < 0 || column < 0 || row >= this.rows || column >= this.columns || !(part > 0)) return
    const index = row * this.columns + column
    const before = this.parts[index] as number
    if (before === 0) this.touched.push(index)
    this.parts[index] = Math.min(1, before + part)
  }

  /** Give a box in cells from the lower left corner, cut at the grid. */
  private inCells(wanted: Box): Box {
    const {box, width, height} = this
    const [left, bottom, right, top] = meet(box, wanted)
    return [(left - box[0]) / width, (bottom - box[1]) / height, (right - box[0]) / width, (top - box[1]) / height]
  }
}

/** Pair crossings into what is inside, from left to right. */
function spansOf(found: number[], evenOdd: boolean): [number, number][] {
  const order = Array.from({length: found.length / 2}, (_, index) => index * 2)
  order.sort((a, b) => (found[a] as number) - (found[b] as number))
  const spans: [number, number][] = []
  let winding = 0
  for (const [index, at] of order.entries()) {
    const inside = evenOdd ? winding % 2 !== 0 : winding !== 0
    if (inside) spans.push([found[order[index - 1] as number] as number, found[at] as number])
    winding += found[at + 1] as number
  }
  return spans
}
