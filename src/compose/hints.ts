import type {FlowHints} from '../pages.js'
import {standsAside} from '../template/across.js'
import type {Dressed} from './content.js'
import type {Setting} from './setting.js'

/** How each type of block may be cut. */
const byType: {[Type in Dressed['type']]?: FlowHints} = {
  heading: {keepWithNext: true},
  keyMessages: {whole: true},
  keyFacts: {whole: true},
  callout: {whole: true},
  pullQuote: {whole: true},
  figure: {whole: true, float: true},
  chart: {whole: true, float: true},
}

/** Say how a block of the body may be cut, and what it changes from its page on. */
export function hintsOf(node: Dressed, {outline, template, geometry}: Setting): FlowHints {
  const own = {...byType[node.type]}
  if (node.type === 'columns') return {...own, columns: node.count, gutter: template.tokens.columns.gutter}
  if (standsAside(node, geometry)) return {...own, aside: true}
  const heading = outline.get(node.data?.id ?? '')
  return heading?.depth === 1 ? {...own, section: heading.text} : own
}

/** Say the same of a block inside another, and which part of the structure it is; nothing when there is no need. */
export function nestedHintsOf(node: Dressed, {targets}: Setting): FlowHints | undefined {
  const {float: _, ...own} = {...byType[node.type]}
  const id = node.data?.id
  const hints = {...own, ...(id === undefined ? {} : {part: id, ...(targets.has(id) ? {id} : {})})}
  return Object.keys(hints).length > 0 ? hints : undefined
}
