/** Styled text → runs of one direction and one face each, where that is more than one. */

import {isMixed, levelRunsOf, levelsOf} from '../../fonts/bidi.js'
import {facesFor, isCode} from '../faces.js'
import type {Composition} from './set.js'
import type {StyledRun, StyledText} from './styled.js'

/** How a text is read, and how its paragraphs are set. */
export interface Manner extends Composition {
  /** BCP 47. */
  language?: string
  direction?: 'ltr' | 'rtl'
}

/** Links that begin like this lead nowhere: they say in which language their words are. */
const LANGUAGE = 'lang:'

/** Say how a paragraph is read, and cut its runs where the direction changes. */
export function itemised(text: StyledText, {language, direction: usual = 'ltr'}: Manner): StyledText {
  const direction = directionOf(text, usual)
  const runs = text.runs.some(isForeign) ? text.runs.map(spoken) : text.runs
  const read: StyledText = {...text, runs, direction, ...(language !== undefined && {language})}
  if (!isMixed(text.string, direction)) return read
  const levels = levelsOf(apart(read), direction)
  return {...read, runs: runs.flatMap((run) => levelRuns(run, levels, direction === 'rtl' ? 1 : 0))}
}

/** Say in which direction a paragraph runs: that of its style, that of code, else the usual one. */
function directionOf({runs}: StyledText, usual: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  if (runs.some(({attributes}) => attributes.direction === 'rtl')) return 'rtl'
  return usual === 'rtl' && runs.length > 0 && runs.every(({attributes}) => isCode(attributes)) ? 'ltr' : usual
}

/**
 * Give the text of a paragraph with a letter for each character of code and of words in another language, when these
 * run from left to right: marks at their ends are theirs, whatever stands around them.
 */
const apart = ({string, runs}: StyledText): string =>
  runs
    .map((run) => {
      const part = string.slice(run.start, run.end)
      return !isMixed(part, 'ltr') && (run.attributes.lang !== undefined || isCode(run.attributes))
        ? 'a'.repeat(part.length)
        : part
    })
    .join('')

const isForeign = ({attributes}: StyledRun): boolean => attributes.link?.startsWith(LANGUAGE) === true

const spoken = (run: StyledRun): StyledRun =>
  isForeign(run) ? {...run, attributes: {...run.attributes, lang: run.attributes.link?.slice(LANGUAGE.length)}} : run

function levelRuns(run: StyledRun, levels: Uint8Array, base: number): StyledRun[] {
  if (run.start === run.end) return [{...run, level: base}]
  return levelRunsOf(levels, run.start, run.end).map((part) => ({...run, ...part}))
}

/** Cut the runs of a paragraph where the face of their style lacks characters that another has. */
export function refaced(text: StyledText): StyledText {
  const runs = text.runs.flatMap((run): StyledRun[] => {
    const parts = facesFor(text.string.slice(run.start, run.end), run.attributes.font[0])
    if (parts.length === 0) return [run]
    let at = run.start
    return parts.map(({text, face}) => {
      const start = at
      at += text.length
      return {...run, start, end: at, face}
    })
  })
  return {...text, runs}
}
