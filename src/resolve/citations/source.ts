/** A source that can be cited, and how it is read from a file. */
import type {Point} from 'unist'

/** One source of a bibliography, in the terms of CSL. */
export interface Source {
  id: string
  /** What citeproc is given. */
  item: Item
  /** The file it stands in, and where. */
  path: string
  place: Point
}

/** A source as CSL-JSON has it; names, dates and texts by the names of its variables. */
export interface Item {
  id: string
  type: string
  language?: string
  [variable: string]: unknown
}
