import {isAbsent} from '../data/figure.js'

/** A number as people write it in a table, with its sign, currency and unit: `1,234.5`, `−3`, `12 %`, `$1.4bn`, `(40)`. */
const number =
  /^[([]?[<>≤≥≈~±+\-−–]?\s?(?:(?:US|A|C|NZ)?[$€£¥₹]|Rs\.?|EUR|USD|GBP|PKR)?\s?[+\-−–]?\d[\d.,'’\s]*(?:[eE][+-]?\d+)?\s?(?:%|‰|°C?|[x×]|p\.?p\.?|[kmbt]n?|tn|million|billion|trillion|€)?[)\]]?[*†‡]*$/iu

/** Tell on which side the cells of a column are lined up: numbers right, words left. */
export function sideOf(cells: string[]): 'left' | 'right' {
  const texts = cells.map((cell) => cell.trim())
  const numbers = texts.filter((text) => number.test(text))
  return numbers.length > 0 && texts.every((text) => number.test(text) || isAbsent(text)) ? 'right' : 'left'
}
