import type {FlowHints, LaidNode} from '../pages.js'
import {placeColumns} from './columns.js'
import {gapOnGrid} from './grid.js'
import type {NoteArea} from './notes.js'
import type {MeasuredBlock} from './paginate.js'
import {AFTER_FLOAT, headedBy, type Part, type Plan} from './plan.js'
import {anyRoom, below, limited, notesIn, type Room, roomOf} from './room.js'
import {type Breaking, boxOf, type Halves, moved, split} from './split.js'

/** Where a column stands on its page, pt from the upper left corner of the trim. */
export interface Place {
  left: number
  top: number
  /** Where the note areas end. */
  bottom: number
  /** How high the text may become, where that is less than there is room for. */
  limit?: number
}

/** Shares of a page, the least that will do, for text whose notes are longer than the page and so go on overleaf. */
const TEXT_SHARES = [0.1, 0.2, 0.4]

/** A column of text, filled from its top; what has been placed does not move again. */
export class Column {
  readonly nodes: LaidNode[] = []
  /** What has been filled below the top, pt. */
  filled = 0
  /** The same without the headings that nothing stands below yet. */
  private headless = 0
  /** Floats at the foot, over the notes, and their height with the space above each. */
  private sunk: LaidNode[] = []
  private sunkHeight = 0

  /** `feet` are the note areas below it, of which the first takes its notes. */
  constructor(
    private readonly plan: Plan,
    readonly place: Place,
    private readonly feet: readonly NoteArea[],
  ) {}

  /** Whether nothing stands in it yet. */
  get empty(): boolean {
    return this.filled === 0 && this.sunk.length === 0
  }

  /** Whether nothing stands in it yet, and more room there will never be. */
  get fresh(): boolean {
    return this.empty && this.whole
  }

  /** Whether nothing stands in it but headings, no notes that go on to it either: nowhere have these a better place. */
  get bare(): boolean {
    return this.headless === 0 && this.sunk.length === 0 && this.whole && this.foot.height === 0
  }

  /** Whether it is as tall as the page. */
  private get whole(): boolean {
    const {margin, height} = this.plan.geometry
    const {top, bottom, limit} = this.place
    return limit === undefined && top === margin.top && bottom === height - margin.bottom
  }

  /** Height of all that stands in it, pt. */
  get height(): number {
    return this.filled + this.sunkHeight
  }

  /** Whether floats stand at its foot: what comes after them in order cannot stand above. */
  get hasSunk(): boolean {
    return this.sunk.length > 0
  }

  private get foot(): NoteArea {
    return this.feet[0] as NoteArea
  }

  /** Give the height that is left above the notes, pt. */
  get free(): number {
    return Math.min(...this.feet.map((area) => this.freeOver(area)))
  }

  private freeOver(area: NoteArea): number {
    const {top, bottom} = this.place
    return bottom - top - this.filled - this.sunkHeight - area.height
  }

  /** Give the room that is left. */
  room(): Room {
    const own = roomOf(this.freeOver(this.foot), this.foot)
    const {limit = Number.POSITIVE_INFINITY} = this.place
    const least = Math.min(limit - this.height, this.feet.length > 1 ? this.free : Number.POSITIVE_INFINITY)
    return Number.isFinite(least) ? limited(own, least + 0.01) : own
  }

  /** Give the room of a column as tall as the page that no notes go on to. */
  wholeRoom(): Room {
    return roomOf(this.plan.pageHeight, this.foot.empty())
  }

  /** Give the space above a node that follows at a distance of `gap`, `used` pt below what is placed, on the grid. */
  gapAbove(node: LaidNode, gap: number, used = 0, next?: MeasuredBlock): number {
    const {grid} = this.plan
    const y = this.place.top + this.filled + used
    return grid ? gapOnGrid(y, gap, node, grid, {heads: this.filled + used === 0, next}) : gap
  }

  /** Tell whether a node fits as a whole. */
  takes(node: LaidNode, gap: number): boolean {
    return this.holds(node, this.gapAbove(node, gap))
  }

  private holds(node: LaidNode, above: number): boolean {
    return this.room().fits(above + boxOf(node).height, notesIn(node))
  }

  /** Put as much of a part here as fits, and give the node that is left. */
  fill(part: Part, distance: number): LaidNode | undefined {
    const rest = this.fillWith(part, distance)
    if (!part.hints.keepWithNext) this.headless = this.filled
    return rest
  }

  private fillWith({node, hints, index}: Part, distance: number): LaidNode | undefined {
    const empty = this.fresh
    const gap = this.gapAbove(node, distance, 0, headedBy(index, this.plan))
    if (!hints.columns && this.holds(node, gap)) {
      this.put(node, gap)
      if (hints.foot) this.drop()
      return undefined
    }
    // what is taller than a page, its heading and notes included, is cut anyhow, and begins here
    if (hints.whole && !empty && this.staysWhole(node, this.filled - this.headless + gap)) return node
    // what the rest of a note leaves no room for finds it on a later page
    const last = this.bare
    const {breaking} = this.plan
    const ways = last ? this.waysWhenFresh(gap, breaking) : [[below(this.room(), gap, []), breaking] as const]
    for (const [way, manner] of ways) {
      const {head, tail} = this.cut(node, hints, way, manner)
      if (!head) continue
      this.put(head, gap)
      return tail
    }
    if (!last || !empty) return node
    const over = boxOf(node).height - this.free
    if (over > 0.5 && !node.lines) this.plan.misfits.push({block: index, missing: over})
    this.put(node, gap)
    return undefined
  }

  /** Set notes at the foot that are called on this page. */
  addNotes(ids: readonly string[]): void {
    this.foot.add(ids, this.freeOver(this.foot))
  }

  /** Put a float at the foot, below those that stand there. */
  sink(node: LaidNode): void {
    this.sunk.push(node)
    this.sunkHeight += AFTER_FLOAT + boxOf(node).height
  }

  /** Let the floats of the foot follow the text: it has ended, and what comes now stands below them. */
  raise(): void {
    const {sunk} = this
    this.sunk = []
    this.sunkHeight = 0
    for (const node of sunk) this.put(node, this.gapAbove(node, AFTER_FLOAT))
    this.headless = this.filled
  }

  /** Let what is left over of notes go on where there is no text. */
  fillNotes(): void {
    if (this.empty) this.foot.fill(this.freeOver(this.foot))
  }

  /** Give all that stands in it; the floats of its foot follow the text directly where that has `ended`. */
  placed(ended: boolean): LaidNode[] {
    let y = this.place.top + this.filled
    if (!ended) y += this.free
    const sunk = this.sunk.map((node) => {
      y += AFTER_FLOAT
      const there = moved(node, this.place.left, y - boxOf(node).top)
      y += boxOf(node).height
      return there
    })
    return [...this.nodes, ...sunk]
  }

  /** Tell whether the beginning of a block that does not fit can stand in `room`, below `headed` pt of headings. */
  begins(node: LaidNode, hints: FlowHints, room: Room, headed: number, breaking: Breaking): boolean {
    if (hints.whole && this.staysWhole(node, headed)) return false
    return this.cut(node, hints, room, breaking, this.plan.pageHeight).head !== undefined
  }

  /** Tell whether a column of its own has room for a node with its notes, below `headed` pt of headings. */
  private staysWhole(node: LaidNode, headed: number): boolean {
    return below(this.wholeRoom(), headed, []).fits(boxOf(node).height, notesIn(node))
  }

  private put(node: LaidNode, gap: number): void {
    const y = this.place.top + this.filled + gap
    this.nodes.push(moved(node, this.place.left, y - boxOf(node).top))
    this.filled += gap + boxOf(node).height
    const called = notesIn(node)
    if (called.length > 0) this.addNotes(called)
  }

  /** Move the last node down to the foot. */
  private drop(): void {
    const {free} = this
    const node = this.nodes.pop()
    if (!node) return
    this.nodes.push(moved(node, 0, free))
    this.filled += free
  }

  private cut(
    node: LaidNode,
    {columns, gutter = 0}: FlowHints,
    room: Room,
    breaking: Breaking,
    free = this.free,
  ): Halves {
    if (!columns) return split(node, room, breaking)
    return placeColumns(node, {count: columns, gutter, room, free}, breaking)
  }

  /** Give what is tried one after the other, from the best looking to the last resort. */
  private waysWhenFresh(gap: number, breaking: Breaking): (readonly [Room, Breaking])[] {
    const {free} = this
    const room = below(this.room(), gap, [])
    const boxes: Breaking = {...breaking, force: 'boxes'}
    const all: Breaking = {...breaking, force: 'all'}
    // where notes leave the text no room, they go on overleaf
    const parts = TEXT_SHARES.map((share) => limited(anyRoom, free * share))
    return [
      [room, breaking],
      [room, boxes],
      ...parts.map((part) => [part, boxes] as const),
      [room, all],
      ...parts.map((part) => [part, all] as const),
      [limited(anyRoom, free), all],
    ]
  }
}
