/**
 * What passes from `compose` to `layout` and from `layout` to `paint`: elements to measure, then pages to paint.
 */

import type {ReactElement} from 'react'
import type {FilePoint} from './message.js'
import type {Direction} from './template/direction.js'
import type {PageGeometry} from './template/index.js'

/** Everything that goes on the pages, before anything has been measured. */
export interface Flow {
  geometry: PageGeometry
  /** BCP 47 language of the text: chooses the hyphenation patterns, and the letters that fonts have for it. */
  language: string
  /** The languages of the blocks and words that are in another one. */
  languages?: string[]
  /** Direction of paragraphs whose style says none: left to right unless it is said. */
  direction?: Direction
  /** A whole page before the first of the text, as large as the page; `versos` pages behind it stay empty. */
  cover?: {element: ReactElement; versos: 0 | 1}
  /** The head of the first page of text, as wide as the page and laid from its upper edge; the text starts below it. */
  opening?: ReactElement
  /** Whether the text starts on the page after it. */
  openingAlone?: boolean
  /** The body in reading order. Each element makes exactly one react-pdf node. */
  blocks: FlowBlock[]
  /** Page-foot notes by id, each laid at the measure. */
  notes: Map<string, FlowNote>
  /** Shows that a note goes on overleaf: a text of one line, as narrow as it is. */
  continued?: ReactElement
  /** Draw the repeated matter of one page, as large as the page; children are positioned absolutely. */
  furniture(page: PageFacts): ReactElement | null
}

/** One block of the body. */
export interface FlowBlock {
  id: string
  element: ReactElement
  hints: FlowHints
  /** Line and column of the Markdown, for messages. */
  place?: FilePoint
}

/** A page-foot note before layout. */
export interface FlowNote {
  element: ReactElement
  /** Line and column of its definition, for messages. */
  place?: FilePoint
}

/**
 * How a block behaves where a page ends. Set by `compose` for a block, and by a slot on a node inside it
 * with `{...flow({…})}`.
 */
export interface FlowHints {
  /** A destination: links and page numbers find the node by it. */
  id?: string
  /** Stay on the page of the block that follows. */
  keepWithNext?: boolean
  /** Do not begin a page by itself: when a cut falls before it, it is made earlier. */
  keepWithPrevious?: boolean
  /** Do not cut, while it is no taller than a page. */
  whole?: boolean
  /** May stand at the head of the next page while the text goes on before it, so that no hole is left. */
  float?: boolean
  /** Let no float that comes before stand after it. */
  afterFloats?: boolean
  /** Stand at the foot of the page, above its notes, where there is room for all of it. */
  foot?: boolean
  /** Start a new page. */
  breakBefore?: boolean
  /** Start a new page, and have what follows start another: nothing else stands with it, not even the opening. */
  alone?: boolean
  /** The children are rows; rows with `head` are repeated where the table is cut. */
  table?: boolean
  head?: boolean
  /** The only child is a stack as wide as one column, to be cut into this many balanced columns. */
  columns?: number
  /** Distance between columns, pt. */
  gutter?: number
  /** Reaches over all columns of the page. */
  across?: boolean
  /** Turned by a quarter, on pages of its own: as wide as the type area is high. */
  turned?: boolean
  /** Stands in the column in the margin, beside what follows it. */
  aside?: boolean
  /** Set by layout on a row that is a repetition of a table's head. */
  repeated?: boolean
  /** Sets the running head from this page on. */
  section?: string
  /** Which element of the structure tree it is: a key that `compose` gives. */
  part?: string
  /** What a text without a key is: its structure type in the tagged PDF, `H1` or `Lbl`; a paragraph otherwise. */
  tag?: 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6' | 'Lbl'
  /** The chart whose picture it is: layout says how wide it came to be. */
  picture?: string
  /** BCP 47 language of all that is in it, where that is not the language around it. */
  language?: string
  /** For the eye alone: nobody who listens to the document hears it. */
  artifact?: boolean
}

/** What is known of a page when its furniture is drawn; a cover, and the empty page behind it, have none. */
export interface PageFacts {
  /** Folio: 1 on the first page, which is the cover where there is one. */
  number: number
  count: number
  /** Folio of the page that the opening stands on: 2 behind a cover. */
  first: number
  /** Title of the section in force at the top of the page. */
  section?: string
}

/** A node of the tree that react-pdf's layout returns, as far as this project relies on it. */
export interface LaidNode {
  type: string
  box?: Box
  style?: Record<string, unknown>
  props?: Record<string, unknown> & {flow?: FlowHints}
  children?: LaidNode[]
  lines?: LaidLine[]
  [other: string]: unknown
}

/** Place and size in pt, relative to the parent's upper left corner. */
export interface Box {
  top: number
  left: number
  width: number
  height: number
  paddingTop?: number
  paddingRight?: number
  paddingBottom?: number
  paddingLeft?: number
  marginTop?: number
  marginBottom?: number
  [other: string]: unknown
}

/** A line of set text, in the shape that `@react-pdf/render` draws. */
export interface LaidLine {
  box: {x: number; y: number; width: number; height: number}
  string: string
  ascent: number
  /** It ends where the author, or the template, broke it. */
  broken?: boolean
  runs: LaidRun[]
  [other: string]: unknown
}

/** A run of glyphs in one style. */
export interface LaidRun {
  attributes: {link?: string; [other: string]: unknown}
  [other: string]: unknown
}

/** Finished pages: every node in its place, every page number known. */
export interface Pages {
  /** Trim size in pt. */
  width: number
  height: number
  /** One tree for each page; boxes of its children are relative to the trim. */
  pages: LaidNode[]
  /** Where each id came to stand: page counted from 0, pt from the upper left corner of the trim. */
  where: Map<string, PagePlace>
  /** How wide the picture of each chart came to be, pt. */
  pictures: Map<string, number>
  /** How much of each page is filled, 0–1. */
  fills: number[]
  /** Base lines of running text, pt from the upper edge of the trim: the first, and the distance between two. */
  grid?: {first: number; step: number}
}

/** A point on a page. */
export interface PagePlace {
  page: number
  x: number
  y: number
}
