import type {CsvRecord} from '../../csv.js'
import type {Total, Totals} from '../../data/choice.js'
import {type Figure, readFigure} from '../../data/figure.js'
import type {Locale} from '../../data/locale.js'
import {writeNumber} from '../../data/number-format.js'
import type {Column} from './columns.js'

/** The words that a template has for a row of sums and one of means. */
export interface TotalWords {
  total: string
  mean: string
}

/** The marks and digits of a language, and its words for sums. */
export type TableTongue = Locale & {words: TotalWords}

/** Give the cells of a last row of sums or means. */
export function totalsOf(
  totals: Exclude<Totals, 'last'>,
  columns: readonly Column[],
  records: readonly CsvRecord[],
  locale: TableTongue,
): string[] {
  return columns.map((column, position) => {
    const total = typeof totals === 'string' ? ofAll(totals, column, position, locale.words) : totals[position]
    if (!total) return ''
    return total.says === 'words' ? total.words : reckoned(total.says, column, records, locale)
  })
}

/** Say what a row of sums or means has in a column: its name in the first, a figure below figures. */
function ofAll(
  says: 'sum' | 'mean',
  {figures, format}: Column,
  position: number,
  words: TotalWords,
): Total | undefined {
  if (position === 0) return {says: 'words', words: says === 'sum' ? words.total : words.mean}
  return figures && (!format || format.as === 'number') ? {says} : undefined
}

/** Reckon with what is there, and write it as the column is written: with as many decimals as its cells have at most. */
function reckoned(
  says: 'sum' | 'mean',
  {index, format}: Column,
  records: readonly CsvRecord[],
  locale: Locale,
): string {
  const cells = records.map(({fields}) => fields[index] ?? '')
  const figures = cells.map(readFigure).filter((figure): figure is Figure => figure !== undefined)
  if (figures.length === 0) return ''
  const sum = figures.reduce((total, {value}) => total + value, 0)
  // sums of decimals end in digits that nobody wrote
  const value = Number((says === 'sum' ? sum : sum / figures.length).toPrecision(14))
  const percent = figures.every((figure) => figure.percent)
  if (format?.as === 'number') {
    const shared = percent && format.form.percent === 'share'
    return writeNumber(value, shared ? {...format.form, percent: 'number'} : format.form, locale)
  }
  const decimals = Math.max(...figures.map((figure) => figure.decimals))
  const groups = cells.some((cell) => /\d,\d{3}/.test(cell))
  const form = {decimals, groups, ...(percent && {percent: 'number' as const})}
  // cells without a format are as they stand in the file: in English digits
  return writeNumber(value, form, {language: 'en-GB'})
}
