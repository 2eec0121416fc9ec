/** The only door to `@react-pdf/layout`: React elements → measured trees. */
import layoutDocument from '@react-pdf/layout'
import {Document, Page, pdf} from '@react-pdf/renderer'
import {createElement, type ReactElement} from 'react'
import type {Fonts} from '../fonts/index.js'
import type {Flow, LaidNode} from '../pages.js'
import {TemplateFault} from '../template/fault.js'
import {Boundary} from './boundary.js'
import {remember} from './faces.js'
import {speak} from './languages.js'
import type {Composition, Manner} from './textkit/index.js'
import type {SetLine} from './textkit/line.js'

/** A node of the tree React builds, before layout; `value` is the text of a text instance. */
export interface Instance {
  type: string
  props: Record<string, unknown>
  style?: Record<string, unknown>
  box?: object
  children?: Instance[]
  value?: string
}

/** What react-pdf's layout asks of a font store. */
interface FontStore {
  getFont(name: {fontFamily: string; fontWeight?: number | string; fontStyle?: string}): {data: object} | undefined
  load(): Promise<void>
  getEmojiSource(): null
  /** Handed on to the text engine as it is, which is ours. */
  getHyphenationCallback(): Manner
  /** Whether some of the text is in another language, or all of it runs from right to left. */
  speaks: boolean
}

/** Give the fonts of a template to react-pdf, with how the text is read and its paragraphs are set. */
export function fontStore(
  fonts: Fonts,
  {language, direction, languages = []}: Pick<Flow, 'language' | 'direction' | 'languages'>,
  composition: Composition = {hanging: 0},
): FontStore {
  const manner: Manner = {...composition, language, ...(direction && {direction})}
  return {
    getFont({fontFamily, fontWeight, fontStyle}) {
      const face = fonts.find({
        family: fontFamily,
        ...(fontWeight === undefined ? {} : {weight: fontWeight}),
        ...(fontStyle === undefined ? {} : {style: fontStyle}),
      })
      if (!face) return undefined
      remember(face, fonts)
      return {data: face.font}
    },
    load: async () => {},
    getEmojiSource: () => null,
    getHyphenationCallback: () => manner,
    speaks: direction === 'rtl' || languages.length > 0,
  }
}

/** Let React make the nodes of elements. Throws `TemplateFault` when a component fails. */
export function instancesOf(elements: readonly ReactElement[]): Instance[] {
  const held: {fault?: TemplateFault} = {}
  const page = createElement(Page, {wrap: false}, createElement(Boundary, {held}, ...elements))
  const document = createElement(Document, null, page)
  const container = withoutDump(held, () => pdf(document) as unknown as {container: {document: Instance | null}})
  const made = container.container.document?.children?.[0]?.children ?? []
  if (made.length !== elements.length) {
    throw new TemplateFault(`${elements.length} slots made ${made.length} nodes; each must make exactly one`)
  }
  return made
}

/** Run `make`; when a component fails, its fault is thrown, and what React prints about it is not printed. */
function withoutDump<Made>(held: {fault?: TemplateFault}, make: () => Made): Made {
  const print = console.error
  const printed: unknown[][] = []
  console.error = (...words) => printed.push(words)
  try {
    const made = make()
    if (held.fault) throw held.fault
    return made
  } catch (error) {
    throw held.fault ?? error
  } finally {
    console.error = print
    if (!held.fault) for (const words of printed) print(...words)
  }
}

/** One page of nodes to measure: as wide as a column and endless, or of a fixed size. */
export interface Sheet {
  width: number
  height?: number
  nodes: Instance[]
}

/** Measure sheets of nodes: for each its laid nodes, boxes relative to the sheet, and its height in pt. */
export async function measure(sheets: Sheet[], store: FontStore): Promise<{nodes: LaidNode[]; height: number}[]> {
  if (store.speaks) for (const {nodes} of sheets) for (const node of nodes) speak(node, store.getHyphenationCallback())
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
  if (store.speaks) for (const page of laid.children) closed(page)
  return laid.children.map((page) => ({nodes: page.children ?? [], height: page.box?.height ?? 0}))
}

/**
 * Move the lines of texts that came out as narrow as they are, after they had been set in more room, to where these
 * texts begin from the right: React-PDF reckons with the sides of left-to-right text.
 */
function closed(node: LaidNode): void {
  const {box, lines = []} = node
  const set = lines[0]?.set as SetLine['set'] | undefined
  if (box && set) {
    const over = set.width - (box.width - (box.paddingLeft ?? 0) - (box.paddingRight ?? 0))
    if (over > 0 && set.side !== 'left') {
      for (const line of lines) line.box.x -= set.side === 'center' ? over / 2 : over
      node.alignOffset = 0
    }
  }
  for (const child of node.children ?? []) if (child.box) closed(child)
}
