import type {LaidNode} from '../pages.js'
import {Column} from './column.js'
import type {Feet} from './feet.js'
import type {Floats} from './floats.js'
import {keeps} from './keep.js'
import {AFTER_FLOAT, type Part, type Plan} from './plan.js'

/** A stretch of a page: its columns side by side, or one that reaches across them. */
export interface Stretch {
  across: boolean
  /** Upper end, and where the note areas end; pt from the upper edge of the trim. */
  top: number
  bottom: number
  /** How high the text may become, where that is less than there is room for. */
  limit?: number
}

/** Two columns whose heights differ by less have the same, pt. */
const EVEN = 1

/** Part of a page from one block that reaches across to the next, filled column by column. */
export class Band {
  private readonly columns: Column[] = []
  /** What is needed to fill it anew: the parts that came, and what there was before the first. */
  private readonly came: {part: Part; waits: boolean}[] = []
  private readonly before?: {feet: Feet; floats: Floats}

  constructor(
    private readonly plan: Plan,
    private readonly stretch: Stretch,
    readonly feet: Feet,
    readonly floats: Floats,
  ) {
    if (this.count > 1 && stretch.limit === undefined) this.before = {feet: feet.copy(), floats: floats.copy()}
    this.open()
  }

  get across(): boolean {
    return this.stretch.across
  }

  private get count(): number {
    return this.across ? 1 : this.plan.geometry.columns.count
  }

  /** Whether nothing stands in it yet, and more room there will never be. */
  get fresh(): boolean {
    return this.columns.length === 1 && this.column.fresh
  }

  /** The column that is being filled. */
  get column(): Column {
    return this.columns.at(-1) as Column
  }

  /** Whether nothing stands in it yet. */
  get empty(): boolean {
    return this.columns.every(({empty}) => empty)
  }

  /** Where all that stands in it ends, pt from the upper edge of the trim. */
  get end(): number {
    return this.stretch.top + Math.max(...this.columns.map(({height}) => height))
  }

  /** Place a part in this column, the next, or as many as it needs, and give what they have no room for. */
  place(part: Part): Part | undefined {
    if (this.before) this.came.push({part, waits: false})
    return this.set(part)
  }

  /** Have a float wait that cannot stand in it. */
  wait(part: Part): void {
    if (this.before) this.came.push({part, waits: true})
    this.floats.wait(part)
  }

  /** Go on to the next column, if there is one. */
  advance(): boolean {
    if (this.columns.length === this.count) return false
    this.open()
    return true
  }

  /** Let what is left over of notes go on in columns that no text has come to. */
  fillNotes(): void {
    this.column.fillNotes()
    while (this.feet.carries && this.advance()) this.column.fillNotes()
  }

  /** Make the same with columns as even as can be; itself, where nothing more even holds all. */
  balanced(): Band {
    if (!this.before) return this
    const heights = this.columns.map(({height}) => height)
    let high = Math.max(...heights)
    let low = (heights.reduce((sum, height) => sum + height, 0) / this.count) * LOWEST
    let best: Band = this
    while (high - low > EVEN) {
      const middle = (low + high) / 2
      const tried = this.refilled(middle)
      if (tried) [best, high] = [tried, Math.min(middle, tried.end - this.stretch.top)]
      else low = middle
    }
    return best
  }

  /** List all that stands in it; `ended` where no text follows on the page in its columns. */
  placed(ended: boolean): LaidNode[] {
    return this.columns.flatMap((column) => column.placed(ended))
  }

  private set(part: Part): Part | undefined {
    if (part.floats && this.mustWait(part)) {
      this.floats.wait(part)
      return undefined
    }
    if (part.hints.keepWithNext) {
      while (!this.column.bare && !keeps(this.column, part.index, this.floats.count > 0, this.plan)) {
        if (!this.advance()) return part
      }
    }
    let rest = part
    for (;;) {
      const node = this.column.fill(rest, this.column.empty ? 0 : rest.gap)
      if (!node) return undefined
      rest = {...rest, node, gap: AFTER_FLOAT, floats: rest.floats && node === rest.node}
      if (!this.advance()) return rest
    }
  }

  private mustWait({node, gap}: Part): boolean {
    const {column, floats} = this
    if (column.fresh) return false
    return floats.count > 0 || floats.blocked || column.hasSunk || !column.takes(node, column.empty ? 0 : gap)
  }

  /** Fill it anew, `limit` pt high; nothing when that does not hold all that came. */
  private refilled(limit: number): Band | undefined {
    const {before} = this
    if (!before) return undefined
    const band = new Band(this.plan, {...this.stretch, limit}, before.feet.copy(), before.floats.copy())
    for (const {part, waits} of this.came) {
      if (waits) band.floats.wait(part)
      else if (band.set(part)) return undefined
    }
    band.floats.ending = this.floats.ending
    while (band.floats.count > this.floats.count) if (!band.advance()) return undefined
    return band
  }

  private open(): void {
    const {plan, stretch, feet} = this
    const {columns, margin} = plan.geometry
    const index = this.columns.length
    const {across, ...place} = stretch
    const left = across || columns.count === 1 ? margin.left : columns.left + index * (columns.width + columns.gutter)
    const own = across ? feet.areas : feet.areas.slice(index, index + 1)
    const column = new Column(plan, {...place, left}, own)
    const [here, previous] = [feet.areas[index], feet.areas[index - 1]]
    if (previous?.carries) here?.carryOn(previous, column.free)
    this.columns.push(column)
    this.floats.fill(column, across)
  }
}

/** Share of the mean height of columns below which none is tried: spaces fall away where columns begin. */
const LOWEST = 0.85
