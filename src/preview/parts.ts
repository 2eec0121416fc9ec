/** Brief → its parts, by the keys that laid nodes carry: what each is, where it stands in the Markdown, when it is read. */
import type {RootData} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {Node} from 'unist'
import type {Brief, Caption, PhrasingContent} from '../brief.js'
import type {FilePoint} from '../message.js'
import type {Source} from './state.js'

/** Something that is read as one. */
export interface Part {
  id: string
  kind: string
  source: Source
  /** Its place in the order of reading among all parts. */
  rank: number
  /** Words that a template sets in it which are no parts by key: its title, its source. */
  words: Words[]
}

/** Words of a part without a key, found on the page by their letters. */
export interface Words extends Omit<Part, 'words'> {
  letters: string
}

/** The parts of a brief. */
export interface Parts {
  byKey: Map<string, Part>
  /** What the front matter says. */
  front: Words[]
  /** Where the front matter begins. */
  start: Source
}

/** Key of the matter after the text. */
export const CLOSING = 'closing matter'

/** Give the letters and figures of a text, however it is set: what finds it on a page again. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** A node of the tree, as far as parts need it. */
interface Any extends Node {
  data?: {id?: string; path?: string}
  children?: Any[]
  caption?: Caption
  title?: PhrasingContent[] | string | null
  rows?: PhrasingContent[][][]
  depth?: number
  src?: string
  spec?: {line: number; column: number; path?: string}
}

/** What a reader of the screen calls a block; other types by their own name. */
const kinds: Record<string, string> = {
  listItem: 'list item',
  blockquote: 'quotation',
  dataTable: 'table',
  keyMessages: 'key messages',
  keyFacts: 'key facts',
  pullQuote: 'pull quote',
  thematicBreak: 'rule',
  chart: 'figure',
  tableCell: 'cell',
}

/** Find the parts of a brief; `show` gives the path of a file as it is shown, nothing for the brief. */
export function partsOf(brief: Brief, data: RootData, show: (path?: string) => string): Parts {
  return new Finder(brief, data, show).parts
}

class Finder {
  readonly parts: Parts
  private rank = 0
  private readonly notes: Map<string, Brief['notes'][number]>

  constructor(
    private readonly brief: Brief,
    private readonly data: RootData,
    private readonly show: (path?: string) => string,
  ) {
    this.notes = new Map(brief.notes.map((note) => [note.id, note]))
    const start = this.fieldAt([]) ?? {file: show(), line: 1, column: 1}
    this.parts = {byKey: new Map(), front: this.frontOf(), start}
    this.blocks(brief.body as Any[], start)
    this.add(CLOSING, {id: CLOSING, kind: 'closing', source: start, rank: this.next(), words: this.parts.front})
  }

  private next(): number {
    return ++this.rank
  }

  private add(key: string, part: Part): Part {
    if (!this.parts.byKey.has(key)) this.parts.byKey.set(key, part)
    return part
  }

  /** Add blocks in order, each followed by the notes that it is the first to call. */
  private blocks(nodes: readonly Any[], around: Source): void {
    for (const node of nodes) {
      const source = this.sourceOf(node) ?? around
      this.block(node, source)
      for (const id of callsIn(node)) this.note(id, source)
    }
  }

  private block(node: Any, source: Source): void {
    const id = node.data?.id ?? ''
    const part: Part = {id, kind: this.kindOf(node), source, rank: this.next(), words: []}
    if (id !== '') this.add(node.type === 'listItem' ? `${id}/body` : id, part)
    if (id !== '' && node.type === 'listItem') this.add(id, part)
    const {caption, rows, title} = node
    if (Array.isArray(title)) this.words(part, 'title', title)
    if (caption) {
      this.words(part, 'title', caption.title)
      this.words(part, 'subtitle', caption.subtitle)
    }
    if (node.type === 'figure' || node.type === 'chart') this.picture(node, part)
    if (node.type === 'table') this.cells(id, tableRows(node), source)
    else if (rows)
      this.cells(
        id,
        rows.map((row) => row.map((words) => ({words}))),
        source,
      )
    else if (node.type !== 'paragraph' && node.type !== 'heading') this.blocks(blocksIn(node), source)
    if (!caption) return
    for (const note of caption.notes) this.words(part, `${part.kind} note`, note)
    this.words(part, 'source', caption.source)
  }

  private picture(node: Any, {id, source}: Part): void {
    const {src, spec, type} = node
    const inSpec = type === 'chart' && src !== undefined ? {file: this.show(src), line: 1, column: 1} : undefined
    const inline = spec && {file: this.show(spec.path), line: spec.line, column: spec.column}
    const kind = type === 'chart' ? 'chart' : 'picture'
    this.add(`${id}/picture`, {id, kind, source: inSpec ?? inline ?? source, rank: this.next(), words: []})
  }

  private cells(id: string, rows: Cell[][], around: Source): void {
    rows.forEach((row, index) => {
      row.forEach(({words, node}, column) => {
        const source = (node && this.sourceOf(node)) ?? (words[0] && this.sourceOf(words[0] as Any)) ?? around
        const part = {id, kind: 'cell', source, rank: this.next(), words: []}
        this.add(`${id}/${index}/${column}`, part)
      })
    })
  }

  private note(id: string, around: Source): void {
    const note = this.notes.get(id)
    if (!note || this.parts.byKey.has(id)) return
    const source = this.sourceOf(note.definition as Any) ?? around
    this.add(id, {id, kind: 'note', source, rank: this.next(), words: []})
  }

  /** Note words that a template sets by itself in a part. */
  private words(part: Part, kind: string, words: PhrasingContent[] | string | undefined): void {
    const text = typeof words === 'string' ? words : plain(words ?? [])
    const letters = lettersOf(text)
    if (letters === '') return
    const [first] = typeof words === 'string' ? [] : (words ?? [])
    const source = (first && this.sourceOf(first as Any)) ?? {...part.source}
    part.words.push({id: part.id, kind, source, rank: this.next(), letters})
  }

  private kindOf({type, data, depth}: Any): string {
    if (type !== 'heading') return kinds[type] ?? type
    // the title is the heading of the first level
    const known = this.brief.outline.find(({id}) => id === data?.id)
    return `heading ${Math.min(6, (known?.depth ?? depth ?? 1) + 1)}`
  }

  /** List what the front matter says, with the line of each. */
  private frontOf(): Words[] {
    const found: Words[] = []
    const add = (kind: string, text: string | undefined, ...path: PropertyKey[]): void => {
      const source = this.fieldAt(path)
      const letters = lettersOf(text ?? '')
      if (letters !== '' && source) found.push({id: String(path[0]), kind, source, rank: 0, letters})
    }
    const {meta} = this.brief
    add('title', meta.title, 'title')
    add('subtitle', meta.subtitle, 'subtitle')
    add('standfirst', meta.standfirst, 'standfirst')
    add('series', meta.series?.name, 'series', 'name')
    add('series', meta.series?.issn, 'series', 'issn')
    meta.authors.forEach((author, index) => {
      add('author', author.name, 'authors', index, 'name')
      add('author', author.role, 'authors', index, 'role')
      add('author', author.affiliation, 'authors', index, 'affiliation')
      add('author', author.orcid, 'authors', index, 'orcid')
    })
    add('publisher', meta.publisher, 'publisher')
    add('disclaimer', meta.disclaimer, 'disclaimer')
    add('licence', meta.licence, 'licence')
    add('citation', meta.citeAs, 'cite-as')
    add('DOI', meta.doi, 'doi')
    add('address', meta.url, 'url')
    meta.funders.forEach((funder, index) => {
      add('funder', funder, 'funders', index)
    })
    meta.keywords.forEach((keyword, index) => {
      add('keyword', keyword, 'keywords', index)
    })
    // the month is in words, the year is not
    add('date', meta.date?.slice(0, 4), 'date')
    return found
  }

  private fieldAt(path: PropertyKey[]): Source | undefined {
    const at = this.data.fieldAt?.(path)
    return at && this.placeOf(at)
  }

  private placeOf({path, line, column}: FilePoint): Source {
    return {file: this.show(path), line, column}
  }

  private sourceOf({position, data}: Any): Source | undefined {
    if (!position) return undefined
    const path = (position.start as FilePoint).path ?? data?.path
    return {...this.placeOf({...position.start, ...(path === undefined ? {} : {path})}), end: position.end.line}
  }
}

/** The words of a cell, and its node where it has one. */
interface Cell {
  words: PhrasingContent[]
  node?: Any
}

const tableRows = ({children = []}: Any): Cell[][] =>
  children.map((row) => (row.children ?? []).map((node) => ({words: (node.children ?? []) as PhrasingContent[], node})))

const blocksIn = ({children = []}: Any): Any[] => children

/** List the notes called in the words of a block, not in the blocks inside it: those come first. */
function callsIn(node: Any): string[] {
  const {caption, rows, type, children = []} = node
  const inCaption = caption ? [...caption.title, ...caption.notes.flat(), ...(caption.source ?? [])] : []
  const inTitle = Array.isArray(node.title) ? node.title : []
  const ofWords = type === 'paragraph' || type === 'heading' || type === 'table' || type === 'pullQuote' ? children : []
  const inRows = rows?.flat(2) ?? []
  return [...inTitle, ...inCaption, ...inRows, ...ofWords].flatMap((one) => callsOf(one as Any))
}

function callsOf(node: Any & {note?: string}): string[] {
  if (node.type === 'noteCall') return node.note === undefined ? [] : [node.note]
  return (node.children ?? []).flatMap(callsOf)
}
