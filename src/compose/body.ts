import type {Node} from 'unist'
import type {Block} from '../brief.js'
import type {FlowBlock, FlowHints} from '../pages.js'
import {dressBlock, isDressed} from './content.js'
import {hintsOf} from './hints.js'
import type {Setting} from './setting.js'

/** Dress the body: one flow block for each block that is seen; a page break is a hint on the block after it. */
export function dressBody(body: Block[], setting: Setting): FlowBlock[] {
  const blocks: FlowBlock[] = []
  let breakBefore = false
  let previous: Block | undefined
  for (const node of body) {
    if (node.type === 'pageBreak') breakBefore = true
    if (!isDressed(node)) continue
    const id = node.data?.id
    if (id === undefined) throw new Error(`a ${node.type} came to compose without an id`)
    const hints: FlowHints = {id, ...hintsOf(node, setting), ...(breakBefore ? {breakBefore} : {})}
    const element = dressBlock(node, setting, previous)
    blocks.push({id, element, hints, ...placeOf(node)})
    breakBefore = false
    previous = node
  }
  return blocks
}

/** Give the place in the Markdown where a node begins, when it has one. */
export function placeOf({position}: Node): {place?: {line: number; column: number}} {
  return position ? {place: {line: position.start.line, column: position.start.column}} : {}
}
