/** Blocks → elements: one function for each type of block, each filling the slot of its name. */
import {View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import type {Block} from '../brief.js'
import {type Common, flow, type Slots} from '../template/index.js'
import {callout, dressTitle, keyFacts, keyMessages, ownBlock, recommendations} from './boxes.js'
import {chart, figure} from './figure.js'
import {dressInline, pageNumber, wordsOf} from './inline.js'
import {list} from './list.js'
import {dressNested} from './nested.js'
import {references} from './references.js'
import {commonOf, inside, type Setting, spoken} from './setting.js'
import {dataTable, table} from './table.js'

/** Types of block that show nothing by themselves. */
type Unseen =
  | 'pageBreak'
  | 'html'
  | 'definition'
  | 'footnoteDefinition'
  // directives that this version does not know were reported
  | 'containerDirective'
  | 'leafDirective'

/** A block that a slot is filled with. */
export type Dressed = Exclude<Block, {type: Unseen}>

/** All that a block is dressed with. */
export interface Dressing {
  common: Common
  slots: Slots
  setting: Setting
  /** The block before it, in the body or in the same box. */
  previous: Block | undefined
}

/** Fills the slot of one type of block. */
export type Dress<Type extends Dressed['type']> = (
  node: Extract<Dressed, {type: Type}>,
  dressing: Dressing,
) => ReactElement

const dress: {[Type in Dressed['type']]: Dress<Type>} = {
  heading: (node, {common, slots, setting, previous}) => {
    const {depth = node.depth, number, appendix} = setting.outline.get(node.data?.id ?? '') ?? {}
    const counted = {...(number === undefined ? {} : {number}), ...(appendix && {appendix})}
    return (
      <slots.heading {...common} {...counted} node={node} depth={depth} first={previous?.type === 'heading'}>
        {dressInline(node.children, setting.template)}
      </slots.heading>
    )
  },
  paragraph: (node, {common, slots, setting, previous}) => (
    <slots.paragraph {...common} node={node} first={previous === undefined || previous.type === 'heading'}>
      {dressInline(node.children, setting.template, true)}
    </slots.paragraph>
  ),
  list,
  blockquote: (node, {common, slots, setting}) => {
    const narrower = inside(setting, setting.measure - common.tokens.indent.blockquote)
    return (
      <slots.blockquote {...common} node={node}>
        {dressNested(node.children, narrower)}
      </slots.blockquote>
    )
  },
  code: (node, {common, slots}) => (
    <slots.code {...common} node={node} text={node.value} {...(node.lang ? {lang: node.lang} : {})} />
  ),
  thematicBreak: (node, {common, slots}) => <slots.rule {...common} node={node} />,
  table,
  dataTable,
  keyMessages,
  keyFacts,
  recommendations,
  callout,
  pullQuote: (node, {common, slots, setting}) => (
    <slots.pullQuote {...common} node={node} {...(node.by ? {by: node.by} : {})}>
      {wordsOf(node.children, setting.template)}
    </slots.pullQuote>
  ),
  figure,
  chart,
  contents: (node, {common, slots, setting}) => {
    const {depth, title} = node
    const listed = setting.brief.outline.filter((heading) => heading.depth <= depth)
    const entries = listed.map((heading) => ({
      ...heading,
      page: pageNumber(heading.id, setting.strings.digits),
      href: `#${heading.id}`,
    }))
    const words = dressTitle(title, setting) ?? setting.strings.contents
    return <slots.contents {...common} node={node} title={words} entries={entries} />
  },
  references,
  ownBlock,
  columns: ({children, count}, {common, setting}) => {
    const {gutter, above} = common.tokens.columns
    const style = {marginTop: common.top ? 0 : above}
    // only the page is divided into columns: inside a box or a list their blocks follow each other
    if (common.nested) return <View style={style}>{dressNested(children, setting)}</View>
    // on a page in columns they take up its edges
    const hang = setting.geometry.columns.count > 1 ? common.hang : 0
    const narrower = inside(setting, (setting.measure + hang - (count - 1) * gutter) / count)
    return (
      <View style={{...style, marginLeft: -hang}} {...flow({columns: count, gutter})}>
        <View style={{width: narrower.measure}}>{dressNested(children, narrower)}</View>
      </View>
    )
  },
}

/** Tell whether a block is one that shows. */
export const isDressed = (node: Block): node is Dressed => node.type in dress

/** Dress one block, which makes exactly one node; `top` when it is the first inside another. */
export function dressBlock(node: Dressed, around: Setting, previous?: Block, top = false): ReactElement {
  const setting = spoken(around, node.data?.language)
  const dressing = {common: commonOf(setting, top), slots: setting.template.slots, setting, previous}
  return (dress[node.type] as Dress<Dressed['type']>)(node as never, dressing)
}
