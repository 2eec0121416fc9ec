import type {Datum} from './shown.js'
import type {Typed} from './typed.js'
import {isWritten} from './written.js'

/** Most numbers that are worked out with one another; of more, those are taken that the text names. */
const MOST = 40

/** Words that say how a number was worked out. */
const cues = {
  sum: /\b(?:total(?:led|s|ling)?|together|combined|sum|altogether|in all|overall|both|jointly|add(?:s|ed)? up)\b/i,
  difference:
    /\b(?:more|less|fewer|gap|differ(?:ence|s)?|by|rose|risen|rise|fell|fallen|fall|up|down|increased?|decreased?|drop(?:ped)?|points?|gain(?:ed)?|lost|loss|lower|higher|widen(?:ed|s)?|narrow(?:ed|s)?|added|rest|remain(?:s|ing|der)?|other|grew|grown|shrank|short(?:er|fall)?|longer|larger|smaller|extra|margin|apart|divides?|separates?)\b/i,
  ratio:
    /\b(?:times|fold|half|thirds?|quarters?|fifths?|tenths?|ratio|share|as much|as many|per cent of|percent of|% of|double|triple|growth|grew|rose|fell|up|down|increased?|by)\b/i,
  mean: /\b(?:averag(?:e|es|ed|ing)|mean|typical(?:ly)?|a year|per year|each)\b/i,
}

/** Words for a part of something, and what it is multiplied by. */
const fractions: [RegExp, number][] = [
  [/\bhalf\b/i, 1 / 2],
  [/\b(?:a|one) third\b/i, 1 / 3],
  [/\btwo thirds\b/i, 2 / 3],
  [/\b(?:a|one) quarter\b/i, 1 / 4],
  [/\bthree quarters\b/i, 3 / 4],
  [/\b(?:a|one) fifth\b/i, 1 / 5],
  [/\b(?:a|one) tenth\b/i, 1 / 10],
  [/\b(?:twice|double)\b/i, 2],
  [/\bthree times\b/i, 3],
]

/**
 * Tell whether a number is worked out from those of `data`: the sum of a column, or what the words of its sentence
 * speak of, a part of one, or a sum, difference, ratio, change or mean of several.
 */
export function isDerived(typed: Typed, data: Datum[], sentence: string): boolean {
  const holds = (value: number): boolean => isWritten(typed, value)
  const columns = columnsOf(data).map((column) => column.map(({value}) => value))
  const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0))
  if (sums.some(holds) || holds(sums.reduce((sum, value) => sum + value, 0))) return true
  if (cues.mean.test(sentence) && columns.some((column, index) => holds((sums[index] ?? 0) / column.length)))
    return true
  const values = few(data, sentence)
  if (fractions.some(([words, part]) => words.test(sentence) && values.some((value) => holds(value * part))))
    return true
  const says = {
    sum: cues.sum.test(sentence),
    difference: cues.difference.test(sentence),
    ratio: cues.ratio.test(sentence),
  }
  const percent = typed.unit === '%' ? 100 : 1
  return values.some((a, i) =>
    values.some((b, j) => {
      if (i === j) return false
      if (says.sum && i < j && holds(a + b)) return true
      if (says.difference && holds(a - b)) return true
      return (
        says.ratio &&
        b !== 0 &&
        (holds((percent * a) / b) || holds((percent * (a - b)) / b) || holds((percent * (b - a)) / b))
      )
    }),
  )
}

function columnsOf(data: Datum[]): Datum[][] {
  const columns = new Map<number, Datum[]>()
  for (const datum of data) columns.set(datum.column, [...(columns.get(datum.column) ?? []), datum])
  return [...columns.values()]
}

/** Choose the values that are worked out with one another. */
function few(data: Datum[], sentence: string): number[] {
  if (data.length <= MOST) return data.map(({value}) => value)
  const named = data.filter(({names}) => names.slice(0, -1).some((name) => sentence.includes(name)))
  const ends = columnsOf(data).flatMap((column) => [column[0], column.at(-1)])
  return [...named, ...ends].flatMap((datum) => datum?.value ?? []).slice(0, MOST)
}
