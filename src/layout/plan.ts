import type {FlowHints, LaidNode} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'
import {type Grid, gridOf, settled} from './grid.js'
import type {Measured, MeasuredBlock, Misfit} from './paginate.js'
import {notesIn} from './room.js'
import type {Breaking} from './split.js'

/** What is the same for every page that is made of some measured blocks. */
export interface Plan {
  geometry: PageGeometry
  /** The blocks, with running text inside them on the grid. */
  blocks: readonly MeasuredBlock[]
  notes: Map<string, LaidNode>
  /** The sign that a note goes on overleaf. */
  continued?: LaidNode
  /** How text may be cut on a page that has begun. */
  breaking: Breaking
  grid?: Grid
  /** Height of the text area of a page, pt. */
  pageHeight: number
  misfits: Misfit[]
}

/** Plan the pages of measured blocks. */
export function planOf({blocks, notes, continued}: Measured, geometry: PageGeometry): Plan {
  const pageHeight = typeHeight(geometry)
  const grid = gridOf(blocks, geometry)
  return {
    geometry,
    blocks: grid ? blocks.map((block) => (block.hints.turned ? block : settle(block, grid.step))) : blocks,
    notes,
    ...(continued && {continued}),
    breaking: {...geometry.paragraph, page: pageHeight},
    ...(grid ? {grid} : {}),
    pageHeight,
    misfits: [],
  }
}

/** Blocks that were settled before, by the node that was measured: pages are cut again with most of them the same. */
const known = new WeakMap<LaidNode, {step: number; node: LaidNode}>()

function settle(block: MeasuredBlock, step: number): MeasuredBlock {
  let made = known.get(block.node)
  if (made?.step !== step) {
    made = {step, node: settled(block.node, step)}
    known.set(block.node, made)
  }
  const {node} = made
  return node === block.node ? block : {...block, node}
}

/** A block, or what is left of it, that is still to be placed. */
export interface Part {
  node: LaidNode
  hints: FlowHints
  /** Space above it, pt; none where a column begins. */
  gap: number
  /** Index of its block. */
  index: number
  /** Whether it may wait for the next column while the text goes on. */
  floats: boolean
}

/** Make a part of a whole block; a float that calls notes would set them out of their order. */
export const partOf = ({node, hints, gap}: MeasuredBlock, index: number): Part => ({
  node,
  hints,
  gap,
  index,
  floats: hints.float === true && notesIn(node).length === 0,
})

/** Give the block that the heading of this index heads; nothing for what is no heading. */
export function headedBy(index: number, {blocks}: Plan): MeasuredBlock | undefined {
  if (!blocks[index]?.hints.keepWithNext) return undefined
  const next = blocks.find(({hints}, at) => at > index && !hints.aside && !hints.turned)
  return next?.hints.breakBefore ? undefined : next
}

/** Space between a float, or the first part of a block, and what follows it, pt. */
export const AFTER_FLOAT = 18
