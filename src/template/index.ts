/**
 * What a template is: tokens (values), strings (words) and slots (React-PDF components).
 *
 * A template is a value. It does not read files, number things, convert colours or break pages; it gets them done.
 * It uses neither `render` nor `fixed`, both of which break where a line height applies.
 */
import type {ComponentType, ReactElement, ReactNode} from 'react'
import type {
  Author,
  Callout,
  Caption,
  Chart,
  DataTable,
  Figure,
  KeyFacts,
  KeyMessages,
  Lettering,
  Meta,
  OutlineEntry,
  PageFormat,
  PullQuote,
  Recommendations,
  Span,
} from '../brief.js'
import type {FlowHints, PageFacts} from '../pages.js'
import type {Digits} from './numeral.js'
import type {Build, ChartTokens, Microtypography, Range, Ranges, ScriptTokens, Swatch, Tokens} from './tokens.js'

export {numeral} from './numeral.js'
export {familyIn} from './scripts.js'
export type {
  Author,
  Build,
  Callout,
  Caption,
  Chart,
  ChartTokens,
  DataTable,
  Figure,
  FlowHints,
  KeyFacts,
  KeyMessages,
  Meta,
  Microtypography,
  OutlineEntry,
  PageFacts,
  PageFormat,
  PullQuote,
  Range,
  Ranges,
  Recommendations,
  ScriptTokens,
  Span,
  Swatch,
  Tokens,
}

/** A house style. */
export interface Template {
  name: string
  tokens: Tokens
  /** By BCP 47 tag or primary language, the tag before the language; `en` is always there. */
  strings: Record<string, Strings>
  /** The fonts that may be used; nothing else is ever set. */
  faces: FaceFile[]
  inline: Record<InlineName, InlineStyle>
  /** Type for what is not in Latin letters, by BCP 47 tag, primary language or script, the first of them before the others. */
  scripts?: Record<string, ScriptTokens>
  slots: Slots
}

/** One font file: TrueType, OpenType with CFF, or WOFF 1. */
export interface FaceFile {
  family: string
  /** CSS weight, 100–900. */
  weight: number
  style: 'normal' | 'italic'
  /** Path below `assets/fonts/`, or an absolute path. */
  file: string
  /** Where a variable font stands on its axes, by their tags: `{wght: 600}`. Axes not named are at their default. */
  axes?: Record<string, number>
}

/** The page that a format and the tokens make; pt. */
export interface PageGeometry {
  format: PageFormat
  width: number
  height: number
  margin: {top: number; right: number; bottom: number; left: number}
  /** Width of the text between the margins: of everything, or in two columns of what reaches over both. */
  measure: number
  /** The columns that running text is set in: one as wide as the measure, or two from `left`, each `width` wide. */
  columns: {count: 1 | 2; gutter: number; left: number; width: number}
  /** Distance in pt between the base lines that running text stands on, the same for all columns; absent for none. */
  grid?: number
  /** How wide a figure is that reaches so far; without a column in the margin all are the measure. */
  spans: Record<Span, number>
  bleed: number
  openingGap: number
  notes: Tokens['notes']
  paragraph: Tokens['paragraph']
}

/** A style of words inside a text, in React-PDF's terms; what it does not name is as in the text around. */
export interface InlineStyle {
  [property: string]: unknown
}

export type InlineName =
  | 'strong'
  | 'emphasis'
  | 'strongEmphasis'
  | 'delete'
  | 'code'
  | 'link'
  | 'noteCall'
  | Lettering['style']

/** The words a template sets by itself. */
export interface Strings {
  keyMessages: string
  recommendations: string
  contents: string
  references: string
  figure: string
  table: string
  /** The first cell of a row of sums, and of one of means. */
  total: string
  mean: string
  box: string
  /** What a numbered section is called in a reference: "Section 2.1"; and an appendix: "Appendix A". */
  section: string
  appendix: string
  abstract: string
  keywords: string
  /** What codes of the Journal of Economic Literature stand behind. */
  jelCodes: string
  acknowledgements: string
  /** What stands for the other names behind the first: "et al." */
  andOthers: string
  source: string
  note: string
  notes: string
  aboutTheAuthors: string
  aboutTheAuthor: string
  howToCite: string
  disclaimer: string
  licence: string
  funders: string
  publisher: string
  readOnline: string
  issn: string
  doi: string
  /** "Page 3 of 8": `{page}` and `{pages}` are replaced. */
  pageOf: string
  /** "No. 4": `{number}` is replaced. */
  seriesNumber: string
  /** How a date is written, as options of `Intl.DateTimeFormat` in the language of the brief. */
  date: Intl.DateTimeFormatOptions
  /** What stands between parts of a line: a comma and a space without it. */
  comma?: string
  /** The digits of numbers that nobody typed, folios, figures, notes, items: Latin ones without it. */
  digits?: Digits
}

/** What every slot is given. */
export interface Common {
  tokens: Tokens
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

/** The components of a template, one for each thing a page is made of. Each returns exactly one react-pdf node. */
export interface Slots {
  /**
   * The whole first page, as large as the page; shapes reach over its edges to the bleed. It counts as page 1, and has
   * no furniture but what it draws. The title, once, is the only heading of the first level.
   */
  cover?: Slot<{date?: string}>
  /** The head of the first page, or of the page behind the cover: band to the bleed edge, series, title, standfirst, authors. */
  opening: Slot<{date?: string}>
  /** The matter after the text: authors, how to cite, disclaimer, imprint, QR code. */
  closing: Slot<{date?: string; qr?: ReactElement; citation: ReactNode}>
  /** Running head and folio of one page. */
  furniture: Slot<{page: PageFacts}>
  heading: Slot<{
    depth: number
    /** "2.1", before the words, where the tokens want numbers. */
    number?: string
    /** Whether it is an appendix, or stands in one. */
    appendix?: true
    children: ReactNode
    /** Right under another heading. */
    first: boolean
  }>
  paragraph: Slot<{children: ReactNode /** First paragraph after a heading or at the start. */; first: boolean}>
  list: Slot<{ordered: boolean; start: number; tight: boolean; depth: number; children: ReactNode}>
  /** `marker` is a number ("1."), a bullet, or the state of a task. */
  listItem: Slot<{marker: string; task?: 'open' | 'done'; depth: number; tight: boolean; children: ReactNode}>
  blockquote: Slot<{children: ReactNode}>
  code: Slot<{text: string; lang?: string}>
  rule: Slot<object>
  /** A GFM table without caption, or the grid of a `dataTable`. */
  grid: Slot<{
    head: Cell[]
    /** What the figures below are counted in: a second row of the head. */
    units?: Cell[]
    rows: Cell[][]
    /** A last row of sums, set off from those above. */
    totals?: Cell[]
    /** Of the columns, in pt; they sum to the measure, and gaps are inside them. */
    widths: number[]
  }>
  /** One element of blocks for each message. */
  keyMessages: Slot<{title: ReactNode; messages: ReactNode[]}>
  /** In the column in the margin, where the page has one; the words of each fact are for a `Text` of the slot's own. */
  keyFacts: Slot<{title?: ReactNode; facts: Fact[]}>
  recommendations: Slot<{
    /** Absent under a heading, unless the author gave one. */
    title?: ReactNode
    /** Whether they stand right under a heading. */
    first: boolean
    /** One element of blocks for each recommendation. */
    steps: ReactNode[]
    before?: ReactNode
    after?: ReactNode
  }>
  callout: Slot<{label?: string; title?: ReactNode; children: ReactNode}>
  pullQuote: Slot<{by?: string; children: ReactNode}>
  /**
   * A figure or a chart. `picture` is sized already, for `geometry.spans[span]` at most; a chart for which the slot
   * leaves less room is drawn again as wide as that.
   */
  figure: Slot<{caption: DressedCaption; picture: ReactElement; span: Span}>
  dataTable: Slot<{caption: DressedCaption; grid: ReactElement; span: Span}>
  contents: Slot<{title: ReactNode; entries: ContentsEntry[]}>
  /** `hanging` when the lines of an entry below its first are indented; entries with a label stand beside it. */
  references: Slot<{
    /** Absent under a heading, unless the author gave one. */
    title?: ReactNode
    entries: Reference[]
    hanging: boolean
  }>
  note: Slot<{
    number: number
    id: string
    /** Give this to the number as `src`, and it leads back to the call. */
    back: string
    children: ReactNode
  }>
}

/** A component that gets what every slot gets, and its own. */
export type Slot<Own> = ComponentType<Common & Own>

/** Check that a template is whole and give it back; the types do the checking. */
export const defineTemplate = (template: Template): Template => template

/** Turn flow hints into props for a react-pdf element: `<View {...flow({whole: true})}>`. */
export const flow = (hints: FlowHints): object => ({flow: hints})
