/** The only door to `@react-pdf/layout`: React elements → measured trees. */
import layoutDocument from '@react-pdf/layout'
import {Document, Page, pdf} from '@react-pdf/renderer'
import {createElement, type ReactElement} from 'react'
import type {Fonts} from '../fonts/index.js'
import type {LaidNode} from '../pages.js'
import {Boundary} from './boundary.js'
import {remember} from './faces.js'

/** A node of the tree React builds, before layout; `value` is the text of a text instance. */
export interface Instance {
  type: string
  props: Record<string, unknown>
  style?: Record<string, unknown>
  box?: object
  children?: Instance[]
  value?: string
}

/** Splits a word into syllables. */
export type Hyphenate = (word: string) => string[]

/** What react-pdf's layout asks of a font store. */
interface FontStore {
  getFont(name: {fontFamily: string; fontWeight?: number | string; fontStyle?: string}): {data: object} | undefined
  load(): Promise<void>
  getEmojiSource(): null
  getHyphenationCallback(): Hyphenate | null
}

/** Give the fonts of a template to react-pdf, with the hyphenation of the language when it is wanted. */
export function fontStore(fonts: Fonts, hyphenate?: Hyphenate): FontStore {
  for (const face of fonts.faces) remember(face)
  return {
    getFont({fontFamily, fontWeight, fontStyle}) {
      const face = fonts.find({
        family: fontFamily,
        ...(fontWeight === undefined ? {} : {weight: fontWeight}),
        ...(fontStyle === undefined ? {} : {style: fontStyle}),
      })
      return face && {data: face.font}
    },
    load: async () => {},
    getEmojiSource: () => null,
    getHyphenationCallback: () => hyphenate ?? null,
  }
}

/** Let React make the nodes of elements; an error thrown by a component comes out as it was thrown. */
export function instancesOf(elements: readonly ReactElement[]): Instance[] {
  const held: {error?: unknown} = {}
  const page = createElement(Page, {wrap: false}, createElement(Boundary, {held}, ...elements))
  let container: {document: Instance | null}
  try {
    container = (pdf(createElement(Document, null, page)) as unknown as {container: typeof container}).container
  } catch (error) {
    throw held.error ?? error
  }
  if (held.error) throw held.error
  const made = container.document?.children?.[0]?.children ?? []
  if (made.length !== elements.length) {
    throw new Error(`${elements.length} slots of the template made ${made.length} nodes; each must make exactly one`)
  }
  return made
}

/** One page of nodes to measure: as wide as a column and endless, or of a fixed size. */
export interface Sheet {
  width: number
  height?: number
  nodes: Instance[]
}

/** Measure sheets of nodes: for each its laid nodes, boxes relative to the sheet, and its height in pt. */
export async function measure(sheets: Sheet[], store: FontStore): Promise<{nodes: LaidNode[]; height: number}[]> {
  const pages = sheets.map(({width, height, nodes}) => ({
    type: 'PAGE',
    box: {},
    style: {},
    props: {size: height === undefined ? {width} : {width, height}, wrap: false},
    children: nodes,
  }))
  const root = {type: 'DOCUMENT', box: {}, style: {}, props: {}, children: pages}
  const lay = layoutDocument as unknown as (root: object, store: FontStore) => Promise<{children: LaidNode[]}>
  const laid = await lay(root, store)
  return laid.children.map((page) => ({nodes: page.children ?? [], height: page.box?.height ?? 0}))
}
