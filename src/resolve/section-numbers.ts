import type {Strings} from '../template/index.js'
import {numeral} from '../template/numeral.js'

/** How a heading may be counted: with the sections, with the appendices, or not at all. */
type Count = 'section' | 'appendix' | 'unnumbered'

const latin = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Letters of appendices, by the digits of a language; Latin ones otherwise. */
const letters: Record<string, string[]> = {
  arab: [...'أبجدهوزحطيكلمنسعفصقرشت'],
  // the first one by its name: by itself it looks like the digit
  arabext: ['الف', ...'بپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'],
}

/** Numbers the headings of a text as they come: 1, 1.1, 1.2, 2; appendices A, A.1, B. */
export class SectionNumbers {
  /** Of sections and of appendices, how many headings of each level there are in the one above it. */
  private readonly counts: Record<'section' | 'appendix', number[]> = {section: [], appendix: []}
  /** How the headings above the next one are counted, the first level first. */
  private path: Count[] = []

  /** `deepest` is the last level that has numbers, 0 for none. */
  constructor(
    private readonly deepest: number,
    private readonly words: Pick<Strings, 'digits'>,
  ) {}

  /** Give the number of the next heading, and whether it is of an appendix; nothing for one without. */
  next(depth: number, counted?: 'appendix' | 'unnumbered'): {number?: string; appendix?: true} {
    const above = this.path.slice(0, depth - 1)
    const around = above.at(-1) ?? 'section'
    // what is below a heading without number has none, and only whole sections are appendices
    const own = counted === 'unnumbered' || (counted && depth === 1) ? counted : around
    this.path = [...above, ...Array<Count>(depth - 1 - above.length).fill(around), own]
    if (own === 'unnumbered' || depth > this.deepest) return {}
    const counts = this.counts[own]
    counts.length = Math.min(counts.length, depth)
    while (counts.length < depth) counts.push(0)
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1
    const isAppendix = own === 'appendix'
    const number = counts.map((count, index) => this.sign(count, isAppendix && index === 0)).join('.')
    return isAppendix ? {number, appendix: true} : {number}
  }

  private sign(count: number, isLetter: boolean): string {
    return isLetter ? lettered(count, letters[this.words.digits ?? ''] ?? latin) : numeral(count, this.words)
  }
}

/** Write a number in letters: A to Z, then AA. */
function lettered(count: number, alphabet: string[]): string {
  const {length} = alphabet
  const last = alphabet[(count - 1) % length] ?? ''
  return count > length ? lettered(Math.floor((count - 1) / length), alphabet) + last : last
}
