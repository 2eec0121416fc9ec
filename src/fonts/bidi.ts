/** Both directions on one line (UAX #9): levels of characters, and the order in which runs of them stand. */
import bidiFactory, {type Bidi} from 'bidi-js'

/** Letters, and marks of direction, that run from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

// its types describe a module, its main file is a function
const makeAlgorithm = bidiFactory as unknown as () => Bidi

let algorithm: Bidi | undefined

/** Tell whether a paragraph has to be looked at: text from left to right alone needs no levels. */
export const isMixed = (text: string, direction: 'ltr' | 'rtl'): boolean =>
  direction === 'rtl' || RIGHT_TO_LEFT.test(text)

/** Give the level of each UTF-16 unit of a paragraph: odd where text runs from right to left. */
export function levelsOf(text: string, direction: 'ltr' | 'rtl'): Uint8Array {
  // making it unpacks its tables, which most briefs never need
  algorithm ??= makeAlgorithm()
  return algorithm.getEmbeddingLevels(text, direction).levels
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
