import type {Brief, Caption, PhrasingContent, RootContent} from '../brief.js'
import type {FilePoint} from '../message.js'
import type {Passage, PassageKind} from './passage.js'
import {type Lines, wordsOf} from './run.js'

/** What passages of a block have in common. */
interface Around {
  language: string
  section?: string
  inside?: RootContent['type']
}

/** Types of blocks that words may stand inside of, and rules ask for. */
const boxes = new Set(['keyMessages', 'keyFacts', 'recommendations', 'callout', 'pullQuote', 'blockquote', 'ownBlock'])

/** List every passage of a brief in the order of reading, notes last. */
export function proseOf(
  brief: Brief,
  at: {standfirst?: FilePoint | undefined; abstract?: FilePoint | undefined},
  linesOf: Lines,
): Passage[] {
  const {meta} = brief
  const passages: Passage[] = []
  let section: string | undefined
  const around = (holder: RootContent, inside?: RootContent['type']): Around => ({
    language: holder.data?.language ?? meta.language,
    ...(section === undefined ? {} : {section}),
    ...(inside === undefined ? {} : {inside}),
  })
  const add = (kind: PassageKind, nodes: PhrasingContent[], holder: RootContent, about: Around): void => {
    const words = wordsOf(nodes, linesOf)
    if (words.text.trim() !== '') passages.push({kind, holder, ...about, ...words})
  }
  const caption = (
    {title, subtitle, notes, source}: Caption,
    holder: RootContent,
    about: Around,
    cells: () => void,
  ): void => {
    add('title', title, holder, about)
    if (subtitle !== undefined)
      passages.push({...plain('subtitle', subtitle, holder.position?.start), holder, ...about})
    cells()
    for (const note of notes) add('note', note, holder, about)
    if (source) add('source', source, holder, about)
  }
  const block = (node: RootContent, inside?: RootContent['type']): void => {
    if (node.type === 'heading') section = node.data?.id
    const about = around(node, inside)
    if (node.type === 'heading') add('heading', node.children, node, about)
    else if (node.type === 'paragraph') add('paragraph', node.children, node, about)
    else if (node.type === 'tableCell') add('cell', node.children, node, about)
    else if ('caption' in node) {
      caption(node.caption, node, about, () => {
        // cells of a file have no place in the Markdown
        if (node.type !== 'dataTable' || node.src !== undefined) return
        for (const cell of node.rows.flat()) add('cell', cell, node, about)
      })
    } else if ('children' in node) {
      if ('title' in node && Array.isArray(node.title)) add('title', node.title, node, around(node, node.type))
      for (const child of node.children) block(child as RootContent, boxes.has(node.type) ? node.type : inside)
    }
  }
  if (meta.standfirst !== undefined) {
    passages.push({...plain('standfirst', meta.standfirst, at.standfirst), language: meta.language})
  }
  if (meta.abstract !== undefined) {
    passages.push({...plain('abstract', meta.abstract, at.abstract), language: meta.language})
  }
  for (const node of brief.body) block(node)
  section = undefined
  for (const {definition} of brief.notes) {
    for (const child of definition.children) {
      if (child.type === 'paragraph') add('note', child.children, child, around(definition))
    }
  }
  return passages
}

/** Make a passage of a text whose characters have no places of their own. */
function plain(kind: PassageKind, text: string, at: FilePoint | undefined): Omit<Passage, 'language'> {
  return {kind, text, references: [], bound: [], placeOf: () => at && {start: at, end: at}}
}
