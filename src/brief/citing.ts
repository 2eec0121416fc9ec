/** What cites sources: nodes that mdast has none for. */
import type {List, Node, Parent, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {FilePoint} from '../message.js'

/** The places of the fields that say what is cited and how. */
export interface CitingAt {
  /** Of each path, and of each key. */
  bibliography: FilePoint[]
  nocite: FilePoint[]
  style: FilePoint
  language: FilePoint
}

/** One source that a citation names, and what is said of it there. */
export interface Cited {
  /** What the bibliography calls it. */
  key: string
  /** Whether its author is left out, as in `[-@key]`. */
  withoutAuthor: boolean
  /** What stands before the key, and after it: page, comma and all. */
  prefix: PhrasingContent[]
  suffix: PhrasingContent[]
  /** Where the key stands. */
  position?: Position | undefined
}

/** Sources cited, `[@key, p. 4; see @other]`; `resolve` puts words or the call of a note in its place. */
export interface Citation extends Node {
  type: 'citation'
  /** Whether the sentence names the author, `@key`, and brackets are set around the year or number alone. */
  inSentence: boolean
  sources: Cited[]
}

/** The list of the sources that are cited, from `:::references`, or set by `resolve` at the end. */
export interface References extends Parent {
  type: 'references'
  /** From the label; otherwise the template's own word. */
  title?: PhrasingContent[]
  /** Whether the lines of an entry below its first are indented, as the style wants it. */
  hanging: boolean
  /** What stands before each entry in a style of numbers, "[1]"; none in other styles. */
  labels: string[]
  /** Nothing until `resolve` fills it; then a list of entries, each one paragraph whose id a citation leads to. */
  children: List[]
}

/** Letters above or below the line, or small capitals, as citation styles ask for them. */
export interface Lettering extends Parent {
  type: 'lettering'
  style: 'superscript' | 'subscript' | 'smallCaps'
  children: PhrasingContent[]
}
