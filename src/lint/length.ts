import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import {type FilePoint, report} from '../message.js'
import type {Pages} from '../pages.js'
import {type Passage, wordsIn} from './passage.js'
import {proseOf} from './prose.js'

/** Words that publishers ask for on a page of a brief: 700 to 1,000 on two, up to 1,500–2,000 on four, 3,000 on six. */
const usual = {least: 300, most: 500} as const

/** Pages of the longest brief that is still one. */
const LONGEST = 8

/** Least share of the words over the limit that a section has to have to be named. */
const NOTABLE = 0.15

const kinds: ReadonlySet<Passage['kind']> = new Set([
  'standfirst',
  'abstract',
  'heading',
  'paragraph',
  'title',
  'subtitle',
  'cell',
])

const number = new Intl.NumberFormat('en-GB').format

/**
 * Report a brief with more words than its pages usually have, those its front matter asks for or else those it has,
 * and the sections that are longer than their even share. Notes and sources do not count.
 */
export function length(
  brief: Brief,
  passages: Passage[],
  {pages}: Pages,
  at: FilePoint | undefined,
  file: VFile,
): void {
  const wanted = brief.meta.pages
  // then the budget has been told, and where the excess lies
  if (wanted !== undefined && pages.length > wanted) return
  const asked = Math.min(wanted ?? pages.length, LONGEST)
  const most = asked * usual.most
  const counts = countsOf(brief, passages)
  const words = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (words <= most) return
  const span = asked === 1 ? '1 page' : `${asked} pages`
  const over = wanted === undefined && pages.length > LONGEST ? `${span}, the most a brief has` : span
  const reason = `unexpected ${number(words)} words, expected ${number(asked * usual.least)} to ${number(most)} for ${over}`
  report(file, 'length-suits-pages', reason, at ?? {line: 1, column: 1}, {mend: mendOf(counts, words, most)})
}

/** Count the words of a brief that length is judged by. */
export function wordCount(brief: Brief, standfirstAt: FilePoint | undefined): number {
  const counts = countsOf(
    brief,
    proseOf(brief, {standfirst: standfirstAt}, () => []),
  )
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** Count words by the title of their section of the highest level. */
function countsOf({outline}: Brief, passages: Passage[]): Map<string, number> {
  const top = new Map<string, string>()
  let last = ''
  for (const {id, depth, text} of outline) {
    if (depth === 1 || last === '') last = text
    top.set(id, last)
  }
  const counts = new Map<string, number>()
  for (const {kind, section, text} of passages) {
    if (!kinds.has(kind)) continue
    const name = (section !== undefined && top.get(section)) || ''
    counts.set(name, (counts.get(name) ?? 0) + wordsIn(text))
  }
  return counts
}

/** Say how many words to cut, and which sections are longer than if all were as long. */
function mendOf(counts: Map<string, number>, words: number, most: number): string {
  const even = most / Math.max(1, counts.size)
  const long = [...counts]
    .filter(([name, count]) => name !== '' && count - even > (words - most) * NOTABLE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name, count]) => `"${name}" (${number(count)} words)`)
  const where = long.length > 0 && counts.size > 1 ? `, first in ${long.join(', ')}` : ''
  return `cut ${number(words - most)} words${where}`
}
