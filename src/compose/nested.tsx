import {View} from '@react-pdf/renderer'
import {createElement, Fragment, type ReactElement, type ReactNode} from 'react'
import type {Block} from '../brief.js'
import {flow} from '../template/index.js'
import {dressBlock, isDressed} from './content.js'
import {nestedHintsOf} from './hints.js'
import type {Setting} from './setting.js'

/** Dress blocks inside another; one that is pointed at, or may not be cut, is given a node that says so. */
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

/** Dress blocks inside another as one element. */
export const dressStack = (nodes: Block[], setting: Setting): ReactElement => <View>{dressNested(nodes, setting)}</View>
