import type {ListItem} from 'mdast'
import {directionOf} from '../template/direction.js'
import {flow, type Reference} from '../template/index.js'
import {dressTitle} from './boxes.js'
import type {Dress} from './content.js'
import {nestedHintsOf} from './hints.js'
import {dressInline} from './inline.js'
import {inside, type Setting, spoken} from './setting.js'

/** Fill the slot of the list of references. */
export const references: Dress<'references'> = (node, {common, slots, setting, previous}) => {
  const {title, hanging, labels, children} = node
  const items = children.flatMap((list) => list.children)
  const entries = items.flatMap((item, index) => entryOf(item, labels[index], inside(setting)))
  const own = dressTitle(title, setting)
  const words = previous?.type === 'heading' ? own : (own ?? setting.strings.references)
  const titled = words ? {title: words} : {}
  return <slots.references {...common} node={node} {...titled} entries={entries} hanging={hanging} />
}

/** Dress one entry: links lead to it by the id of its paragraph. */
function entryOf({children: [words], data}: ListItem, label: string | undefined, setting: Setting): Reference[] {
  if (words?.type !== 'paragraph') return []
  const {template, language} = spoken(setting, words.data?.language)
  const turned = directionOf(language) !== directionOf(setting.language)
  return [
    {
      ...(label === undefined ? {} : {label}),
      ...(turned ? {turned} : {}),
      children: dressInline(words.children, template),
      flow: flow({part: data?.id ?? '', ...(words.data?.id === undefined ? {} : {id: words.data.id})}),
      textFlow: flow({...nestedHintsOf(words, setting)}),
    },
  ]
}
