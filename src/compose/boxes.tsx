import {View} from '@react-pdf/renderer'
import type {ListItem} from 'mdast'
import type {ReactNode} from 'react'
import type {Block, PhrasingContent} from '../brief.js'
import {flow} from '../template/index.js'
import {numeral} from '../template/numeral.js'
import type {Dress} from './content.js'
import {dressInline} from './inline.js'
import {dressItem, dressNested} from './nested.js'
import {reachOf} from './reach.js'
import {inside, type Setting} from './setting.js'

/** Dress the title that the author gave, if there is one. */
export const dressTitle = (title: PhrasingContent[] | undefined, {template}: Setting): ReactNode | undefined =>
  title && dressInline(title, template)

/** Fill the slot of the key messages: each item of the list, or each paragraph, is one. */
export const keyMessages: Dress<'keyMessages'> = (node, {common, slots, setting}) => {
  const within = inside(setting)
  const messages = node.children.flatMap((child) =>
    child.type === 'list'
      ? child.children.map((item) => dressItem(item, within))
      : [<View key={child.data?.id}>{dressNested([child], within)}</View>],
  )
  const title = dressTitle(node.title, setting) ?? setting.strings.keyMessages
  return <slots.keyMessages {...common} node={node} title={title} messages={messages} />
}

/** Fill the slot of the key facts: the words of each item of the list, or of each paragraph, are one. */
export const keyFacts: Dress<'keyFacts'> = (node, {common, slots, setting}) => {
  const {title, children} = node
  const paragraphs = children.flatMap((child) => (child.type === 'list' ? child.children.flatMap(childrenOf) : [child]))
  const facts = paragraphs.flatMap((node) => {
    if (node.type !== 'paragraph') return []
    return [{children: dressInline(node.children, setting.template), flow: flow({part: node.data?.id ?? ''})}]
  })
  return (
    <slots.keyFacts {...common} node={node} {...(title ? {title: dressTitle(title, setting)} : {})} facts={facts} />
  )
}

const childrenOf = ({children}: ListItem): Block[] => children

/** Fill the slot of the recommendations: each item of the list is a step, with what stands before and after it. */
export const recommendations: Dress<'recommendations'> = (node, {common, slots, setting, previous}) => {
  const within = inside(setting)
  const first = previous?.type === 'heading'
  const title = dressTitle(node.title, setting) ?? (first ? undefined : setting.strings.recommendations)
  const at = node.children.findIndex(({type}) => type === 'list')
  const steps = node.children[at]
  const before = node.children.slice(0, Math.max(at, 0))
  const after = node.children.slice(at + 1)
  return (
    <slots.recommendations
      {...common}
      node={node}
      {...(title ? {title} : {})}
      first={first}
      steps={steps?.type === 'list' ? steps.children.map((item) => dressItem(item, within)) : []}
      {...(before.length > 0 ? {before: dressNested(before, within)} : {})}
      {...(after.length > 0 ? {after: dressNested(after, within)} : {})}
    />
  )
}

/** Fill the slot of a callout. */
export const callout: Dress<'callout'> = (node, {common, slots, setting}) => {
  const {title, number, children} = node
  reachOf(node, setting)
  return (
    <slots.callout
      {...common}
      node={node}
      {...(number === undefined ? {} : {label: `${setting.strings.box}\u00a0${numeral(number, setting.strings)}`})}
      {...(title ? {title: dressTitle(title, setting)} : {})}
    >
      {dressNested(children, inside(setting))}
    </slots.callout>
  )
}

/** Fill the slot that the template has for a block of its own. */
export const ownBlock: Dress<'ownBlock'> = (node, {common, setting}) => {
  const Own = setting.template.blocks?.[node.name]?.slot
  if (!Own) throw new Error(`a block ${node.name} came to compose that the template does not have`)
  const {title, values, children} = node
  return (
    <Own {...common} node={node} attributes={values ?? {}} {...(title ? {title: dressTitle(title, setting)} : {})}>
      {dressNested(children, inside(setting))}
    </Own>
  )
}
