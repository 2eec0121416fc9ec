/**
 * The text engine of the project, in the shape of `@react-pdf/textkit`: styled text and a width → lines of glyphs.
 *
 * `@react-pdf/layout` imports textkit by name, and this module is put in its place when the program is bundled
 * (see `ARCHITECTURE.md`). What it does differently: HarfBuzz shapes, with a memory for words; lines are chosen by
 * total fit, ragged or justified between words only, never between letters; words break where UAX #14 lets them,
 * addresses too; a hyphen never appears at a change of style; a missing glyph or a word wider than its line is said.
 */

import type {Divide} from './divided.js'
import {itemised, type Manner, refaced} from './itemise.js'
import {type Composition, type SetLine, setParagraph} from './set.js'
import {type Attributes, type Fragment, type StyledText, splitParagraphs, styledText} from './styled.js'
import {withSuperiors} from './superior.js'
import {truncated} from './truncate.js'

/** Where text is laid: from `x`, `y`, `width` pt wide. */
interface Container {
  x: number
  y: number
  width: number
  /** Most lines that are set; what is more is left out, with an ellipsis when `truncateMode` says so. */
  maxLines?: number
  truncateMode?: 'ellipsis'
}

/** What react-pdf passes along: where it expects a way to hyphenate, all that is known of a text is handed through. */
interface LayoutOptions {
  hyphenationCallback?: Divide | Manner | null
}

/** Lay styled text in a container: one list of lines for each paragraph. */
type Engine = (text: StyledText, container: Container, options?: LayoutOptions) => SetLine[][]

/** Make an engine. The parts that textkit assembles are not needed: this one is whole. */
export default function layoutEngine(): Engine {
  return (text, container, options = {}) => {
    // an empty heading, an empty block of code
    if (text.runs.length === 0) return []
    const manner = mannerOf(options.hyphenationCallback)
    const set = (some: StyledText): SetLine[][] =>
      splitParagraphs(some).map((paragraph, index, all) => {
        const lines = setItemised(itemised(paragraph, manner), (one) =>
          setParagraph(one, container.width, index === 0, manner),
        )
        const last = lines[lines.length - 1]
        if (last && index < all.length - 1) last.broken = true
        return lines
      })
    return placed(limited(withSuperiors(text), set, container), container)
  }
}

const plain: Manner = {hanging: 0}

const mannerOf = (given: Divide | Manner | null | undefined): Manner =>
  typeof given === 'function' ? {divide: given, hanging: 0} : (given ?? plain)

/** Set a paragraph; only when a face turns out to lack characters are others looked through, which takes time. */
function setItemised(paragraph: StyledText, set: (paragraph: StyledText) => SetLine[]): SetLine[] {
  const lines = set(paragraph)
  return lines.some(({missing}) => missing) ? set(refaced(paragraph)) : lines
}

/** Set no more lines than a container takes. */
function limited(text: StyledText, set: (some: StyledText) => SetLine[][], container: Container): SetLine[][] {
  const {maxLines = Number.POSITIVE_INFINITY, truncateMode} = container
  const fits = (some: StyledText): boolean => set(some).flat().length <= maxLines
  const all = set(text)
  if (all.flat().length <= maxLines) return all
  return truncateMode === 'ellipsis' ? set(truncated(text, fits)) : [all.flat().slice(0, maxLines)]
}

function placed(paragraphs: SetLine[][], {x, y}: Container): SetLine[][] {
  let top = y
  for (const line of paragraphs.flat()) {
    line.box.x += x
    line.box.y = top
    top += line.box.height
  }
  return paragraphs
}

/** Join fragments of one style each into one styled text. */
export const fromFragments = (fragments: Fragment[]): StyledText => styledText(fragments)

export type {Attributes, Composition, Divide, Fragment, Manner, SetLine, StyledText}

// what @react-pdf/layout hands to `layoutEngine`, which does without
export const bidi = null
export const linebreaker = null
export const justification = null
export const textDecoration = null
export const scriptItemizer = null
export const wordHyphenation = null
export const fontSubstitution = null
