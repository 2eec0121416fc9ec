import type {ListItem} from 'mdast'
import {createElement, Fragment} from 'react'
import {numeral} from '../template/numeral.js'
import type {Dress} from './content.js'
import {dressItem} from './nested.js'
import {inside} from './setting.js'

/** Fill the slot of a list with its items. */
export const list: Dress<'list'> = (node, {common, slots, setting}) => {
  const {depth} = setting
  const ordered = node.ordered ?? false
  const start = node.start ?? 1
  const tight = !(node.spread || node.children.some((item) => item.spread))
  const narrower = inside(setting, setting.measure - common.tokens.indent.list, 1)
  const items = node.children.map((item, index) => {
    const marker = ordered ? `${numeral(start + index, setting.strings)}.` : '•'
    const children = dressItem(item, narrower)
    const own = {node: item, marker, ...taskOf(item), depth, tight, top: index === 0, children}
    return createElement(slots.listItem, {...common, ...own})
  })
  return (
    <slots.list {...common} node={node} ordered={ordered} start={start} tight={tight} depth={depth}>
      {createElement(Fragment, null, ...items)}
    </slots.list>
  )
}

const taskOf = ({checked}: ListItem): {task?: 'open' | 'done'} =>
  checked === true ? {task: 'done'} : checked === false ? {task: 'open'} : {}
