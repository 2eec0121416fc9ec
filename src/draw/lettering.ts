import {type Fonts, lineWidth} from '../fonts/index.js'
import type {ChartTokens} from '../template/index.js'

import type {Measure} from './run.js'

/** How the text of a chart is set: in the template's fonts, whatever families the specification names. */
export interface Lettering {
  /** Give the family of the template that stands for a list of CSS families. */
  family(families: string): string
  /** Measure the text of a Vega item, pt. */
  measure: Measure
}

/** Make the lettering of the charts of a template. */
export function letteringOf(fonts: Fonts, tokens: ChartTokens): Lettering {
  const found = new Map<string, string>()
  const family = (families: string): string => {
    let known = found.get(families)
    if (known === undefined) {
      known = families.split(',').map(bare).map(oneOf).find(isKnown) ?? tokens.family
      found.set(families, known)
    }
    return known
  }
  const oneOf = (name: string): string | undefined => {
    const kind = kinds.find(({names}) => names.test(name))
    return (
      fonts.find({family: name})?.family ?? (kind && fonts.faces.find(({family}) => kind.faces.test(family))?.family)
    )
  }

  return {
    family,
    measure(item, text) {
      const line = text == null ? '' : String(text).trim()
      const size = item.fontSize == null ? 11 : Number(item.fontSize) || 0
      if (line === '' || size <= 0) return 0
      const name = {family: family(item.font ?? ''), weight: item.fontWeight, style: item.fontStyle}
      const width = lineWidth(line, name, size, fonts)
      // Vega measures the whole text of an item that it will cut to a limit
      return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width
    },
  }
}

/** What the names of fonts that a template lacks stand for, and by which names its own fonts of that kind are known. */
const kinds = [
  {names: /mono|courier|consolas|menlo|fira code/i, faces: /\b(mono|code)\b/i},
  {
    names: /^(ui-)?serif$|times|georgia|garamond|palatino|cambria|bodoni|baskerville|book antiqua/i,
    faces: /\bserif\b/i,
  },
]

const bare = (name: string): string => name.trim().replace(/^['"]|['"]$/g, '')
const isKnown = (name: string | undefined): name is string => name !== undefined
