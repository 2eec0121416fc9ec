/**
 * What the server of the preview tells its page: plain data, as JSON.
 *
 * Lengths are in pt from the upper left corner of the trim, across and down, as the pages are seen.
 */

/** All that is known of a brief after a build. */
export interface State {
  /** Counts builds, from 1. */
  revision: number
  /** Path of the Markdown, relative to the working folder, with forward slashes. */
  brief: string
  title: string
  /** BCP 47 language of the brief. */
  language: string
  direction: 'ltr' | 'rtl'
  edition: PreviewEdition
  /** Revision of the pages shown: less than `revision` while there are errors, then they are the last good ones; 0 for none. */
  shown: number
  pages: SheetPage[]
  messages: Notice[]
  /** What stopped the build altogether: a template that cannot be loaded, a component that throws. */
  fault?: Fault
  words: number
  /** How its page budget was met. */
  budget?: {
    asked: {least: number; most: number}
    pages: number /** Of the last page, 0–1. */
    fill: number
    words: string
  }
  /** What took how long in this build, ms, in order. */
  times: Record<string, number>
}

/** What can be looked at: the pages for a screen, or those for the press in the colours of its printing condition. */
export type PreviewEdition = 'screen' | 'press'

/** A page as it lies on the table. */
export interface SheetPage {
  /** Folio, from 1. */
  number: number
  /** Trim size. */
  width: number
  height: number
  bleed: number
  /** How far from the trim nothing that matters should stand. */
  safe: number
  /** The type area, its columns, and where notes stand. */
  columns: Frame[]
  notes: Frame[]
  /** Base lines of running text: the first, and the distance between two; absent where no grid is set. */
  baseline?: {first: number; step: number}
  /** What of the Markdown stands where, in the order in which it is read aloud. */
  places: Place[]
}

/** A rectangle on a page. */
export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

/** A piece of a block on a page: of a block that is cut there is one on each page. */
export interface Place extends Frame {
  /** Id of the block. */
  id: string
  /** What a reader of the screen says it is: `heading 2`, `paragraph`, `figure`, `table`, `list item`, `note`… */
  kind: string
  /** Its place in the order of reading, from 1 over the whole brief. */
  order: number
  source: Source
}

/** A place in a file below the working folder. */
export interface Source {
  file: string
  line: number
  column: number
  /** Last line of the block, where it is known. */
  end?: number
}

/** Lines of a source as they stand on the disk. */
export interface Excerpt {
  /** Number of the first. */
  line: number
  lines: string[]
  /** How many of those asked for were left out at the end. */
  rest: number
}

/** A message beside the pages. */
export interface Notice {
  severity: 'error' | 'warning' | 'info'
  rule: string
  reason: string
  mend?: string
  source?: Source
  /** Where on the pages it is about, when that is known. */
  at?: {page: number} & Partial<Frame>
}

/** What stopped a build. */
export interface Fault {
  reason: string
  source?: Source
  /** Name of the slot, for a component that fails. */
  slot?: string
  /** The components it stands in, the innermost first. */
  stack?: string[]
}

/** What the page is told while it is open. */
export type Event = {type: 'building'} | {type: 'built'; state: State} | {type: 'show'; source: Source}
