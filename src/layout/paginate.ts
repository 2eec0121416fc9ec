/** Measured blocks → pages: one pass, greedy, in which nothing that has been placed moves again. */
import type {FlowHints, LaidNode, PagePlace} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {placeColumns} from './columns.js'
import {NoteArea} from './notes.js'
import {below, notesIn, type Room, roomOf} from './room.js'
import {type Breaking, boxOf, moved, split} from './split.js'

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
}

/** A page with its blocks in place, before its furniture. */
export interface CutPage {
  nodes: LaidNode[]
  /** The section in force at its top. */
  section?: string
}

/** What could not be placed as it should: index of the block, and the height that was missing, pt. */
export interface Misfit {
  block: number
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
  private section: string | undefined
  private sectionAtTop: string | undefined

  constructor(
    private readonly measured: Measured,
    private readonly geometry: PageGeometry,
  ) {
    this.breaking = geometry.paragraph
    this.foot = new NoteArea(measured.notes, geometry)
    const {opening} = measured
    this.top = Math.max(geometry.margin.top, opening ? boxOf(opening).height + geometry.openingGap : 0)
    if (opening) this.nodes.push(opening)
  }

  /** Put one block on this page, the next, or as many as it needs. */
  place(block: MeasuredBlock, index: number): void {
    const {hints, node, gap} = block
    if (hints.breakBefore) this.clear()
    if (hints.breakBefore && this.filled > 0) this.turn()
    if (hints.float && this.filled > 0 && (this.waiting.length > 0 || !this.takes(node, gap)) && mayFloat(node)) {
      this.waiting.push({block, index})
      return
    }
    if (hints.keepWithNext && this.filled > 0 && !this.chainFits(index)) this.turn()
    let rest: LaidNode | undefined = node
    let above = this.filled > 0 ? gap : 0
    while (rest) {
      const empty = this.filled === 0
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
  }

  /** Close the last page and give all. */
  finish(): CutPage[] {
    this.clear()
    while (this.foot.carries) this.turn()
    this.close()
    return this.pages
  }

  /** Set every float that still waits. */
  private clear(): void {
    while (this.waiting.length > 0) this.turn()
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
  private placePart(node: LaidNode, block: MeasuredBlock, gap: number, index: number): LaidNode | undefined {
    const {columns, gutter = 0, whole} = block.hints
    const empty = this.filled === 0
    if (columns) return this.placeColumns(node, columns, gutter, gap)
    if (this.takes(node, gap)) {
      this.put(node, gap)
      return undefined
    }
    if (whole && !empty) return node
    const room = this.room(gap)
    let halves = split(node, room, this.breaking)
    if (!halves.head && empty) halves = split(node, room, {...this.breaking, force: true})
    if (halves.head) {
      this.put(halves.head, gap)
      return halves.tail
    }
    if (!empty) return node
    // nothing can be cut off it: it is set past the foot, unless only its notes are too long, which then go on overleaf
    const over = boxOf(node).height - this.free
    if (over > 0.5 && !node.lines) this.misfits.push({block: index, missing: over})
    return this.force(node, gap)
  }

  /** Put what is left of a node on an empty page: one line of a text whose note is longer than the page, or all of it. */
  private force(node: LaidNode, gap: number): LaidNode | undefined {
    const {head, tail} = (node.lines?.length ?? 0) > 1 ? split(node, firstLine(node), forced) : {head: node}
    this.put(head ?? node, gap)
    return head ? tail : undefined
  }

  private put(node: LaidNode, gap: number): void {
    const y = this.top + this.filled + gap
    this.nodes.push(moved(node, this.geometry.margin.left, y - boxOf(node).top))
    this.filled += gap + boxOf(node).height
    this.foot.add(notesIn(node), this.free)
  }

  private placeColumns(node: LaidNode, count: number, gutter: number, gap: number): LaidNode | undefined {
    const empty = this.filled === 0
    const region = {count, gutter, room: this.room(gap), free: this.free - gap}
    const {set, rest} = placeColumns(node, region, {...this.breaking, force: empty})
    if (set) this.put(set, gap)
    else if (empty) return this.force(node, gap)
    return rest
  }

  /** Tell whether a heading, those that follow it, and the beginning of what they head fit below each other. */
  private chainFits(index: number): boolean {
    let used = 0
    let notes: string[] = []
    for (let i = index; i < this.measured.blocks.length; i++) {
      const {node, hints, gap} = this.measured.blocks[i] as MeasuredBlock
      if (i > index && hints.breakBefore) return true
      const room = below(this.room(0), used + gap, notes)
      const fits = room.fits(boxOf(node).height, notesIn(node))
      if (!hints.keepWithNext) return fits || this.begins(node, hints, room)
      if (!fits) return false
      used += gap + boxOf(node).height
      notes = [...notes, ...notesIn(node)]
    }
    return true
  }

  /** Tell whether the beginning of a block that does not fit can stand in `room`. */
  private begins(node: LaidNode, hints: FlowHints, room: Room): boolean {
    if (hints.columns) return room.fits(LEAST_COLUMNS, [])
    const {height, margin} = this.geometry
    if (hints.whole) return boxOf(node).height > height - margin.top - margin.bottom
    return split(node, room, this.breaking).head !== undefined
  }

  /** Close this page and open the next, with what its notes had left to say and the floats that waited. */
  private turn(): void {
    this.close()
    this.nodes = []
    this.filled = 0
    this.top = this.geometry.margin.top
    this.sectionAtTop = this.section
    const {height, margin} = this.geometry
    this.foot = this.foot.next(height - margin.top - margin.bottom)
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
  }

  private close(): void {
    const page: CutPage = {nodes: [...this.nodes, ...this.foot.nodes()]}
    if (this.sectionAtTop !== undefined) page.section = this.sectionAtTop
    this.pages.push(page)
  }
}

/** Space below a float at the head of a page, pt. */
const AFTER_FLOAT = 18

/** Least height that columns are begun in, pt. */
const LEAST_COLUMNS = 60

/** A float that calls notes would set them out of their order. */
const mayFloat = (node: LaidNode): boolean => notesIn(node).length === 0

const forced: Breaking = {orphans: 1, widows: 1, force: true}

/** A room that is one line of a text high. */
const firstLine = (node: LaidNode): Room => {
  const box = boxOf(node)
  const limit = (node.lines?.[0]?.box.height ?? 0) + (box.paddingTop ?? 0) + (box.paddingBottom ?? 0)
  return {fits: (height) => height <= limit + 0.01}
}

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
