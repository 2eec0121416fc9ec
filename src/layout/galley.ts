/** The galley: everything measured once, on an endless sheet as wide as the column. */
import type {ReactElement} from 'react'
import type {Fonts} from '../fonts/index.js'
import type {Flow, LaidNode, PagePlace} from '../pages.js'
import {fontStore, type Instance, instancesOf, measure} from './engine.js'
import {hyphenationOf} from './hyphenation.js'
import type {Measured, MeasuredBlock} from './paginate.js'
import {bottomOf, boxOf} from './split.js'

const PAGE = 'page:'

/** A measured document whose page numbers can still be set. */
export interface Galley extends Measured {
  /** Write the folio of every target into the text, and measure again only what has changed. Gives the ids that moved. */
  number(where: Map<string, PagePlace>): Promise<string[]>
}

/** A node that was made by React and can be measured again. */
interface Source {
  instance: Instance
  width: number
  /** Texts that read a folio. */
  references: {id: string; text: Instance}[]
  put(node: LaidNode): void
}

/** Measure a flow. */
export async function galleyOf(flow: Flow, fonts: Fonts): Promise<Galley> {
  const {geometry} = flow
  let store = fontStore(fonts)
  const blocks: MeasuredBlock[] = []
  const notes = new Map<string, LaidNode>()
  const galley: Measured = {blocks, notes}
  const sources: Source[] = []

  const bodyInstances = instancesOf(flow.blocks.map(({element}) => element))
  const noteIds = [...flow.notes.keys()]
  const noteInstances = instancesOf([...flow.notes.values()].map(({element}) => element))
  const openingInstances = instancesOf(flow.opening ? [flow.opening] : [])
  const signInstances = instancesOf(flow.continued ? [flow.continued] : [])
  const [body, foot, head, sign] = await measure(
    [
      {width: geometry.measure, nodes: bodyInstances},
      {width: geometry.measure, nodes: noteInstances},
      {width: geometry.width, nodes: openingInstances},
      {width: geometry.measure, nodes: signInstances},
    ],
    store,
  )
  body?.nodes.forEach((node, index) => {
    const above = body.nodes[index - 1]
    const gap = Math.max(0, boxOf(node).top - (above ? bottomOf(above) : 0))
    const block: MeasuredBlock = {node, hints: flow.blocks[index]?.hints ?? {}, gap}
    identify(block.node, flow.blocks[index]?.id)
    blocks.push(block)
    const put = (measured: LaidNode): void => {
      identify(measured, flow.blocks[index]?.id)
      block.node = measured
    }
    sources.push(sourceOf(bodyInstances[index] as Instance, geometry.measure, put))
  })
  foot?.nodes.forEach((node, index) => {
    const id = noteIds[index] as string
    const put = (measured: LaidNode): void => {
      identify(measured, id)
      notes.set(id, measured)
    }
    put(node)
    sources.push(sourceOf(noteInstances[index] as Instance, geometry.measure, put))
  })
  if (head?.nodes[0]) galley.opening = {...head.nodes[0], box: {...boxOf(head.nodes[0]), height: head.height}}

  if (sign?.nodes[0]) galley.continued = sign.nodes[0]

  const measureAgain = async (some: Source[]): Promise<void> => {
    const sheets = some.map(({instance, width}) => ({width, nodes: [instance]}))
    const laid = await measure(sheets, store)
    laid.forEach(({nodes}, index) => {
      some[index]?.put(nodes[0] as LaidNode)
    })
  }

  const loose = [...blocks.map(({node}) => node), ...notes.values()].map(isLoose)
  if (loose.includes(true)) {
    const hyphenate = await hyphenationOf(flow.language)
    if (hyphenate) {
      store = fontStore(fonts, hyphenate)
      await measureAgain(sources.filter((_, index) => loose[index]))
    }
  }

  return Object.assign(galley, {
    async number(where: Map<string, PagePlace>): Promise<string[]> {
      const moved = new Set<string>()
      const stale = sources.filter(({references}) => {
        const changed = references.filter(({id, text}) => write(text, where.get(id)))
        for (const {id} of changed) moved.add(id)
        return changed.length > 0
      })
      if (stale.length > 0) await measureAgain(stale)
      return [...moved]
    },
  })
}

/** Write a folio into a text; tells whether it reads differently now. */
function write(text: Instance, place: PagePlace | undefined): boolean {
  const folio = place ? String(place.page + 1) : '?'
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
      if (text) references.push({id: src.slice(PAGE.length), text})
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

const isLoose = (node: LaidNode): boolean =>
  node.lines ? node.lines.some((line) => line.loose === true) : (node.children ?? []).some(isLoose)

/** Give the elements of a list without those that are absent. */
export const present = (elements: (ReactElement | null)[]): ReactElement[] =>
  elements.filter((element) => element !== null)
