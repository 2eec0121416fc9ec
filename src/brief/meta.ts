import type {Levels} from '../rules/levels.js'

/** The front matter of a brief, checked and complete; every field but `title` may be absent. */
export interface Meta {
  title: string
  subtitle?: string
  /** Title for running heads, where the title is too long for them. */
  shortTitle?: string
  standfirst?: string
  /** What a paper asks, does and finds. */
  abstract?: string
  series?: {name: string; number?: string; issn?: string}
  /** Date of publication, ISO 8601 calendar date `YYYY-MM-DD`. */
  date?: string
  /** BCP 47 language tag of the text, for example `en-GB`. */
  language: string
  authors: Author[]
  publisher?: string
  /** Bare DOI, for example `10.5555/12345678`, without `https://doi.org/`. */
  doi?: string
  url?: string
  keywords: string[]
  /** Codes of the Journal of Economic Literature: `F14`. */
  jelCodes?: string[]
  licence?: string
  funders: string[]
  acknowledgements?: string
  disclaimer?: string
  citeAs?: string
  /** Paths of the files with the sources that the brief cites, relative to its folder. */
  bibliography?: string[]
  /** Name of a citation style, or path of a `.csl` file. */
  citationStyle?: string
  /** Keys of sources that are listed though nothing cites them; `*` for all. */
  nocite?: string[]
  /** Name of a folder in `templates/`, or a path to one. */
  template: string
  /** Path of a brand, or `none`. */
  brand?: string
  /** What the template is told, as it was written: read and checked when the template is known. */
  options?: Record<string, unknown>
  format: PageFormat
  /** Columns that running text is set in; one when it says nothing. */
  columns?: 1 | 2
  /** Number of pages that the brief is to fill. */
  pages?: number
  /** Number whose multiple the count of pages is to be, 4 for stitched work. */
  multipleOf?: number
  /** How severe rules are in this brief, where it is not their own severity. */
  rules?: Levels
  /** Texts that `{{name}}` puts into the brief, by name. */
  variables?: Record<string, string>
  /** What `{{name}}` takes from data, by name, as it is written; `parse` puts what was read of them beside it. */
  values?: Record<string, string>
  /** Words that spelling and abbreviations accept: names, terms of a field. */
  words?: string[]
  /** Conventions that `check` holds it to: those of a policy brief, or none. */
  lint?: 'brief' | 'none'
}

/** A named size of paper. */
export type PageFormat = 'A4' | 'Letter'

/** Somebody who wrote or prepared the brief. */
export interface Author {
  name: string
  role?: string
  affiliation?: string
  /** Sixteen digits in four groups, for example `0000-0002-1825-0097`, without the address. */
  orcid?: string
  /** Address for letters to the author. */
  email?: string
}
