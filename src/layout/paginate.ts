/** Measured blocks → pages: one pass, greedy, in which only the columns of a band are evened out when it ends. */
import type {FlowHints, LaidNode} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {SideColumn} from './aside.js'
import {coverPages} from './cover.js'
import {Feet} from './feet.js'
import {Floats} from './floats.js'
import {type CutPage, Page} from './page.js'
import {type Part, type Plan, partOf, planOf} from './plan.js'
import {notesIn} from './room.js'
import {boxOf} from './split.js'
import {turnedPages} from './turn.js'

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
  cover?: LaidNode
  /** How many pages behind the cover stay empty. */
  versos?: 0 | 1
  opening?: LaidNode
  /** Whether no text stands below the opening. */
  openingAlone?: boolean
  /** The sign that a note goes on overleaf. */
  continued?: LaidNode
}

/** What could not be placed as it should, and the height that was missing, pt. */
export interface Misfit {
  /** Index of the block, or what stands before the blocks. */
  block: number | 'opening' | 'cover'
  missing: number
}

/** Cut measured blocks into pages with their notes. */
export function paginate(measured: Measured, geometry: PageGeometry): {pages: CutPage[]; misfits: Misfit[]} {
  const plan = planOf(measured, geometry)
  const {cover, opening, openingAlone = false, versos = 0} = measured
  const before = coverPages(cover, versos, geometry, plan.misfits)
  const maker = new Maker(plan, opening, openingAlone)
  plan.blocks.forEach((block, index) => {
    maker.place(block, index)
  })
  return {pages: [...before, ...maker.finish()], misfits: plan.misfits}
}

class Maker {
  private readonly pages: CutPage[] = []
  private page: Page
  private section: string | undefined
  private sectionAtTop: string | undefined
  private readonly side: SideColumn
  /** Blocks for the margin that call notes, and wait for a page. */
  private asides: [MeasuredBlock, number][] = []
  /** Whether what stands on the page stands there alone. */
  private full = false
  /** Pages of turned blocks, which come when the one that is being filled is closed. */
  private turned: CutPage[] = []

  constructor(
    private readonly plan: Plan,
    opening: LaidNode | undefined,
    openingAlone: boolean,
  ) {
    const {geometry} = plan
    this.side = new SideColumn(plan)
    this.page = new Page(plan, Feet.first(plan), new Floats(plan), opening)
    if (!opening) return
    this.full = openingAlone
    const over = boxOf(opening).height - (geometry.height - geometry.margin.bottom)
    if (over > 0) plan.misfits.push({block: 'opening', missing: over})
  }

  /** Put one block on this page, the next, or as many as it needs. */
  place(block: MeasuredBlock, index: number): void {
    const {hints} = block
    if (hints.aside && this.plan.geometry.columns.count === 1) {
      this.placeAside(block, index)
      return
    }
    if (hints.turned) this.turned.push(...turnedPages(block, index, this.plan).map((page) => this.headed(page)))
    const breaks = hints.breakBefore || hints.alone || this.full
    if (breaks || hints.afterFloats) this.endText()
    const isTaken = hints.alone ? !this.page.fresh : !this.page.empty
    if (this.full || (breaks && isTaken) || (hints.afterFloats && this.turned.length > 0)) this.turn(true)
    this.full = hints.alone === true
    if (hints.turned) return
    let rest: Part | undefined = partOf(block, index)
    while (rest) {
      const {fresh} = this.page
      const before = this.page.nodes.length
      const left: Part | undefined = this.page.place(rest)
      // a section begins where its heading came to stand
      if (hints.section !== undefined && left?.node !== rest.node) {
        if (fresh) this.sectionAtTop = hints.section
        this.section = hints.section
      }
      this.side.beside(this.page.nodes[before])
      rest = left
      if (rest) this.turn(false)
    }
  }

  /** Close the last page and give all. */
  finish(): CutPage[] {
    this.endText()
    this.close(true, true)
    while (this.page.feet.carries || this.side.waits || this.asides.length > 0) {
      this.open()
      this.close(true, true)
    }
    return this.pages
  }

  /** Have a block stand in the margin beside what comes next; one that calls notes waits for a page that has room for all. */
  private placeAside(block: MeasuredBlock, index: number): void {
    const {node} = block
    const notes = notesIn(node)
    const {page, side} = this
    if (notes.length === 0) side.add(node, index)
    else if (page.fresh || (page.takesNotes(notes) && side.hasRoom(node, page.end, page.placed))) {
      page.addNotes(notes)
      side.add(node, index)
      side.besideText(page.end)
    } else this.asides.push([block, index])
  }

  /** Set every float that still waits, and those at the foot of the page below its text. */
  private endText(): void {
    this.page.floats.ending = true
    while (this.page.floats.count > 0) if (!this.page.advance()) this.turn(false)
    if (!this.page.raise()) this.turn(true)
    this.page.floats.ending = false
  }

  private turn(ended: boolean): void {
    this.close(ended)
    this.open()
  }

  /** Open the next page, with what the notes of this one had left to say and the floats that wait. */
  private open(): void {
    const {plan, page} = this
    this.page = new Page(plan, page.feet.next(plan.pageHeight), page.floats)
    this.sectionAtTop = this.section
    for (const [block, index] of this.asides.splice(0)) this.placeAside(block, index)
  }

  private close(ended: boolean, last = false): void {
    const nodes = this.page.close(ended)
    const page: CutPage = {nodes: [...nodes, ...this.side.set(nodes, last)]}
    if (this.sectionAtTop !== undefined) page.section = this.sectionAtTop
    this.pages.push(page)
    this.pages.push(...this.turned.splice(0))
  }

  /** Head a page of a block that waits by the section it belongs to. */
  private headed(page: CutPage): CutPage {
    return this.section === undefined ? page : {...page, section: this.section}
  }
}
