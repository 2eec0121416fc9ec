import {View} from '@react-pdf/renderer'
import type {ListItem} from 'mdast'
import {createElement, Fragment, type ReactElement, type ReactNode} from 'react'
import type {Block} from '../brief.js'
import {flow} from '../template/index.js'
import {dressBlock, isDressed} from './content.js'
import {nestedHintsOf} from './hints.js'
import type {Setting} from './setting.js'

/** Dress blocks inside another, each in a node that says which it is and how it may be cut. */
export function dressNested(nodes: Block[], setting: Setting): ReactNode {
  let previous: Block | undefined
  const elements = nodes.filter(isDressed).map((node) => {
    const element = dressBlock(node, setting, previous, previous === undefined)
    previous = node
    const hints = nestedHintsOf(node, setting)
    return hints ? createElement(View, flow(hints), element) : element
  })
  return createElement(Fragment, null, ...elements)
}

/** Dress the blocks of a list item as one element. */
export const dressItem = ({children, data}: ListItem, setting: Setting): ReactElement => (
  <View {...flow(data?.id === undefined ? {} : {part: `${data.id}/body`})}>{dressNested(children, setting)}</View>
)
