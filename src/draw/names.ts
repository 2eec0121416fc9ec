import type {JsonObject} from '../json.js'

/** Names that are broken into lines, by the whole name. */
export type BrokenNames = Readonly<Record<string, string[]>>

/** Break words into lines of at most `width`; a word that is wider stands alone. */
export function brokenLines(words: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Count the lines of the name that has most. */
export const mostLines = (names: BrokenNames): number => Math.max(1, ...Object.values(names).map(({length}) => length))

/** Configure an axis whose names are broken into lines `leading` pt apart, each beside the middle of its lines. */
export function axisWith(names: BrokenNames, leading: number): JsonObject {
  const counts = [...new Set(Object.values(names).map(({length}) => length))]
  const condition = counts.map((count) => {
    const those = Object.fromEntries(
      Object.entries(names).flatMap(([name, {length}]) => (length === count ? [[name, true]] : [])),
    )
    return {test: `${JSON.stringify(those)}[(datum.label)] === true`, value: (-(count - 1) * leading) / 2}
  })
  return {...textOf(names), labelLineHeight: leading, labelOffset: {condition, value: 0}}
}

/**
 * Configure the text of names that are broken into lines. Vega-Lite puts an expression in the place of the label, hence
 * the parentheses.
 */
export const textOf = (names: BrokenNames): JsonObject => ({
  labelExpr: `${JSON.stringify(names)}[(datum.label)] || (datum.label)`,
})
