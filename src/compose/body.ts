import type {Node} from 'unist'
import type {Block} from '../brief.js'
import type {FilePoint} from '../message.js'
import type {FlowBlock, FlowHints} from '../pages.js'
import {measureOf, reachesAcross} from '../template/across.js'
import {dressBlock, isDressed} from './content.js'
import {hintsOf} from './hints.js'
import type {Setting} from './setting.js'

/** Dress the body: one flow block for each block that is seen; a page break is a hint on the block after it. */
export function dressBody(body: Block[], setting: Setting): FlowBlock[] {
  const blocks: FlowBlock[] = []
  let breakBefore = false
  let previous: Block | undefined
  const across = acrossIn(body, setting)
  for (const node of body) {
    if (node.type === 'pageBreak') breakBefore = true
    if (!isDressed(node)) continue
    const id = node.data?.id
    if (id === undefined) throw new Error(`a ${node.type} came to compose without an id`)
    const hints: FlowHints = {
      id,
      ...hintsOf(node, setting),
      ...(across.has(node) ? {across: true} : {}),
      ...(breakBefore ? {breakBefore} : {}),
    }
    const {geometry, template} = setting
    const measure = across.has(node) ? geometry.measure : measureOf(node, geometry, template.tokens)
    const element = dressBlock(node, {...setting, measure}, previous)
    blocks.push({id, element, hints, ...placeOf(node)})
    breakBefore = false
    previous = node
  }
  return blocks
}

/** Find the blocks that reach over both columns of a page in two; headings right before such a block head it. */
function acrossIn(body: Block[], {geometry, template}: Setting): ReadonlySet<Block> {
  const across = new Set<Block>()
  if (geometry.columns.count === 1) return across
  let below = false
  for (const node of body.filter(isDressed).reverse()) {
    below = (below && node.type === 'heading') || reachesAcross(node, geometry, template.tokens)
    if (below) across.add(node)
  }
  return across
}

/** Give the place in the Markdown where a node begins, when it has one. */
export function placeOf({position}: Node): {place?: FilePoint} {
  return position ? {place: position.start} : {}
}
