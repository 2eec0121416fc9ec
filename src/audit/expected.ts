import type {Block, Brief, Caption, PhrasingContent, RootContent} from '../brief.js'
import {directionOf} from '../template/direction.js'
import {lettersOf, TURNED} from './letters.js'
import {type Said, said} from './said.js'

/** What a piece of a brief is; `title` and `caption` stand among words of the template. */
export type Kind = 'heading' | 'text' | 'title' | 'caption' | 'figure' | 'table' | 'note'

/** One piece of a brief that must be read, once, where it stands. */
export interface Expected {
  kind: Kind
  /** What it is called in messages. */
  name: string
  /** Its words as they are written, for messages. */
  words: string
  letters: string
  links: string[]
  /** Where it is in the Markdown. */
  node: RootContent
  /** Cells, row by row, of a table. */
  cells?: Expected[][]
  /** What it is a caption of. */
  subject?: Expected
}

/** List what must be read of a brief, in the order of the Markdown. */
export function expectedOf(brief: Brief): Expected[] {
  const {list} = new Lister(brief)
  for (const one of list) if (isTurned(one, brief)) turn(one)
  return list
}

/** Characters that have all text behind them run from right to left. */
const turning = /[\u202b\u202e\u2067]/

const isTurned = ({node, words, cells = []}: Expected, {meta}: Brief): boolean =>
  directionOf(node.data?.language ?? meta.language) === 'rtl' ||
  [words, ...cells.flat().map((cell) => cell.words)].some((each) => turning.test(each))

/** Say of a piece that it stands in text from right to left. */
function turn(one: Expected): void {
  if (one.letters !== '' && one.kind !== 'figure') one.letters = `${TURNED}${one.letters}`
  for (const cell of one.cells?.flat() ?? []) turn(cell)
}

class Lister {
  readonly list: Expected[] = []
  private readonly told = new Set<string>()

  constructor(private readonly brief: Brief) {
    this.blocks(brief.body)
  }

  private blocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.block(block)
  }

  private block(node: Block): void {
    if (node.type === 'heading') this.words('heading', 'heading', node.children, node)
    else if (node.type === 'paragraph') this.words('text', 'paragraph', node.children, node)
    else if (node.type === 'code') this.add(plain('text', 'code', node.value, node))
    else if (node.type === 'list') for (const item of node.children) this.blocks(item.children as Block[])
    else if (node.type === 'table') {
      const rows = node.children.map((row) => row.children.map(({children}) => children))
      this.table(rows, node)
      this.notes(rows.flat(2))
    } else if (node.type === 'dataTable') {
      this.captioned(node.caption, node, () => this.table(node.rows, node), node.rows.flat(2))
    } else if (node.type === 'figure') this.picture(node.caption, node, node.caption.alt ?? '')
    else if (node.type === 'chart') this.picture(node.caption, node, node.caption.alt ?? '')
    else if (node.type === 'pullQuote') this.quote(node)
    else if ('title' in node && Array.isArray(node.title)) {
      this.words('title', 'title', node.title, node)
      if ('children' in node) this.blocks(node.children as Block[])
    } else if ('children' in node) this.blocks(node.children as Block[])
  }

  private words(kind: Kind, name: string, words: PhrasingContent[], node: RootContent): Expected | undefined {
    const one = spoken(kind, name, said(words), node)
    if (one.letters === '') return undefined
    this.add(one)
    if (kind !== 'caption') this.notes(words)
    return one
  }

  private add(one: Expected): void {
    if (one.letters !== '' || one.kind === 'figure' || one.kind === 'table') this.list.push(one)
  }

  private picture(caption: Caption, node: RootContent, alt: string): void {
    this.captioned(caption, node, () => {
      const figure = plain('figure', 'picture', alt, node)
      this.add(figure)
      return figure
    })
  }

  private table(rows: PhrasingContent[][][], node: RootContent): Expected {
    const columns = rows[0]?.length ?? 0
    const cells = rows.map((row) =>
      Array.from({length: columns}, (_, column) => {
        const words = row[column] ?? []
        return spoken('text', 'cell', said(words), words[0] ?? node)
      }),
    )
    const table = {...plain('table', 'table', '', node), cells}
    this.add(table)
    return table
  }

  /** List a picture or a table with what stands around it, then the notes that are called there. */
  private captioned(caption: Caption, node: RootContent, add: () => Expected, more: PhrasingContent[] = []): void {
    const {title, subtitle = '', notes, source = []} = caption
    const around: (Expected | undefined)[] = [this.words('caption', 'title', title, node)]
    const second = plain('caption', 'subtitle', subtitle, node)
    this.add(second)
    const subject = add()
    for (const note of notes) around.push(this.words('caption', 'note below a picture', note, node))
    around.push(this.words('caption', 'source', source, node), second)
    for (const one of around) if (one) one.subject = subject
    this.notes([...title, ...more, ...notes.flat(), ...source])
  }

  private quote(node: Extract<Block, {type: 'pullQuote'}>): void {
    const words = node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))
    this.words('title', 'quotation', words, node)
    if (node.by) this.add(plain('title', 'name below a quotation', node.by, node))
  }

  /** List the notes that words are the first to call. */
  private notes(words: PhrasingContent[]): void {
    for (const id of said(words).calls) {
      const note = this.brief.notes.find((one) => one.id === id)
      if (!note || this.told.has(id)) continue
      this.told.add(id)
      const children = note.definition.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))
      this.add(spoken('note', `note ${note.number}`, said(children), note.definition))
    }
  }
}

const spoken = (kind: Kind, name: string, {words, links}: Said, node: RootContent): Expected => ({
  ...plain(kind, name, words, node),
  links,
})

const plain = (kind: Kind, name: string, words: string, node: RootContent): Expected => ({
  kind,
  name,
  words,
  letters: lettersOf(words),
  links: [],
  node,
})
