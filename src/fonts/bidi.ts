/** Both directions on one line (UAX #9): levels of characters, and the order in which runs of them stand. */
import bidiFactory, {type Bidi} from 'bidi-js'

const letters = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}'

/** Letters that run from right to left, and these with the marks that have others do so. */
const turned = new RegExp(`[${letters}]`, 'u')
const turning = new RegExp(`[${letters}\\u200f\\u202b\\u202e\\u2067]`, 'u')

// its types describe a module, its main file is a function
const makeAlgorithm = bidiFactory as unknown as () => Bidi

let algorithm: Bidi | undefined

/** Tell whether a paragraph has to be looked at: text from left to right alone needs no levels. */
export const isMixed = (text: string, direction: 'ltr' | 'rtl'): boolean => direction === 'rtl' || turning.test(text)

/** Tell whether a text has letters that run from right to left. */
export const isTurned = (text: string): boolean => turned.test(text)

/** Give the level of each UTF-16 unit of a paragraph: odd where text runs from right to left. */
export function levelsOf(text: string, direction: 'ltr' | 'rtl'): Uint8Array {
  // making it unpacks its tables, which most briefs never need
  algorithm ??= makeAlgorithm()
  return algorithm.getEmbeddingLevels(text, direction).levels
}

/** Text of one level; offsets into the paragraph. */
export interface LevelRun {
  start: number
  end: number
  level: number
}

/** Cut what stands from `start` to `end` where its level changes. */
export function levelRunsOf(levels: Uint8Array, start: number, end: number): LevelRun[] {
  const runs: LevelRun[] = []
  for (let at = start; at < end; at++) {
    const level = levels[at] as number
    const last = runs.at(-1)
    if (last?.level === level) last.end = at + 1
    else runs.push({start: at, end: at + 1, level})
  }
  return runs
}

/** Put what stands on a line, in the order it is read, into the order it is seen in, from left to right (rule L2). */
export function reordered<Part extends {level?: number}>(parts: readonly Part[]): Part[] {
  const seen = [...parts]
  const level = (part: Part | undefined): number => part?.level ?? 0
  const highest = Math.max(0, ...parts.map(level))
  for (let least = highest; least > 0; least--) {
    for (let from = 0; from < seen.length; from++) {
      if (level(seen[from]) < least) continue
      let to = from
      while (to < seen.length && level(seen[to]) >= least) to++
      seen.splice(from, to - from, ...seen.slice(from, to).reverse())
      from = to
    }
  }
  return seen
}
