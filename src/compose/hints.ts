import type {FlowHints} from '../pages.js'
import {standsAside} from '../template/across.js'
import type {Dressed} from './content.js'
import {isTurned, NO_LANGUAGE} from './languages.js'
import type {Setting} from './setting.js'

/** How each type of block may be cut. */
const byType: {[Type in Dressed['type']]?: FlowHints} = {
  heading: {keepWithNext: true, whole: true},
  keyMessages: {whole: true},
  keyFacts: {whole: true},
  callout: {whole: true},
  pullQuote: {whole: true},
  figure: {whole: true, float: true},
  chart: {whole: true, float: true},
}

const kept = (node: Dressed): FlowHints | undefined =>
  node.type === 'ownBlock' && node.whole ? {whole: true} : byType[node.type]

/** Say how a block of the body may be cut, and what it changes from its page on. */
export function hintsOf(node: Dressed, {geometry, language, outline, template}: Setting): FlowHints {
  const {alone = [], headings} = template.tokens
  const own = {
    ...kept(node),
    ...languageOf(node, language),
    ...(alone.includes(node.type) ? {alone: true} : {}),
  }
  if (node.type === 'columns') return {...own, columns: node.count, gutter: template.tokens.columns.gutter}
  if (rowsOf(node) <= FEW_ROWS) return {...own, whole: true, ...(node.type === 'dataTable' ? {float: true} : {})}
  if (standsAside(node, geometry, template.tokens)) return {...own, aside: true}
  const heading = outline.get(node.data?.id ?? '')
  if (!heading) return own
  return {
    ...own,
    ...(heading.depth <= (headings?.onNewPage ?? 0) ? {breakBefore: true} : {}),
    ...(heading.depth === 1 ? {section: heading.text} : {}),
  }
}

/** A table of so few rows below its head is not cut. */
const FEW_ROWS = 8

function rowsOf(node: Dressed): number {
  if (node.type === 'dataTable') return node.rows.length - (node.head ?? 1)
  return node.type === 'table' ? node.children.length - 1 : Number.POSITIVE_INFINITY
}

/** Say the same of a block inside another, and which part of the structure it is; nothing when there is no need. */
export function nestedHintsOf(node: Dressed, {language, targets}: Setting): FlowHints | undefined {
  const {float: _, ...own} = {...kept(node), ...languageOf(node, language)}
  const id = node.data?.id
  const hints = {...own, ...(id === undefined ? {} : {part: id, ...(targets.has(id) ? {id} : {})})}
  return Object.keys(hints).length > 0 ? hints : undefined
}

/** Say which language a block is in, where that is not the language around it; code runs from left to right in all. */
function languageOf({type, data}: Dressed, around: string): Pick<FlowHints, 'language'> {
  const own = data?.language ?? around
  const language = type === 'code' && isTurned(own) ? NO_LANGUAGE : own
  return language === around ? {} : {language}
}
