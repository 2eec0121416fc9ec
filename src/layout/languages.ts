import type {Flow} from '../pages.js'
import {directionOf} from '../template/direction.js'
import type {Instance} from './render.js'
import type {Divide, Manner} from './textkit/index.js'

/** How a template has the words of a text divided: what stood where its manner stands now. */
const divisions = new WeakMap<Instance, Divide>()

/** Tell the text engine how every text is read that is not just as the document is, which `document` says. */
export function speak(node: Instance, document: Manner, manner = document): void {
  const {flow} = node.props as {flow?: {language?: string}}
  const own =
    flow?.language === undefined || flow.language === manner.language
      ? manner
      : {...manner, language: flow.language, direction: directionOf(flow.language)}
  if (node.type !== 'TEXT') {
    for (const child of node.children ?? []) if (child.props) speak(child, document, own)
    return
  }
  const {hyphenationCallback: given} = node.props
  if (typeof given === 'function') divisions.set(node, given as Divide)
  const divide = divisions.get(node)
  if (!divide && own === document) return
  // where React-PDF takes a way to hyphenate, the engine takes all that there is to know of a text
  node.props = {...node.props, hyphenationCallback: divide ? {...own, divide} : own}
}

/** Say of the node of each block which language it is in. */
export function tell(flow: Flow, nodes: Instance[]): void {
  flow.blocks.forEach(({hints: {language}}, index) => {
    const node = nodes[index]
    if (node && language !== undefined) node.props = {...node.props, flow: {...(node.props.flow as object), language}}
  })
}
