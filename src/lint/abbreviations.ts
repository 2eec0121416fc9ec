import type {VFile} from 'vfile'
import {known} from './known-abbreviations.js'
import {isEnglish} from './language.js'
import {type Passage, reportIn} from './passage.js'

/** A word of two to six capitals, in the plural as well. */
const capitals = /(?<![\p{L}\p{N}&.\-\u2011/])(\p{Lu}{2,6})s?(?![\p{L}\p{N}&]|[.\-\u2011/]\p{L})/gu

/** A word in a text that is all in capitals says nothing of itself. */
const shouted = /^[^\p{Ll}]*$/u

const roman = /^(?=[IVXLC]{2,})(?:X{0,3}|X?[LC])(?:I[XV]|V?I{0,3})$/

const kinds: ReadonlySet<Passage['kind']> = new Set([
  'standfirst',
  'abstract',
  'heading',
  'paragraph',
  'title',
  'subtitle',
  'cell',
])

/** Where an abbreviation was met. */
interface Met {
  passage: Passage
  at: number
  count: number
  /** The passage that writes it out, were it after. */
  introduced?: Passage
}

/**
 * Report each abbreviation that is used before it is written out: "the State Bank of Pakistan (SBP)". Those that all
 * readers know and those among `accepted` need no words; notes and sources may be short.
 */
export function abbreviations(passages: Passage[], accepted: ReadonlySet<string>, file: VFile): void {
  const first = new Map<string, Met>()
  for (const passage of passages) {
    if (!kinds.has(passage.kind) || !isEnglish(passage.language) || shouted.test(passage.text)) continue
    for (const {1: letters = '', index} of passage.text.matchAll(capitals)) {
      if (known.has(letters) || accepted.has(letters) || roman.test(letters)) continue
      const met = first.get(letters)
      const isWritten = isIntroduced(passage.text, letters, index)
      if (!met) first.set(letters, {passage, at: index, count: 1, ...(isWritten ? {introduced: passage} : {})})
      else {
        met.count += 1
        if (isWritten) met.introduced ??= passage
      }
    }
  }
  for (const [letters, {passage, at, count, introduced}] of first) {
    if (introduced === passage) continue
    const line = introduced?.placeOf(0, 1)?.start.line
    const times = count > 1 ? ` (${count} times)` : ''
    const expected =
      line === undefined
        ? 'expected its words at the first use'
        : `expected its words here and not only on line ${line}`
    reportIn(
      file,
      'abbreviation-introduced',
      `unexpected abbreviation "${letters}"${times}, ${expected}`,
      passage,
      [at, at + letters.length],
      `write "… (${letters})", or add it to words: in the front matter if readers know it`,
    )
  }
}

/** Tell whether a text writes an abbreviation out where it stands: words before it in brackets, or behind it. */
function isIntroduced(text: string, letters: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at)
  const after = text.slice(at + letters.length, at + letters.length + 120)
  if (/\($/.test(before))
    return spells(before.slice(0, -1).trim(), letters) || /\p{L}{2,}[”’"')\s]*$/u.test(before.slice(0, -1))
  const [, inside = ''] = /^s?\s*[(,\u2014\u2013]\s*([^)]*)/u.exec(after) ?? []
  return spells(inside, letters)
}

/** Tell whether the initials of words, some left out, are the letters of an abbreviation. */
function spells(words: string, letters: string): boolean {
  const initials = (words.match(/\p{L}+/gu) ?? []).map((word) => word[0]?.toUpperCase() ?? '')
  let found = 0
  for (const initial of initials) if (initial === letters[found]) found += 1
  return found >= Math.min(letters.length, 2) && found >= letters.length - 1
}
