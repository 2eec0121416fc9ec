import {Document, Page, pdf} from '@react-pdf/renderer'
import {createElement, type ReactNode} from 'react'

/** A node as react-pdf makes it of elements, before it measures anything. */
export interface Instance {
  type: string
  props: Record<string, unknown>
  style: Record<string, unknown>
  children: Instance[]
  /** The words of a piece of text. */
  value: string
}

const whole = ({type, props, style, children, value}: Partial<Instance>): Instance => ({
  type: type ?? '',
  props: props ?? {},
  style: style ?? {},
  children: children?.map(whole) ?? [],
  value: value ?? '',
})

/** Let React make nodes of elements. */
export function instancesOf(elements: ReactNode): Instance[] {
  const {container} = pdf(createElement(Document, null, createElement(Page, null, elements))) as unknown as {
    container: {document: Instance}
  }
  return whole(container.document).children[0]?.children ?? []
}

/** List a node and all that are in it, in order. */
export const nodesIn = (node: Instance): Instance[] => [node, ...node.children.flatMap(nodesIn)]

/** Give all the words of a node. */
export const wordsIn = (node: Instance): string =>
  nodesIn(node)
    .map(({value}) => value)
    .join('')

/** List each text that leads somewhere: where to, and its words. */
export const leadsOf = (nodes: Instance[]): [src: unknown, words: string][] =>
  nodes
    .flatMap(nodesIn)
    .filter(({type, props}) => type === 'TEXT' && props.src !== undefined)
    .map((node) => [node.props.src, wordsIn(node)])
