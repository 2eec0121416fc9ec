/** The only door to `@react-pdf/layout`: nodes → measured trees. */
import layoutDocument from '@react-pdf/layout'
import type {Fonts} from '../fonts/index.js'
import type {Flow, LaidNode} from '../pages.js'
import {refusedFault} from './blame.js'
import {remember} from './faces.js'
import {listen} from './heard.js'
import {copyOf, type Description, described, knownTo, MOST} from './known.js'
import {speak} from './languages.js'
import type {Instance} from './render.js'
import type {Composition, Manner} from './textkit/index.js'
import type {SetLine} from './textkit/line.js'

/** What react-pdf's layout asks of a font store. */
interface FontStore {
  getFont(name: {fontFamily: string; fontWeight?: number | string; fontStyle?: string}): {data: object} | undefined
  load(): Promise<void>
  getEmojiSource(): null
  /** Handed on to the text engine as it is, which is ours. */
  getHyphenationCallback(): Manner
  /** Whether some of the text is in another language, or all of it runs from right to left. */
  speaks: boolean
  fonts: Fonts
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
    fonts,
  }
}

/** One page of nodes to measure: as wide as a column and endless, or of a fixed size. */
export interface Sheet {
  width: number
  height?: number
  nodes: Instance[]
}

/**
 * Measure sheets of nodes: for each its laid nodes, boxes relative to the sheet, and its height in pt. Throws
 * `TemplateFault` for a style that react-pdf refuses.
 */
export async function measure(sheets: Sheet[], store: FontStore): Promise<{nodes: LaidNode[]; height: number}[]> {
  if (store.speaks) for (const {nodes} of sheets) for (const node of nodes) speak(node, store.getHyphenationCallback())
  const {laid, refusal} = await tried(sheets, store)
  if (refusal) {
    const nodes = sheets.flatMap((sheet) => sheet.nodes)
    const fault = await refusedFault(nodes, async (node) => (await tried([{width: ANY, nodes: [node]}], store)).refusal)
    if (fault) throw fault
  }
  if (!laid) throw refusal
  if (store.speaks) for (const page of laid.children) closed(page)
  return laid.children.map((page) => ({nodes: page.children ?? [], height: page.box?.height ?? 0}))
}

/** Width of a sheet on which it does not matter where lines end, pt. */
const ANY = 500

/** Measure sheets, and give what React-PDF throws, or else what it prints and leaves out. */
async function tried(sheets: Sheet[], store: FontStore): Promise<{laid?: {children: LaidNode[]}; refusal?: unknown}> {
  const pages = sheets.map(({width, height, nodes}) => ({
    type: 'PAGE',
    box: {},
    style: {},
    props: {size: height === undefined ? {width} : {width, height}, wrap: false},
    children: nodes,
  }))
  const root = {type: 'DOCUMENT', box: {}, style: {}, props: {}, children: pages}
  const lay = layoutDocument as unknown as (root: object, store: FontStore) => Promise<{children: LaidNode[]}>
  const ear = listen()
  try {
    const laid = await lay(root, store)
    const [refusal] = ear.heard
    return {laid, ...(refusal === undefined ? {} : {refusal})}
  } catch (refusal) {
    return {refusal}
  } finally {
    ear.close()
  }
}

/** A block to measure, on a sheet as wide as it is to be, pt. */
export interface Apart {
  width: number
  node: Instance
}

/**
 * Measure blocks, each as if it stood alone at the head of a sheet. What was measured before with the same fonts, from the
 * same content and as wide, is not measured again.
 */
export async function measureApart(blocks: readonly Apart[], store: FontStore): Promise<LaidNode[]> {
  const manner = store.getHyphenationCallback()
  if (store.speaks) for (const {node} of blocks) speak(node, manner)
  const memory = knownTo(store.fonts)
  const wanted = blocks.map(({node, width}): Wanted => {
    const {key, size} = described(node, width, manner, store.speaks)
    const known = memory.get(key)?.node
    return {node, width, key, size, ...(known && {known})}
  })
  const isKept = wanted.reduce((sum, {size}) => sum + size, 0) <= MOST
  const missing = wanted.filter(({known}) => !known)
  // each on a sheet of its own, so that its measures are the same whatever is measured with it
  const measured = await measure(
    missing.map(({node, width}) => ({width, nodes: [node]})),
    store,
  )
  missing.forEach((one, index) => {
    const node = measured[index]?.nodes[0] as LaidNode
    if (isKept) one.known = memory.keep(one.key, {node, size: one.size}).node
    else one.fresh = node
  })
  return wanted.map(({known, fresh}) => fresh ?? copyOf(known as LaidNode))
}

/** A block to measure, and its measures: as they are remembered, for others as well, or for this layout alone. */
interface Wanted extends Apart, Description {
  known?: LaidNode
  fresh?: LaidNode
}

/**
 * Move the lines of texts that came out as narrow as they are, after they had been set in more room, to where these
 * texts begin from the right: React-PDF reckons with the sides of left-to-right text.
 */
function closed(node: LaidNode): void {
  const {box, lines = []} = node
  const set = lines[0]?.set as SetLine['set'] | undefined
  if (box && set) {
    const width = box.width - (box.paddingLeft ?? 0) - (box.paddingRight ?? 0)
    const over = set.width - width
    if (over > 0 && set.side !== 'left') {
      const by = set.side === 'center' ? over / 2 : over
      node.lines = lines.map((line) => ({...line, box: {...line.box, x: line.box.x - by}, set: {...set, width}}))
      node.alignOffset = 0
    }
  }
  for (const child of node.children ?? []) if (child.box) closed(child)
}
