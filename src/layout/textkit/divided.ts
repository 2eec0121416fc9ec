/** Dividing words: by the patterns of their language, and anywhere when they are wider than their line. */
import {charactersOf} from './characters.js'
import type {Segment} from './segments.js'
import {type Attributes, runAt, type StyledText} from './styled.js'

/** Splits a word of a language, by BCP 47, into parts after which it may be divided; without a language, the text's. */
export type Divide = (word: string, language?: string) => string[]

/** Shortest word that is divided. */
const DIVIDED = 5

/** Tells whether a style is for code, in which a hyphen would be read as part of it. */
type IsCode = (attributes: Attributes) => boolean

/** Cut the words of a paragraph where `divide` lets them be divided. */
export function dividedWords(
  text: StyledText,
  segments: readonly Segment[],
  divide: Divide,
  isCode: IsCode,
): readonly Segment[] {
  const all: Segment[] = []
  for (const segment of segments) {
    const cuts = segment.end - segment.start < DIVIDED || segment.address ? [] : cutsOf(text, segment, divide, isCode)
    let {start} = segment
    for (const at of cuts) {
      all.push({start, end: at, next: at, kind: 'soft'})
      start = at
    }
    all.push(start === segment.start ? segment : {...segment, start})
  }
  return all.length > segments.length ? all : segments
}

/** Letters, in which marks that combine with them count as one. */
const LETTERS = /[\p{L}\p{M}]+/gu
/** What no added hyphen belongs in: addresses, names of files, and what holds numbers. */
const TECHNICAL = /[@\\_=#&%]|\p{L}[./:]\p{L}|\/\/|\p{N}\p{L}/u

function cutsOf(text: StyledText, {start, end}: Segment, divide: Divide, isCode: IsCode): number[] {
  const set = text.string.slice(start, end)
  if (TECHNICAL.test(set)) return []
  const cuts: number[] = []
  for (const {0: word, index} of set.matchAll(LETTERS)) {
    if (word.length < DIVIDED || word.slice(1) !== word.slice(1).toLowerCase()) continue
    const from = start + index
    const run = runAt(text, from)
    // a word of two styles stays whole, so that no hyphen stands where they meet
    if (!run || run.end < from + word.length || isCode(run.attributes)) continue
    const parts = divide(word, run.attributes.lang ?? text.language)
    if (parts.length < 2 || parts.join('') !== word) continue
    let at = from
    for (const part of parts.slice(0, -1)) {
      at += part.length
      cuts.push(at)
    }
  }
  return cuts
}

const HYPHENATED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u

/** Cut a segment between any two characters; letters get a hyphen there, save in code and addresses. */
export function cutAnywhere(text: StyledText, segment: Segment, isCode: IsCode): Segment[] {
  const set = text.string.slice(segment.start, segment.end)
  const plain = isAddress(segment, set)
  const cuts: Segment[] = []
  let start = segment.start
  for (const character of charactersOf(set)) {
    const end = start + character.length
    const run = runAt(text, start)
    const hyphen =
      !plain &&
      HYPHENATED.test(character) &&
      HYPHENATED.test(text.string[end] ?? '') &&
      run !== undefined &&
      run.end > end &&
      !isCode(run.attributes)
    cuts.push({start, end, next: end, kind: hyphen ? 'soft' : 'mark'})
    start = end
  }
  const last = cuts[cuts.length - 1] as Segment
  return [...cuts.slice(0, -1), {...last, next: segment.next, kind: segment.kind}]
}

/** Tell whether a segment is no word of a language, and so may be divided without a word of warning. */
export const isAddress = (segment: Segment, set: string): boolean =>
  segment.address === true || /[./_=&%:@?\\]\p{L}|\p{N}/u.test(set)
