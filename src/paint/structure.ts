import type {BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {Block, Brief, Caption, Chart, DataTable, Figure, Note} from '../brief.js'
import {codeIn, type Stretch} from './code-words.js'
import {type Role, StructureElement, squeezed} from './element.js'

/** The structure tree of a brief in reading order, and its elements by the keys that laid nodes carry. */
export interface Structure {
  root: StructureElement
  /** Holds what stands on the first page before the text. */
  opening: StructureElement
  byKey: Map<string, StructureElement>
  /** Where the entries of a list of contents lead to: its element by element of the list and target. */
  entries: Map<StructureElement, Map<string, StructureElement>>
  /** Where code stands in the words of an element. */
  codes: Map<StructureElement, Stretch[]>
  /** How deep headings are: `H2` for the sections below a title, `H1` without it. */
  headingOf(depth: number): Role
}

/** What the tree is built with. */
interface Builder extends Structure {
  brief: Brief
  /** What charts show in words, by id. */
  descriptions: Map<string, string>
  /** Depths of the headings that what comes stands under, as the Markdown has them. */
  path: number[]
  /** BCP 47 language of what is around the blocks that come. */
  language: string
  notes: Map<string, Note>
  /** The numbers of headings, by id. */
  numbers: Map<string, string>
}

/**
 * Build the structure tree of a brief; `titled` when its title is on the pages, as the only heading of the first
 * level. `descriptions` say what charts show.
 */
export function structureOf(brief: Brief, descriptions: Map<string, string>, titled: boolean): Structure {
  const root = new StructureElement('Document', undefined)
  const builder: Builder = {
    brief,
    descriptions,
    root,
    opening: root.add('Div'),
    byKey: new Map(),
    entries: new Map(),
    codes: new Map(),
    headingOf: (depth) => `H${Math.max(1, Math.min(6, depth + (titled ? 1 : 0)))}` as Role,
    path: [],
    language: brief.meta.language,
    notes: new Map(brief.notes.map((note) => [note.id, note])),
    numbers: new Map(brief.outline.flatMap(({id, number}) => (number === undefined ? [] : [[id, number]]))),
  }
  builder.opening.titles = [squeezed(brief.meta.title)]
  addAll(brief.body, root, builder)
  builder.byKey.set('closing matter', root.add('Div'))
  return builder
}

/** Adds the elements of one type of block; gives the one that stands for all of it. */
type Add<Type extends Block['type']> = (
  node: Extract<Block, {type: Type}>,
  parent: StructureElement,
  builder: Builder,
) => StructureElement | undefined

const nothing = (): undefined => undefined

const add: {[Type in Block['type']]: Add<Type>} = {
  heading: (node, parent, builder) => {
    const {path} = builder
    while ((path.at(-1) ?? 0) >= node.depth) path.pop()
    // a level that the Markdown skips is not skipped here (ISO 14289-1, 7.4.2)
    const element = parent.add(builder.headingOf(path.push(node.depth)))
    const number = builder.numbers.get(node.data?.id ?? '')
    return number === undefined ? element : Object.assign(element, {number: squeezed(number)})
  },
  paragraph: (_, parent) => parent.add('P'),
  list: ({children}, parent, builder) => listOf(children, parent, builder),
  blockquote: ({children}, parent, builder) => filled(parent.add('BlockQuote'), children, builder),
  code: (_, parent) => parent.add('P').add('Code'),
  table: (node, parent, builder) => {
    const rows = node.children.map((row) => row.children.map(({children}) => children))
    return gridOf(rows, {}, node.data?.id, parent, builder)
  },
  dataTable: (node, parent, builder) => {
    const group = parent.add('Div')
    gridOf(node.rows, node, node.data?.id, group, builder).titles = titlesOf(node.caption)
    return group
  },
  keyMessages: (node, parent, builder) => boxOf(node.title, node.children, parent, builder),
  keyFacts: (node, parent, builder) => boxOf(node.title, node.children, parent, builder),
  recommendations: (node, parent, builder) => boxOf(node.title, node.children, parent, builder),
  callout: (node, parent, builder) => boxOf(node.title, node.children, parent, builder),
  pullQuote: (_, parent) => parent.add('BlockQuote'),
  figure: (node, parent, builder) => {
    return pictureOf(node, node.caption.alt || saidIn(node.caption) || node.src, parent, builder)
  },
  chart: (node, parent, builder) => {
    const alt = node.caption.alt || builder.descriptions.get(node.data?.id ?? '') || saidIn(node.caption)
    return pictureOf(node, alt, parent, builder)
  },
  ownBlock: ({title, children}, parent, builder) => {
    const box = title ? boxOf(title, children, parent, builder) : filled(parent.add('Div'), children, builder)
    // what a template sets beside the title of its own block may be anything
    box.open = true
    return box
  },
  references: (node, parent, builder) => boxOf(node.title, node.children, parent, builder),
  contents: ({depth}, parent, builder) => contentsOf(depth, parent, builder),
  columns: ({children}, parent, builder) => filled(parent.add('Div'), children, builder),
  thematicBreak: nothing,
  pageBreak: nothing,
  html: nothing,
  definition: nothing,
  footnoteDefinition: nothing,
  containerDirective: nothing,
  leafDirective: nothing,
}

/** Add blocks in order, each followed by the notes that it is the first to call. */
function addAll(blocks: readonly (Block | RootContent)[], parent: StructureElement, builder: Builder): void {
  for (const block of blocks as Block[]) {
    const around = builder.language
    builder.language = block.data?.language ?? around
    const element = (add[block.type] as Add<Block['type']>)(block as never, parent, builder)
    if (element && builder.language !== around) element.attributes.language = builder.language
    builder.language = around
    const id = block.data?.id
    if (element && id !== undefined) builder.byKey.set(id, element)
    if (element && (block.type === 'paragraph' || block.type === 'heading')) {
      builder.codes.set(element, codeIn(block.children))
    }
    addNotes(callsIn(block), parent, builder)
  }
}

function filled(
  element: StructureElement,
  children: (BlockContent | DefinitionContent)[],
  builder: Builder,
): StructureElement {
  addAll(children, element, builder)
  return element
}

/** Add a list; the text of an item has the key of the item and `/body`. */
function listOf(items: ListItem[], parent: StructureElement, builder: Builder): StructureElement {
  const list = parent.add('L')
  for (const item of items) {
    const element = list.add('LI')
    const body = filled(element.add('LBody'), item.children, builder)
    const id = item.data?.id
    if (id === undefined) continue
    builder.byKey.set(id, element)
    builder.byKey.set(`${id}/body`, body)
  }
  return list
}

/** Add a box, whose title is a heading below the section that it stands in, followed by the notes called in it. */
function boxOf(
  title: PhrasingContent[] | undefined,
  children: BlockContent[],
  parent: StructureElement,
  builder: Builder,
): StructureElement {
  const box = parent.add('Div')
  box.heading = box.add(builder.headingOf(builder.path.length + 1))
  if (title) box.titles = [squeezed(plain(title))]
  addNotes((title ?? []).flatMap(callsInPhrase), box, builder)
  return filled(box, children, builder)
}

/**
 * Add the rows of a table, head first; a cell has the key of the table, its row and its column. What a row of sums is
 * called is the head of that row.
 */
function gridOf(
  rows: PhrasingContent[][][],
  {head: heads = 1, totals = false}: Pick<DataTable, 'head' | 'totals'>,
  id: string | undefined,
  parent: StructureElement,
  {byKey, codes}: Builder,
): StructureElement {
  const table = parent.add('Table')
  const [head, body] = [table.add('THead'), table.add('TBody')]
  const columns = rows[0]?.length ?? 0
  rows.forEach((cells, index) => {
    const isHead = index < heads
    const isSum = totals && index === rows.length - 1
    const row = (isHead ? head : body).add('TR')
    for (let column = 0; column < columns; column++) {
      const scope = isHead ? 'Column' : isSum && column === 0 ? 'Row' : undefined
      const cell = scope ? row.add('TH', {scope}) : row.add('TD')
      byKey.set(`${id}/${index}/${column}`, cell)
      codes.set(cell, codeIn(cells[column] ?? []))
    }
  })
  return table
}

/** Add a picture with room for its caption; the picture has the key of the block and `/picture`. */
function pictureOf(
  {caption, data}: Figure | Chart,
  alt: string,
  parent: StructureElement,
  {byKey}: Builder,
): StructureElement {
  const group = parent.add('Div')
  group.titles = titlesOf(caption)
  const figure = group.add('Figure', {alt})
  const id = data?.id
  if (id !== undefined) byKey.set(`${id}/picture`, figure)
  return group
}

const titlesOf = ({title, subtitle}: Caption): string[] =>
  [plain(title), subtitle ?? ''].map(squeezed).filter((text) => text !== '')

const saidIn = ({title, subtitle}: Caption): string => plain(title).trim() || (subtitle ?? '')

/** Add a list of contents, a list within a list for each level below the first. */
function contentsOf(depth: number, parent: StructureElement, builder: Builder): StructureElement {
  const box = parent.add('Div')
  box.heading = box.add(builder.headingOf(builder.path.length + 1))
  const lists = [box.add('TOC')]
  const entries = new Map<string, StructureElement>()
  for (const heading of builder.brief.outline) {
    if (heading.depth > depth) continue
    while (lists.length > heading.depth) lists.pop()
    while (lists.length < heading.depth) lists.push((lists.at(-1) as StructureElement).add('TOC'))
    entries.set(heading.id, (lists.at(-1) as StructureElement).add('TOCI'))
  }
  builder.entries.set(box, entries)
  return box
}

function addNotes(ids: string[], parent: StructureElement, {brief, notes, byKey}: Builder): void {
  for (const id of ids) {
    const note = notes.get(id)
    if (byKey.has(id) || !note) continue
    // a note may be called in another language than it is in
    const language = note.definition.data?.language ?? brief.meta.language
    const around = [...parent.around()].find((one) => one.attributes.language)?.attributes.language
    byKey.set(id, parent.add('Note', {id, ...(language === (around ?? brief.meta.language) ? {} : {language})}))
  }
}

/** List the notes called in the words of a block, not in the blocks inside it: those come first. */
function callsIn(node: Block): string[] {
  if (node.type === 'dataTable') return [...captionCalls(node.caption), ...node.rows.flat(2).flatMap(callsInPhrase)]
  if ('caption' in node) return captionCalls(node.caption)
  if (node.type === 'table') return node.children.flatMap((row) => row.children).flatMap(callsInPhrase)
  if (node.type === 'pullQuote') return node.children.flatMap(callsIn)
  return node.type === 'paragraph' || node.type === 'heading' ? node.children.flatMap(callsInPhrase) : []
}

const captionCalls = ({title, notes, source = []}: Caption): string[] =>
  [...title, ...notes.flat(), ...source].flatMap(callsInPhrase)

function callsInPhrase(node: {type: string}): string[] {
  if (node.type === 'noteCall') return [(node as {note?: string}).note ?? '']
  return 'children' in node ? (node.children as PhrasingContent[]).flatMap(callsInPhrase) : []
}
