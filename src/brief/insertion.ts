/** What `{{…}}` becomes: words of the front matter, or values from data, in place of a node of the tree. */
import type {Literal} from 'mdast'
import type {Value} from '../data/value.js'
import type {FilePoint} from '../message.js'

/** What is to stand in a text in place of `{{…}}`; `resolve` puts words there. */
export interface Insertion extends Literal {
  type: 'insertion'
  /** As it is written, braces included. */
  value: string
  /** Name of a field of the front matter, a variable or a value, such as `series.number`; else what is written. */
  name: string
  /** What it takes from data, where it names none but says it itself. */
  asked?: Value
}

/** A text in which something is to be inserted, in order. */
export type Pieces = (string | Insertion)[]

/** Where words come from that were inserted. */
export interface Inserted {
  /** As it was asked for: `{{imports-2023}}`. */
  from: string
  /** The number that the words say, of one that came from data. */
  value?: number
  /** The file of a single cell, from the folder of the brief, and the line it stands on. */
  path?: string
  line?: number
}

/** A value that the front matter defines, and where. */
export interface DefinedValue {
  value: Value
  at: FilePoint | undefined
}
