import type {Severity} from '../message.js'
import type {PrintRuleId} from '../print-rules.js'

/** One breach of a rule, or several that are alike on one page. */
export interface Finding {
  rule: PrintRuleId
  severity: Severity
  /** Page, counted from 1; nothing when it is about the file. */
  page?: number
  /** Place in mm from the upper left corner of the trim, y downwards. */
  at?: [number, number]
  /** What is there. */
  what: string
  /** What is allowed. */
  allowed: string
  /** How to mend it. */
  mend: string
  /** The PDF object it is about, `12 0 R`. */
  object?: string
  /** Ids of the blocks of the brief it belongs to. */
  ids?: string[]
  /** How many alike there are on the page. */
  times: number
}

/** The ink on one page. */
export interface PageInk {
  page: number
  /** Mean of each plate over the trim, %. */
  plates: Record<string, number>
  /** `colour` when any plate but black prints, `black`, or `blank`. */
  prints: 'colour' | 'black' | 'blank'
  /** Largest mean of all inks over a square of 15 mm, %. */
  heaviest: number
}

/** What a file is made of, for those who ask for a quote. */
export interface Statistics {
  pages: number
  /** Trim size of the first page, mm. */
  trim?: [number, number]
  ink: PageInk[]
  /** Pages by how they print. */
  colourPages: number[]
  blackPages: number[]
  blankPages: number[]
  spots: string[]
  fonts: string[]
  images: number
  /** Smallest text, pt. */
  smallestText?: number
  /** Lowest resolution of an image, pixels to the inch. */
  lowestResolution?: number
}

/** What preflight found. */
export interface Report {
  /** Name of the printer it was held against. */
  printer: string
  findings: Finding[]
  statistics: Statistics
}
