import type {Inks} from '../colour/inks.js'
import type {Paint} from '../interpret/mark.js'

/** Where a page takes the most ink: the mean of all plates over a square, and its upper left cell. */
export interface Heaviest {
  /** Sum of the inks, 1 for each that is full. */
  ink: number
  column: number
  /** Row, counted from below. */
  row: number
}

/** How much ink each plate has in each cell, 0–1. */
export class Plates {
  readonly ink = new Map<string, Float32Array>()
  /** Squares found since something was printed last, by their side. */
  private readonly found = new Map<number, Heaviest>()

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {}

  /** Print `inks` on cells as far as they are covered, over what is there or into it, as `paint` says. */
  put(cells: readonly number[], parts: Float32Array, inks: Inks, paint: Paint, part: number): void {
    if (cells.length === 0) return
    this.found.clear()
    for (const [plate, amount] of inks) if (amount > 0 && !this.ink.has(plate)) this.ink.set(plate, this.empty())
    const device = paint.colour.space.family === 'DeviceCMYK'
    for (const [plate, ink] of this.ink) {
      const amount = inks.get(plate) ?? 0
      const keeps = amount === 0 && (inks.has(plate) ? device && paint.overprintMode === 1 : true)
      if (paint.overprint && keeps) continue
      for (const cell of cells) {
        const share = (parts[cell] as number) * part * paint.alpha
        const before = ink[cell] as number
        const after = paint.blend === 'Multiply' ? before + amount - before * amount : amount
        ink[cell] = before + (after - before) * share
      }
    }
  }

  /** Give the mean of a plate over the page, 0–1. */
  mean(plate: string): number {
    const ink = this.ink.get(plate)
    if (!ink) return 0
    let sum = 0
    for (const amount of ink) sum += amount
    return sum / ink.length
  }

  /** Find the square of `side` cells that takes the most ink. */
  heaviest(side: number): Heaviest {
    let found = this.found.get(side)
    if (!found) {
      found = this.search(side)
      this.found.set(side, found)
    }
    return found
  }

  private search(side: number): Heaviest {
    const {columns, rows} = this
    const width = Math.min(side, columns)
    const height = Math.min(side, rows)
    const sums = this.sums()
    const at = (row: number, column: number): number => sums[row * (columns + 1) + column] as number
    let best: Heaviest = {ink: 0, column: 0, row: 0}
    for (let row = rows; row >= height; row--) {
      for (let column = width; column <= columns; column++) {
        const total =
          at(row, column) - at(row - height, column) - at(row, column - width) + at(row - height, column - width)
        const ink = total / (width * height)
        if (ink > best.ink + 1e-6) best = {ink, column: column - width, row: row - 1}
      }
    }
    return best
  }

  /** Sum all plates over every rectangle from the lower left corner. */
  private sums(): Float64Array {
    const {columns, rows} = this
    const sums = new Float64Array((columns + 1) * (rows + 1))
    const all = new Float32Array(columns * rows)
    for (const ink of this.ink.values()) {
      for (let cell = 0; cell < all.length; cell++) all[cell] = (all[cell] as number) + (ink[cell] as number)
    }
    for (let row = 0; row < rows; row++) {
      let line = 0
      for (let column = 0; column < columns; column++) {
        line += all[row * columns + column] as number
        const above = sums[row * (columns + 1) + column + 1] as number
        sums[(row + 1) * (columns + 1) + column + 1] = above + line
      }
    }
    return sums
  }

  private readonly empty = (): Float32Array => new Float32Array(this.columns * this.rows)
}
