/** Measured blocks → pages: one pass, greedy, in which nothing that has been placed moves again. */
import type {FlowHints, LaidNode, PagePlace} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {placeColumns} from './columns.js'
import {chainFits} from './headings.js'
import {NoteArea} from './notes.js'
import {anyRoom, below, limited, notesIn, type Room, roomOf} from './room.js'
import {type Breaking, boxOf, type Halves, moved, split} from './split.js'

/** A block of the galley with the space the galley left above it, pt. */
export interface MeasuredBlock {
  node: LaidNode
  hints: FlowHints
  gap: number
}

/** What the paginator needs besides the blocks. */
export interface Measured {
  blocks: MeasuredBlock[]
  notes: Map<string, LaidNode>
  opening?: LaidNode
  /** The sign that a note goes on overleaf. */
  continued?: LaidNode
}

/** A page with its blocks in place, before its furniture. */
export interface CutPage {
  nodes: LaidNode[]
  /** The section in force at its top. */
  section?: string
}

/** What could not be placed as it should, and the height that was missing, pt. */
export interface Misfit {
  /** Index of the block, or the head of the first page. */
  block: number | 'opening'
  missing: number
}

/** Cut measured blocks into pages with their notes. */
export function paginate(measured: Measured, geometry: PageGeometry): {pages: CutPage[]; misfits: Misfit[]} {
  const maker = new Maker(measured, geometry)
  measured.blocks.forEach((block, index) => {
    maker.place(block, index)
  })
  return {pages: maker.finish(), misfits: maker.misfits}
}

class Maker {
  readonly misfits: Misfit[] = []
  private readonly pages: CutPage[] = []
  private readonly breaking: Breaking
  private nodes: LaidNode[] = []
  private foot: NoteArea
  /** Floats that wait for the head of the next page. */
  private waiting: {block: MeasuredBlock; index: number}[] = []
  /** Top of the text on this page, and what has been filled below it, pt. */
  private top = 0
  private filled = 0
  /** The same without the headings that nothing stands below yet. */
  private headless = 0
  private section: string | undefined
  private sectionAtTop: string | undefined

  constructor(
    private readonly measured: Measured,
    private readonly geometry: PageGeometry,
  ) {
    this.breaking = {...geometry.paragraph, page: this.pageHeight}
    this.foot = new NoteArea(measured.notes, geometry, measured.continued)
    const {opening} = measured
    this.top = Math.max(geometry.margin.top, opening ? boxOf(opening).height + geometry.openingGap : 0)
    if (!opening) return
    this.nodes.push(opening)
    const over = boxOf(opening).height - (geometry.height - geometry.margin.bottom)
    if (over > 0) this.misfits.push({block: 'opening', missing: over})
  }

  /** Put one block on this page, the next, or as many as it needs. */
  place(block: MeasuredBlock, index: number): void {
    const {hints, node, gap} = block
    if (hints.breakBefore || hints.afterFloats) this.clear()
    if (hints.breakBefore && this.filled > 0) this.turn()
    if (hints.float && !this.fresh && (this.waiting.length > 0 || !this.takes(node, gap)) && mayFloat(node)) {
      this.waiting.push({block, index})
      return
    }
    // a page that floats begin, or that notes go on to, may have no room for it either
    while (hints.keepWithNext && !this.blank && !this.chainFits(index)) this.turn()
    let rest: LaidNode | undefined = node
    let above = this.filled > 0 ? gap : 0
    while (rest) {
      const empty = this.fresh
      const left: LaidNode | undefined = this.placePart(rest, block, above, index)
      // a section begins where its heading came to stand
      if (hints.section !== undefined && left !== rest) {
        if (empty) this.sectionAtTop = hints.section
        this.section = hints.section
      }
      rest = left
      if (rest) this.turn()
      above = this.filled > 0 ? AFTER_FLOAT : 0
    }
    if (!hints.keepWithNext) this.headless = this.filled
  }

  /** Close the last page and give all. */
  finish(): CutPage[] {
    this.clear()
    this.close()
    while (this.foot.carries) {
      this.open()
      this.close()
    }
    return this.pages
  }

  /** Set every float that still waits. */
  private clear(): void {
    while (this.waiting.length > 0) this.turn()
  }

  /** Whether nothing stands on this page yet, not even the head of the first page: more room there will never be. */
  private get fresh(): boolean {
    return this.filled === 0 && this.top === this.geometry.margin.top
  }

  /** Whether no notes go on to this page either. */
  private get blank(): boolean {
    return this.fresh && this.foot.height === 0
  }

  private get free(): number {
    return this.geometry.height - this.geometry.margin.bottom - this.top - this.filled - this.foot.height
  }

  private room(used: number): Room {
    return below(roomOf(this.free, this.foot), used, [])
  }

  private takes(node: LaidNode, gap: number): boolean {
    return this.room(gap).fits(boxOf(node).height, notesIn(node))
  }

  /** Put as much of a node on this page as fits, and give the rest. */
  private placePart(node: LaidNode, {hints}: MeasuredBlock, gap: number, index: number): LaidNode | undefined {
    const empty = this.fresh
    if (!hints.columns && this.takes(node, gap)) {
      this.put(node, gap)
      return undefined
    }
    // what is taller than a page, its heading and notes included, is cut anyhow, and begins here
    if (hints.whole && !empty && this.staysWhole(node, this.filled - this.headless + gap)) return node
    // what the rest of a note leaves no room for finds it on a later page
    const last = this.headless === 0 && this.top === this.geometry.margin.top && this.foot.height === 0
    const ways = last ? this.waysOnAnEmptyPage() : [[this.room(gap), this.breaking] as const]
    for (const [way, breaking] of ways) {
      const {head, tail} = this.cut(node, hints, way, breaking)
      if (!head) continue
      this.put(head, gap)
      return tail
    }
    if (!last || !empty) return node
    const over = boxOf(node).height - this.free
    if (over > 0.5 && !node.lines) this.misfits.push({block: index, missing: over})
    this.put(node, gap)
    return undefined
  }

  private cut(node: LaidNode, {columns, gutter = 0}: FlowHints, room: Room, breaking: Breaking): Halves {
    if (!columns) return split(node, room, breaking)
    return placeColumns(node, {count: columns, gutter, room, free: this.free}, breaking)
  }

  /** Give what is tried one after the other, from the best looking to the last resort. */
  private waysOnAnEmptyPage(): (readonly [Room, Breaking])[] {
    const {breaking, free} = this
    const room = this.room(0)
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

  private put(node: LaidNode, gap: number): void {
    const y = this.top + this.filled + gap
    this.nodes.push(moved(node, this.geometry.margin.left, y - boxOf(node).top))
    this.filled += gap + boxOf(node).height
    this.foot.add(notesIn(node), this.free)
  }

  /** Tell whether a heading may be set here, or can be set nowhere better. */
  private chainFits(index: number): boolean {
    const {breaking, foot, pageHeight, measured} = this
    const chain = measured.blocks.slice(index)
    const fits = (room: Room, way: Breaking): boolean =>
      chainFits(chain, room, (node, hints, rest, headed) => this.begins(node, hints, rest, headed, way))
    if (fits(this.room(0), breaking)) return true
    if (fits(roomOf(pageHeight, foot.empty()), breaking)) return false
    // below a heading at the head of a page, what follows is cut as it would be without one
    return !fits(limited(anyRoom, pageHeight / 2), {...breaking, force: 'all'})
  }

  private get pageHeight(): number {
    const {height, margin} = this.geometry
    return height - margin.top - margin.bottom
  }

  /** Tell whether the beginning of a block that does not fit can stand in `room`, below `headed` pt of headings. */
  private begins(node: LaidNode, hints: FlowHints, room: Room, headed: number, breaking: Breaking): boolean {
    if (hints.whole && this.staysWhole(node, headed)) return false
    return this.cut(node, hints, room, breaking).head !== undefined
  }

  /** Tell whether a page of its own has room for a node with its notes, below `headed` pt of headings. */
  private staysWhole(node: LaidNode, headed: number): boolean {
    return roomOf(this.pageHeight - headed, this.foot.empty()).fits(boxOf(node).height, notesIn(node))
  }

  private turn(): void {
    this.close()
    this.open()
  }

  /** Open the next page, with what the notes of this one had left to say and the floats that waited. */
  private open(): void {
    this.nodes = []
    this.filled = 0
    this.top = this.geometry.margin.top
    this.sectionAtTop = this.section
    this.foot = this.foot.next(this.pageHeight)
    const {waiting} = this
    this.waiting = []
    for (const {block, index} of waiting) {
      const first = this.filled === 0
      if (!first && !this.takes(block.node, AFTER_FLOAT)) this.waiting.push({block, index})
      else {
        const rest = this.placePart(block.node, block, first ? 0 : AFTER_FLOAT, index)
        if (rest) this.waiting.unshift({block: {...block, node: rest}, index})
      }
    }
    this.headless = this.filled
  }

  private close(): void {
    if (this.filled === 0) this.foot.fill(this.free)
    const page: CutPage = {nodes: [...this.nodes, ...this.foot.nodes()]}
    if (this.sectionAtTop !== undefined) page.section = this.sectionAtTop
    this.pages.push(page)
  }
}

/** Space below a float at the head of a page, pt. */
const AFTER_FLOAT = 18

/** A float that calls notes would set them out of their order. */
const mayFloat = (node: LaidNode): boolean => notesIn(node).length === 0

/** Shares of a page, the least that will do, for text whose notes are longer than the page and so go on overleaf. */
const TEXT_SHARES = [0.1, 0.2, 0.4]

/** Find every node with an id on the pages: page counted from 0, pt from the upper left corner of the trim. */
export function locate(pages: readonly CutPage[]): Map<string, PagePlace> {
  const where = new Map<string, PagePlace>()
  const walk = (node: LaidNode, page: number, x: number, y: number): void => {
    const left = x + (node.box?.left ?? 0)
    const top = y + (node.box?.top ?? 0)
    const id = node.props?.flow?.id
    if (id !== undefined && !where.has(id)) where.set(id, {page, x: left, y: top})
    for (const child of node.children ?? []) if (child.box) walk(child, page, left, top)
  }
  pages.forEach((page, index) => {
    for (const node of page.nodes) walk(node, index, 0, 0)
  })
  return where
}
