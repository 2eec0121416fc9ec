import type {Flow} from '../pages.js'
import {directionOf} from '../template/direction.js'
import type {Instance} from './engine.js'

/** How the text of a node is read; what else the text engine is told goes along. */
type Manner = object & {language?: string}

/** Tell the text engine of every text that is in another language than the document, which `manner` is. */
export function speak(node: Instance, document: Manner, manner = document): void {
  const {flow} = node.props as {flow?: {language?: string}}
  const own =
    flow?.language === undefined || flow.language === manner.language
      ? manner
      : {...manner, language: flow.language, direction: directionOf(flow.language)}
  // where React-PDF takes a way to hyphenate, the engine takes all that there is to know of a text
  if (node.type === 'TEXT') {
    const {hyphenationCallback: divide} = node.props
    // a template says of titles and cells that their words are not divided
    if (typeof divide === 'function') node.props = {...node.props, hyphenationCallback: {...own, hyphenate: divide}}
    else if (own !== document) node.props = {...node.props, hyphenationCallback: own}
    return
  }
  for (const child of node.children ?? []) if (child.props) speak(child, document, own)
}

/** Say of the node of each block which language it is in. */
export function tell(flow: Flow, nodes: Instance[]): void {
  flow.blocks.forEach(({hints: {language}}, index) => {
    const node = nodes[index]
    if (node && language !== undefined) node.props = {...node.props, flow: {...(node.props.flow as object), language}}
  })
}
