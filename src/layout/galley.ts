/** The galley: everything measured once, on endless sheets as wide as what stands on them. */
import type {ReactElement} from 'react'
import type {VFile} from 'vfile'
import type {Fonts} from '../fonts/index.js'
import type {Flow, FlowHints, LaidNode, PagePlace} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {type Digits, numeral} from '../template/numeral.js'
import {typeHeight} from '../template/page-of.js'
import {fontStore, measure, measureApart} from './engine.js'
import {hyphenationOf} from './hyphenation.js'
import {tell} from './languages.js'
import type {Measured, MeasuredBlock} from './paginate.js'
import {type Instance, instancesOf} from './render.js'
import {boxOf} from './split.js'
import type {Composition, Divide} from './textkit/index.js'

const PAGE = 'page:'

/** A measured document whose page numbers can still be set. */
export interface Galley extends Measured {
  /** Which blocks were set with lines that divided words would fill better. */
  loose: readonly boolean[]
  /** Write the folio of every target into the text, and measure again only what has changed. Gives the ids that moved. */
  number(where: Map<string, PagePlace>): Promise<string[]>
}

/** A node that was made by React and can be measured again. */
interface Source {
  instance: Instance
  width: number
  /** Texts that read a folio. */
  references: Reference[]
  put(node: LaidNode): void
}

/** A text that reads the folio of what has an id. */
interface Reference {
  id: string
  text: Instance
  digits?: Digits
}

/** Measure a flow. What its template asks for and gets otherwise is reported on `file`. */
export async function galleyOf(flow: Flow, fonts: Fonts, file: VFile): Promise<Galley> {
  const {geometry} = flow
  const hanging = geometry.paragraph.hanging ?? 0
  const blocks: MeasuredBlock[] = []
  const notes = new Map<string, LaidNode>()
  const galley: Measured = {
    blocks,
    notes,
    ...(flow.cover && {versos: flow.cover.versos}),
    ...(flow.openingAlone && {openingAlone: true}),
  }
  const sources: Source[] = []

  const bodyInstances = instancesOf(
    flow.blocks.map(({element}) => element),
    fonts,
    file,
  )
  if (flow.languages) tell(flow, bodyInstances)
  const widths = flow.blocks.map(({hints}) => widthOf(hints, geometry))
  const noteIds = [...flow.notes.keys()]
  const noteInstances = instancesOf(
    [...flow.notes.values()].map(({element}) => element),
    fonts,
    file,
  )
  const openingInstances = instancesOf(flow.opening ? [flow.opening] : [], fonts, file)
  // justified text wants its words divided; ragged text says so when it does
  const justified = [...bodyInstances, ...noteInstances, ...openingInstances].some(isJustified)
  let divide = justified ? await hyphenationOf(flow.language, ...(flow.languages ?? [])) : undefined
  let store = fontStore(fonts, flow, composed(hanging, divide))
  const coverInstances = instancesOf(flow.cover ? [flow.cover.element] : [], fonts, file)
  const signInstances = instancesOf(flow.continued ? [flow.continued] : [], fonts, file)
  const [head, sign, cover] = await measure(
    [
      {width: geometry.width, nodes: openingInstances},
      {width: geometry.measure, nodes: signInstances},
      {width: geometry.width, nodes: coverInstances},
    ],
    store,
  )
  const foot = geometry.columns.width
  const laid = await measureApart(
    [
      ...bodyInstances.map((node, index) => ({node, width: widths[index] as number})),
      ...noteInstances.map((node) => ({node, width: foot})),
    ],
    store,
  )
  let above: LaidNode | undefined
  bodyInstances.forEach((instance, index) => {
    const node = laid[index] as LaidNode
    const {hints = {}, id} = flow.blocks[index] ?? {}
    const block: MeasuredBlock = {node, hints, gap: gapBetween(above, node)}
    if (!hints.aside && !hints.turned) above = node
    const put = (measured: LaidNode): void => {
      identify(measured, id)
      block.node = measured
    }
    put(node)
    blocks.push(block)
    sources.push(sourceOf(instance, widths[index] as number, put))
  })
  noteInstances.forEach((instance, index) => {
    const id = noteIds[index] as string
    const put = (measured: LaidNode): void => {
      identify(measured, id)
      notes.set(id, measured)
    }
    put(laid[bodyInstances.length + index] as LaidNode)
    sources.push(sourceOf(instance, foot, put))
  })
  if (head?.nodes[0]) galley.opening = {...head.nodes[0], box: {...boxOf(head.nodes[0]), height: head.height}}
  if (cover?.nodes[0]) galley.cover = cover.nodes[0]
  if (sign?.nodes[0]) galley.continued = sign.nodes[0]

  const measureAgain = async (some: Source[]): Promise<void> => {
    const laid = await measureApart(
      some.map(({instance, width}) => ({width, node: instance})),
      store,
    )
    laid.forEach((node, index) => {
      some[index]?.put(node)
    })
  }

  const loose = [...blocks.map(({node}) => node), ...notes.values()].map(isLoose)
  if (!divide && loose.includes(true)) {
    divide = await hyphenationOf(flow.language, ...(flow.languages ?? []))
    if (divide) {
      store = fontStore(fonts, flow, composed(hanging, divide))
      await measureAgain(sources.filter((_, index) => loose[index]))
    }
  }

  return Object.assign(galley, {
    loose,
    async number(where: Map<string, PagePlace>): Promise<string[]> {
      const moved = new Set<string>()
      const stale = sources.filter(({references}) => {
        const changed = references.filter((one) => write(one, where.get(one.id)))
        for (const {id} of changed) moved.add(id)
        return changed.length > 0
      })
      if (stale.length > 0) await measureAgain(stale)
      return [...moved]
    },
  })
}

/** Say how wide the sheet is that a block is measured on, pt. */
function widthOf({across, aside, turned}: FlowHints, geometry: PageGeometry): number {
  const {columns, measure, spans} = geometry
  if (turned) return typeHeight(geometry)
  if (columns.count === 1) return aside ? spans.margin : measure
  return across ? measure : columns.width
}

/** Give the space between two blocks, pt: what their margins make. */
const gapBetween = (above: LaidNode | undefined, node: LaidNode): number =>
  Math.max(0, (above ? (boxOf(above).marginBottom ?? 0) : 0) + (boxOf(node).marginTop ?? 0))

/** Write a folio into a text; tells whether it reads differently now. */
function write({text, ...digits}: Reference, place: PagePlace | undefined): boolean {
  const folio = place ? numeral(place.page + 1, digits) : '?'
  if (text.value === folio) return false
  text.value = folio
  return true
}

function sourceOf(instance: Instance, width: number, put: Source['put']): Source {
  const references: Source['references'] = []
  const walk = (node: Instance): void => {
    const src = node.props?.src
    if (typeof src === 'string' && src.startsWith(PAGE)) {
      const text = node.children?.find((child) => child.value !== undefined)
      const digits = node.props.digits as Digits | undefined
      if (text) references.push({id: src.slice(PAGE.length), text, ...(digits && {digits})})
    }
    for (const child of node.children ?? []) walk(child)
  }
  walk(instance)
  return {instance, width, references, put}
}

/** Make a block a destination and a part of the structure under its own id, whatever its slot made of it. */
function identify(node: LaidNode, id: string | undefined): void {
  if (id !== undefined) node.props = {...node.props, flow: {...node.props?.flow, id, part: id}}
}

const composed = (hanging: number, divide: Divide | undefined): Composition => (divide ? {divide, hanging} : {hanging})

const isJustified = ({style, children = []}: Instance): boolean =>
  [style].flat().some((one) => one?.textAlign === 'justify') || children.some(isJustified)

const isLoose = (node: LaidNode): boolean =>
  node.lines ? node.lines.some((line) => line.loose === true) : (node.children ?? []).some(isLoose)

/** Give the elements of a list without those that are absent. */
export const present = (elements: (ReactElement | null)[]): ReactElement[] =>
  elements.filter((element) => element !== null)
