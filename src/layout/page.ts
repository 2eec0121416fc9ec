import type {LaidNode} from '../pages.js'
import {Band} from './band.js'
import {Column} from './column.js'
import type {Feet} from './feet.js'
import type {Floats} from './floats.js'
import {gapOnGrid, lineBelow} from './grid.js'
import {AFTER_FLOAT, headedBy, type Part, type Plan} from './plan.js'
import {boxOf, moved} from './split.js'

/** A page with its blocks in place, before its furniture. */
export interface CutPage {
  nodes: LaidNode[]
  /** The section in force at its top. */
  section?: string
  /** Whether all that stands on it is turned by a quarter. */
  turned?: true
  /** Whether nothing is repeated on it: a cover, or the empty page behind it. */
  bare?: true
}

/** Least height that is left to the text beside something that calls notes, pt. */
const LEAST_TEXT = 42

/** A page that is being filled: bands of columns one below the other, between blocks that reach across them. */
export class Page {
  /** Bands that are finished, and the one that is being filled. */
  private readonly done: Band[] = []
  private band: Band
  /** Where the note areas end, pt from the upper edge; floats that reach across may stand below. */
  private bottom: number
  private sunk: LaidNode[] = []

  constructor(
    private readonly plan: Plan,
    feet: Feet,
    floats: Floats,
    private readonly opening?: LaidNode,
  ) {
    const {margin, height, openingGap} = plan.geometry
    const top = Math.max(margin.top, opening ? boxOf(opening).height + openingGap : 0)
    this.bottom = height - margin.bottom
    floats.blocked = false
    this.band = this.bandAt(this.onLine(top), floats.leadAcross, feet, floats)
    this.setAcross()
  }

  get feet(): Feet {
    return this.band.feet
  }

  get floats(): Floats {
    return this.band.floats
  }

  /** Whether nothing stands on it yet, not even the head of the first page: more room there will never be. */
  get fresh(): boolean {
    return this.done.length === 0 && this.band.fresh
  }

  /** Whether nothing stands below its head. */
  get empty(): boolean {
    return this.done.length === 0 && this.band.empty
  }

  /** All that stands on it so far. */
  get placed(): LaidNode[] {
    const bands = [...this.done, this.band].flatMap((band) => band.placed(true))
    return [...(this.opening ? [this.opening] : []), ...bands]
  }

  /** What stands in the column that is being filled. */
  get nodes(): readonly LaidNode[] {
    return this.band.column.nodes
  }

  /** Where its text has come to, pt from the upper edge of the trim. */
  get end(): number {
    return this.endOf(this.band)
  }

  /** Tell whether there is room for some notes and some lines of text. */
  takesNotes(ids: readonly string[]): boolean {
    return this.fresh || this.band.column.room().fits(LEAST_TEXT, ids)
  }

  /** Set notes that something beside the text calls. */
  addNotes(ids: readonly string[]): void {
    this.band.column.addNotes(ids)
  }

  /** Place a part, or have it wait, and give what there is no room for. */
  place(part: Part): Part | undefined {
    const across = this.plan.geometry.columns.count > 1 && part.hints.across === true
    if (across === this.band.across) return this.band.place(part)
    const ended = this.band.empty ? this.band : this.band.balanced()
    const top = this.topOf(part, ended, across)
    if (part.floats && this.mustWait(part, top, ended)) {
      this.band.wait(part)
      return undefined
    }
    this.change(ended, top, across)
    return this.band.place(part)
  }

  /** Go on to the next place where a float that waits may stand; tells whether there is any on this page. */
  advance(): boolean {
    const {band, floats} = this
    if (floats.leadAcross === band.across) return band.advance()
    const ended = band.empty ? band : band.balanced()
    this.change(ended, this.onLine(this.endOf(ended) + AFTER_FLOAT), floats.leadAcross)
    return !this.band.empty
  }

  /** Let the floats at the foot follow the text, which has ended; tells whether there is room for it. */
  raise(): boolean {
    this.band.column.raise()
    if (this.sunk.length === 0) return true
    const ended = this.band.balanced()
    const {height, margin} = this.plan.geometry
    const place = {left: margin.left, top: ended.end, bottom: height - margin.bottom}
    const column = new Column(this.plan, place, ended.feet.areas)
    for (const node of this.sunk) column.sink(node)
    if (column.free < 0) return false
    this.bottom = place.bottom
    this.change(ended, ended.end, true)
    for (const node of this.sunk) this.band.column.sink(node)
    this.band.column.raise()
    this.sunk = []
    this.floats.blocked = false
    return true
  }

  /** Close it; `ended` when the text does not go on from its last column to the next page. */
  close(ended: boolean): LaidNode[] {
    const {geometry} = this.plan
    const {columns, margin} = geometry
    if (ended) this.band = this.band.balanced()
    this.band.fillNotes()
    let y = this.bottom
    const sunk = this.sunk.map((node) => {
      y += AFTER_FLOAT + boxOf(node).height
      return moved(node, margin.left, y - boxOf(node).height - boxOf(node).top)
    })
    const notes = this.feet.areas.flatMap((area, index) =>
      area.nodes(columns.left + index * (columns.width + columns.gutter), this.bottom),
    )
    const body = [...this.done.flatMap((band) => band.placed(true)), ...this.band.placed(ended)]
    return [...(this.opening ? [this.opening] : []), ...body, ...sunk, ...notes]
  }

  /** Set floats that reach across at the head of the page, and others at its foot, so that text is between. */
  private setAcross(): void {
    const {band, floats} = this
    while (band.across && !band.empty && floats.leadAcross) {
      const {count} = floats
      const part = floats.takeForFoot(band.column.free)
      if (part) {
        this.sunk.push(part.node)
        this.bottom -= AFTER_FLOAT + boxOf(part.node).height
        floats.blocked = true
        return
      }
      floats.fill(band.column, true)
      if (floats.count === count) return
    }
  }

  private mustWait({node}: Part, top: number, {feet, floats}: Band): boolean {
    if (floats.count > 0 || floats.blocked) return true
    const {left} = this.plan.geometry.margin
    const column = new Column(this.plan, {left, top, bottom: this.bottom}, feet.areas)
    return !column.fresh && !column.takes(node, 0)
  }

  private change(ended: Band, top: number, across: boolean): void {
    if (!ended.empty) this.done.push(ended)
    this.band = this.bandAt(top, across, ended.feet, ended.floats)
  }

  private bandAt(top: number, across: boolean, feet: Feet, floats: Floats): Band {
    return new Band(this.plan, {across, top, bottom: this.bottom}, feet, floats)
  }

  private endOf(ended: Band): number {
    return ended.empty ? (this.done.at(-1)?.end ?? ended.end) : ended.end
  }

  /** Say where a band begins that a part is the first of. */
  private topOf({node, gap, index}: Part, ended: Band, across: boolean): number {
    const {grid} = this.plan
    const end = this.endOf(ended)
    if (this.done.length === 0 && ended.empty) return end
    const distance = grid ? gapOnGrid(end, gap, node, grid, {next: headedBy(index, this.plan)}) : gap
    return across || distance !== gap ? end + distance : this.onLine(end + gap)
  }

  /** Move what begins at `y` down to where a line of running text may begin. */
  private onLine(y: number): number {
    const {grid, geometry} = this.plan
    return grid ? lineBelow(y, geometry.margin.top, grid.step) : y
  }
}
