import type {Column} from './column.js'
import {AFTER_FLOAT, type Part, type Plan} from './plan.js'
import {boxOf} from './split.js'

/** Share of a page that is left to the text between floats at the head and at the foot. */
const TEXT_SHARE = 0.2

/** Floats that wait for the next column or page, in the order in which they are mentioned. */
export class Floats {
  /** Whether no text follows that could stand between them. */
  ending = false
  /** Whether some stand at the foot of the page already: what comes after them in order cannot stand above. */
  blocked = false

  constructor(
    private readonly plan: Plan,
    private readonly waiting: Part[] = [],
  ) {}

  /** Make a copy, which may be set to try something. */
  copy(): Floats {
    const floats = new Floats(this.plan, [...this.waiting])
    floats.ending = this.ending
    floats.blocked = this.blocked
    return floats
  }

  /** How many wait. */
  get count(): number {
    return this.waiting.length
  }

  /** Whether the one whose turn it is reaches across the columns of a page. */
  get leadAcross(): boolean {
    return this.plan.geometry.columns.count > 1 && this.waiting[0]?.hints.across === true
  }

  /** Have one wait behind those that do. */
  wait(part: Part): void {
    this.waiting.push(part)
  }

  /** Set those that can stand in a new column: the first at its head, others at its foot, so that text is between. */
  fill(column: Column, across: boolean): void {
    while (this.waiting.length > 0 && !this.blocked && this.leadAcross === across) {
      const [part] = this.waiting as [Part]
      if (!column.empty && !column.takes(part.node, AFTER_FLOAT)) return
      if (column.hasSunk || (!column.empty && this.leavesText(column.free, part))) {
        column.sink(part.node)
        this.waiting.shift()
        continue
      }
      const left = column.fill(part, column.empty ? 0 : AFTER_FLOAT)
      if (left === part.node) return
      this.waiting.shift()
      if (left) this.waiting.unshift({...part, node: left})
      // what reaches across is set one by one: the page has a foot too
      if (left || across) return
    }
  }

  /** Give the one whose turn it is for the foot of a page with `free` pt, if it reaches across and leaves room for text. */
  takeForFoot(free: number): Part | undefined {
    const [part] = this.waiting
    return part && this.leadAcross && this.leavesText(free, part) ? this.waiting.shift() : undefined
  }

  private leavesText(free: number, {node}: Part): boolean {
    return !this.ending && free - boxOf(node).height - AFTER_FLOAT >= this.plan.pageHeight * TEXT_SHARE
  }
}
