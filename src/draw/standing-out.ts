import type {Told} from './describe.js'
import {changeWords, numberWords, valueWords} from './figures.js'
import type {Column, Value} from './table/table.js'

/** Most series whose course is told. */
const SERIES = 4

/** Most letters of a name. */
const NAME = 48

type Row = Value[]

/** "Highest: 34 (Fuel); lowest: 12 (Cement)."; of a circle "Largest: 34 (Fuel), 41% of the whole; smallest: …". */
export function endsOf(told: Told): string[] {
  const {table, phrases, language, measure} = told
  const ends = highestAndLowest(told)
  const said = (row: Row): string => named(row, told)
  const at = table.columns.indexOf(measure)
  const [only] = table.rows
  if (!ends) return only && typeof only[at] === 'number' ? [`${said(only)}.`] : []
  const [highest, lowest] = ends
  if (highest[at] === lowest[at]) return [phrases.equal(valueWords(highest[at] ?? null, measure, language))]
  const total = table.rows.reduce((sum, row) => sum + Number(row[at]), 0)
  if (table.mark !== 'arc' || Number(lowest[at]) < 0) return [phrases.ends(said(highest), said(lowest))]
  const share = (row: Row): string => numberWords(Number(row[at]) / total, '%', language)
  return [phrases.shares(`${said(highest)}, ${phrases.ofWhole(share(highest))}`, `${said(lowest)}, ${share(lowest)}`)]
}

/** Find the rows with the greatest and the least value; nothing when there are not two. */
function highestAndLowest({table, measure}: Told): [Row, Row] | undefined {
  const at = table.columns.indexOf(measure)
  const rows = table.rows.filter((row) => typeof row[at] === 'number')
  let [highest, lowest] = [rows[0], rows[0]]
  if (!highest || !lowest || table.rows.length < 2) return undefined
  for (const row of rows) {
    if (Number(row[at]) > Number(highest[at])) highest = row
    if (Number(row[at]) < Number(lowest[at])) lowest = row
  }
  return [highest, lowest]
}

/** "34 (Fuel)": the value of a row with the two keys that tell most. */
function named(row: Row, {table, phrases, language, measure, along, others}: Told): string {
  const {columns} = table
  const words = (column: Column): string => {
    const at = columns.indexOf(column)
    const word = valueWords(row[at] ?? null, column, language)
    if (columns[at + 1]?.end) return phrases.range(word, valueWords(row[at + 1] ?? null, column, language))
    return word.length > NAME ? `${word.slice(0, NAME).trimEnd()}…` : word
  }
  const telling = [...(along ? [along] : []), ...others].filter((column) => {
    const at = columns.indexOf(column)
    const isGiven = row[at] !== null && row[at] !== undefined && row[at] !== ''
    const isName = column !== measure && !/^(longitude|latitude)$/.test(column.channel)
    return isName && isGiven && (table.rows.length === 1 || table.rows.some((other) => other[at] !== row[at]))
  })
  const names = telling.map(words).slice(0, 2)
  const value = valueWords(row[columns.indexOf(measure)] ?? null, measure, language)
  return names.length > 0 ? `${value} (${names.join(', ')})` : value
}

/** "Iran: from 12 (January 2020) to 48 (May 2024), +300%."; the ends where there are many series, or several values a date. */
export function courseOf(told: Told): string[] {
  const {table, phrases, language, measure, along, others} = told
  const [at, when] = [table.columns.indexOf(measure), along ? table.columns.indexOf(along) : -1]
  const keys = others.map((column) => ({column, i: table.columns.indexOf(column)}))
  const courses = new Map<string, Row[]>()
  for (const row of table.rows) {
    if (typeof row[at] !== 'number' || typeof row[when] !== 'string') continue
    const name = keys.map(({column, i}) => valueWords(row[i] ?? null, column, language)).join(', ')
    const course = courses.get(name)
    if (course) course.push(row)
    else courses.set(name, [row])
  }
  const isLine = [...courses.values()].every((rows) => new Set(rows.map((row) => row[when])).size === rows.length)
  if (!along || !isLine || courses.size > SERIES) return endsOf(told)
  // degrees have no natural zero that they could be shares of
  const isAmount = !measure.title.includes('°') && table.rows.every((row) => Number(row[at]) >= 0)
  const sentences = [...courses].flatMap(([name, rows]) => {
    // rows are sorted by date
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last || first === last) return []
    const [start, end] = [first, last].map((row) => {
      return `${valueWords(row[at] ?? null, measure, language)} (${valueWords(row[when] ?? null, along, language)})`
    })
    const change = isAmount ? changeWords(Number(first[at]), Number(last[at]), measure, language) : ''
    const course = `${phrases.from(start ?? '', end ?? '')}${change && `, ${change}`}`
    return courses.size > 1
      ? `${name}${phrases.colon}${course}.`
      : `${course.charAt(0).toUpperCase()}${course.slice(1)}.`
  })
  if (sentences.length === 0) return endsOf(told)
  return courses.size > 1 || isAtItsEnds(told, at) ? sentences : [...sentences, ...endsOf(told)]
}

/** Tell whether a course has its highest and lowest value at its two ends. */
function isAtItsEnds(told: Told, at: number): boolean {
  const rows = told.table.rows.filter((row) => typeof row[at] === 'number')
  const ends = [rows[0]?.[at], rows.at(-1)?.[at]]
  return (highestAndLowest(told) ?? []).every((row) => ends.includes(row[at]))
}

/** "Correlation: r = 0.78, strong." */
export function correlationOf({table, phrases, language, measure, along}: Told): string[] {
  if (!along) return []
  const [i, j] = [table.columns.indexOf(along), table.columns.indexOf(measure)]
  const pairs = table.rows.flatMap((row): [number, number][] => {
    const [x, y] = [row[i], row[j]]
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : []
  })
  const r = pearson(pairs)
  if (r === undefined) return []
  return [phrases.correlation(numberWords(Math.round(r * 100) / 100, undefined, language), Math.abs(r))]
}

function pearson(pairs: [number, number][]): number | undefined {
  const {length} = pairs
  if (length < 3) return undefined
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / length
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / length
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY)
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined
}
