import type {Node} from 'unist'
import type {Block, DataTable} from '../brief.js'
import type {FilePoint} from '../message.js'
import type {FlowBlock, FlowHints} from '../pages.js'
import {measureOf, reachesAcross} from '../template/across.js'
import {dressBlock, isDressed} from './content.js'
import {hintsOf} from './hints.js'
import {type Setting, spoken} from './setting.js'
import {type TableFit, tableFit} from './table-fit.js'

/** Dress the body: one flow block for each block that is seen; a page break is a hint on the block after it. */
export function dressBody(body: Block[], around: Setting): FlowBlock[] {
  const setting = {...around, fits: fitsIn(body, around)}
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
      ...(node.type === 'dataTable' && setting.fits.get(node)?.turned ? {turned: true} : {}),
      ...(breakBefore ? {breakBefore} : {}),
    }
    // a heading right below another begins no page of its own
    if (previous?.type === 'heading' && !breakBefore) delete hints.breakBefore
    const {geometry, template} = setting
    const measure = across.has(node) ? geometry.measure : measureOf(node, geometry, template.tokens)
    const element = dressBlock(node, {...setting, measure}, previous)
    blocks.push({id, element, hints, ...placeOf(node)})
    breakBefore = false
    previous = node
  }
  return blocks
}

/** Find the places of the tables of the body: one may reach further, or be turned, where it is too wide. */
function fitsIn(body: Block[], setting: Setting): Map<DataTable, TableFit> {
  const {geometry, template} = setting
  const fits = new Map<DataTable, TableFit>()
  for (const node of body) {
    if (node.type !== 'dataTable') continue
    const measure = measureOf(node, geometry, template.tokens)
    fits.set(node, tableFit(node, spoken({...setting, measure}, node.data?.language)))
  }
  return fits
}

/** Find the blocks that reach over both columns of a page in two; headings right before such a block head it. */
function acrossIn(body: Block[], {geometry, template, fits}: Setting): ReadonlySet<Block> {
  const across = new Set<Block>()
  if (geometry.columns.count === 1) return across
  let below = false
  for (const node of body.filter(isDressed).reverse()) {
    const fit = node.type === 'dataTable' ? fits?.get(node) : undefined
    const reaches = fit ? fit.span === 'page' && !fit.turned : reachesAcross(node, geometry, template.tokens)
    below = (below && node.type === 'heading') || reaches
    if (below) across.add(node)
  }
  return across
}

/** Give the place in the Markdown where a node begins, when it has one. */
export function placeOf({position}: Node): {place?: FilePoint} {
  return position ? {place: position.start} : {}
}
