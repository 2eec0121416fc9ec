/** What each component of a template is given. */

import type {ListItem} from 'mdast'
import type {ReactElement, ReactNode} from 'react'
import type {Block, FootnoteDefinition, Meta, Span} from '../brief.js'
import type {PageFacts} from '../pages.js'
import type {Brand} from './brand.js'
import type {PageGeometry, Strings} from './index.js'
import type {Tokens} from './tokens.js'

/** What every slot is given. */
export interface Common<T extends Tokens = Tokens, O = object> {
  tokens: T
  /** What the brief says to the template, by the forms of this. */
  options: O
  strings: Strings
  meta: Meta
  geometry: PageGeometry
  /** Width in pt of the column the slot stands in. */
  measure: number
  /** Whether it stands inside another block: a box, a list, columns. */
  nested: boolean
  /** How far it may hang into the margin, pt: 0 inside another block, and in one of two columns. */
  hang: number
  /** Whether it is the first thing inside another block. Then it has no space above. */
  top: boolean
  /** Who the brief is of, where the project has a brand: `logo(brand, {on: 'light', height: 32})` sets its logo. */
  brand?: Brand
}

/** A caption with its inline Markdown dressed. */
export interface DressedCaption {
  /** "Figure 2", or nothing when it has no number. */
  label?: string
  title?: ReactNode
  subtitle?: string
  notes: ReactNode[]
  source?: ReactNode
  alt?: string
}

/** One cell of a table. */
export interface Cell {
  children: ReactNode
  align: 'left' | 'right' | 'center'
  /** Whether the whole column is numbers, to be set in tabular lining figures. */
  numeric: boolean
  /** Space in pt to leave beside its words, besides the gap: so the decimal marks of a column stand below each other. */
  inset: {left: number; right: number}
  /** Spread it on the `Text` of the cell: it says which cell that is. */
  flow: object
}

/** One fact among the key facts. */
export interface Fact {
  children: ReactNode
  /** Spread it on the `Text` of the fact: it says which fact that is. */
  flow: object
}

/** A source in the list of references. */
export interface Reference {
  /** "[1]", in a style of numbers. */
  label?: string
  children: ReactNode
  /** Whether it is written the other way than the words around the list. */
  turned?: true
  /** Spread these on the `View` of the whole entry, and on the `Text` of its words: they say which entry that is. */
  flow: object
  textFlow: object
}

/** An entry of the contents; `page` is an element that layout fills with the folio. */
export interface ContentsEntry {
  id: string
  depth: number
  /** "2.1": give it to a `Text` of its own with `href` as `src`, before the words. */
  number?: string
  text: ReactNode
  page: ReactElement
  /** Give this to a `Text` as `src` to make it a link. */
  href: string
}

/** The components of what stands around the text. Each returns exactly one react-pdf node. */
export interface PageSlots<T extends Tokens = Tokens, O = object> {
  /**
   * The whole first page, as large as the page; shapes reach over its edges to the bleed. It counts as page 1, and has
   * no furniture but what it draws. The title, once, is the only heading of the first level.
   */
  cover?: Slot<{date?: string}, T, O>
  /** The head of the first page, or of the page behind a cover: band to the bleed edge, series, title, standfirst, authors. */
  opening: Slot<{date?: string}, T, O>
  /** The matter after the text: authors, how to cite, disclaimer, imprint, QR code. */
  closing: Slot<{date?: string; qr?: ReactElement; citation: ReactNode}, T, O>
  /** Running head and folio of one page. */
  furniture: Slot<{page: PageFacts}, T, O>
}

/** The components of the blocks of a text, one for each kind. Each returns exactly one react-pdf node. */
export interface Slots<T extends Tokens = Tokens, O = object> {
  heading: BlockSlot<
    'heading',
    {
      depth: number
      /** "2.1", to stand before the words, where the tokens want numbers. */
      number?: string
      /** Whether it is an appendix, or stands in one. */
      appendix?: true
      children: ReactNode
      /** Right under another heading. */
      first: boolean
    },
    T,
    O
  >
  paragraph: BlockSlot<
    'paragraph',
    {children: ReactNode /** First paragraph after a heading or at the start. */; first: boolean},
    T,
    O
  >
  list: BlockSlot<'list', {ordered: boolean; start: number; tight: boolean; depth: number; children: ReactNode}, T, O>
  /** `marker` is a number ("1."), a bullet, or the state of a task. */
  listItem: Slot<
    {
      node: Readonly<ListItem>
      marker: string
      task?: 'open' | 'done'
      depth: number
      tight: boolean
      children: ReactNode
    },
    T,
    O
  >
  blockquote: BlockSlot<'blockquote', {children: ReactNode}, T, O>
  code: BlockSlot<'code', {text: string; lang?: string}, T, O>
  rule: BlockSlot<'thematicBreak', object, T, O>
  /** A GFM table without caption, or the grid of a `dataTable`. */
  grid: BlockSlot<
    'table' | 'dataTable',
    {
      head: Cell[]
      /** What the figures below are counted in: a second row of the head. */
      units?: Cell[]
      rows: Cell[][]
      /** A last row of sums, set off from those above. */
      totals?: Cell[]
      /** Of the columns, in pt; they sum to the measure, and gaps are inside them. */
      widths: number[]
    },
    T,
    O
  >
  /** One element of blocks for each message. */
  keyMessages: BlockSlot<'keyMessages', {title: ReactNode; messages: ReactNode[]}, T, O>
  /** In the column in the margin, where the page has one; the words of each fact are for a `Text` of the slot's own. */
  keyFacts: BlockSlot<'keyFacts', {title?: ReactNode; facts: Fact[]}, T, O>
  recommendations: BlockSlot<
    'recommendations',
    {
      /** Absent under a heading, unless the author gave one. */
      title?: ReactNode
      /** Whether they stand right under a heading. */
      first: boolean
      /** One element of blocks for each recommendation. */
      steps: ReactNode[]
      before?: ReactNode
      after?: ReactNode
    },
    T,
    O
  >
  callout: BlockSlot<'callout', {label?: string; title?: ReactNode; children: ReactNode}, T, O>
  pullQuote: BlockSlot<'pullQuote', {by?: string; children: ReactNode}, T, O>
  /**
   * A figure or a chart. `picture` is sized already, for `geometry.spans[span]` at most; a chart for which the slot
   * leaves less room is drawn again as wide as that.
   */
  figure: BlockSlot<'figure' | 'chart', {caption: DressedCaption; picture: ReactElement; span: Span}, T, O>
  dataTable: BlockSlot<'dataTable', {caption: DressedCaption; grid: ReactElement; span: Span}, T, O>
  contents: BlockSlot<'contents', {title: ReactNode; entries: ContentsEntry[]}, T, O>
  /** `hanging` when the lines of an entry below its first are indented; entries with a label stand beside it. */
  references: BlockSlot<
    'references',
    {
      /** Absent under a heading, unless the author gave one. */
      title?: ReactNode
      entries: Reference[]
      hanging: boolean
    },
    T,
    O
  >
  note: Slot<
    {
      node: Readonly<FootnoteDefinition>
      number: number
      id: string
      /** Give this to the number as `src`, and it leads back to the call. */
      back: string
      children: ReactNode
    },
    T,
    O
  >
}

/** A component that gets what every slot gets, and its own. */
export type Slot<Own, T extends Tokens = Tokens, O = object> = (props: Common<T, O> & Own) => ReactNode

/** A component of a block, which is given the node of the document besides what of it is dressed. */
export type BlockSlot<Type extends Block['type'], Own, T extends Tokens = Tokens, O = object> = Slot<
  {node: Readonly<Extract<Block, {type: Type}>>} & Own,
  T,
  O
>
