/** What a chart shows, drafted in words from its data: its kind, its axes, its ends, its course. */
import {numberWords, valueWords} from './figures.js'
import {type Phrases, phrasesOf} from './phrases.js'
import type {Column, PlottedTable, Value} from './plotted.js'

/** Longest draft, in characters. */
const LONGEST = 420

/** Most series whose course is told. */
const SERIES = 4

/** What of one table is told. */
interface Told {
  table: PlottedTable
  phrases: Phrases
  language: string
}

/**
 * Draft a description of a chart from its tables, in the language of the brief where there are words for it: what kind of
 * chart it is, what it shows, and the values that stand out (levels 1 and 2 of Lundgard and Satyanarayan 2022).
 */
export function draftOf(title: string, tables: PlottedTable[], language: string): string {
  const phrases = phrasesOf(language)
  const [first] = tables
  if (!first) return title
  const kind = phrases.kinds[kindOf(first)] ?? phrases.kinds.chart
  const sentences = [`${kind}${title ? `: ${title.replace(/[.:]$/, '')}` : ''}.`]
  for (const table of tables.slice(0, 3)) sentences.push(...sentencesOf({table, phrases, language}))
  let draft = ''
  for (const sentence of sentences) {
    if (draft !== '' && draft.length + sentence.length > LONGEST) break
    draft += `${draft && ' '}${sentence}`
  }
  return draft
}

function kindOf({mark, columns}: PlottedTable): string {
  if (columns.some(({channel}) => channel === 'longitude')) return 'geoshape'
  const numbers = columns.filter(({kind}) => kind === 'number').length
  if (mark === 'point' || mark === 'circle' || mark === 'square') return numbers > 1 ? 'scatter' : 'dot'
  return mark === 'trail' ? 'line' : mark
}

function sentencesOf(told: Told): string[] {
  const {columns} = told.table
  const numbers = columns.filter(({kind}) => kind === 'number')
  const measure = measureOf(columns)
  if (!measure) return []
  const [other] = numbers.filter((column) => column !== measure)
  const isScatter = kindOf(told.table) === 'scatter' && other !== undefined
  if (isScatter) return [axesOf(told, measure, other), ...correlationOf(told, measure, other)]
  const along = columns.find((column) => column.kind === 'date') ?? columns.find((column) => column.kind === 'name')
  const sentences = [axesOf(told, measure, along)]
  if (along?.kind === 'date') sentences.push(...courseOf(told, measure, along))
  else sentences.push(...endsOf(told, measure))
  return sentences
}

/** Choose the column that is measured: the last number that stands on an axis. */
const measureOf = (columns: Column[]): Column | undefined => {
  const numbers = columns.filter(({kind, channel}) => kind === 'number' && !/^(longitude|latitude)$/.test(channel))
  return numbers.findLast(({channel}) => /^(x|y|theta|radius)$/.test(channel)) ?? numbers.at(-1)
}

/** "Imports (million US dollars) by month, from January 2020 to May 2024, for Iran and Pakistan." */
function axesOf({table, phrases, language}: Told, measure: Column, along: Column | undefined): string {
  const {columns, rows} = table
  const by = along && along !== measure ? phrases.by(measure.title, along.title) : measure.title
  const parts = [by]
  if (along?.kind === 'date') {
    const dates = valuesOf(table, along).map(String).sort()
    const [from, to] = [dates[0], dates.at(-1)].map((date) => valueWords(date ?? null, along, language))
    if (from !== to) parts.push(phrases.from(from ?? '', to ?? ''))
  }
  const series = columns.find((column) => column.kind === 'name' && column !== along)
  if (series) {
    const names = [...new Set(valuesOf(table, series).map(String))]
    const listed = names.length > 5 ? phrases.count(names.length, series.title) : listOf(names, language)
    parts.push(phrases.of(listed))
  } else if (along?.kind !== 'date' && rows.length > 1)
    parts.push(phrases.values(numberWords(rows.length, undefined, language)))
  return `${capital(parts.join(', '))}.`
}

/** "Highest: 34 (Fuel); lowest: 12 (Cement)." */
function endsOf({table, phrases, language}: Told, measure: Column): string[] {
  const at = table.columns.indexOf(measure)
  const rows = table.rows.filter((row) => typeof row[at] === 'number')
  if (rows.length < 2) return []
  const sorted = [...rows].sort((a, b) => Number(b[at]) - Number(a[at]))
  const [highest, lowest] = [sorted[0] as Value[], sorted.at(-1) as Value[]]
  const said = (row: Value[]): string => {
    const names = table.columns.flatMap((column, i) => {
      const named = column !== measure && column.kind !== 'number' && row[i] != null && row[i] !== ''
      return named ? valueWords(row[i] ?? null, column, language) : []
    })
    const value = valueWords(row[at] ?? null, measure, language)
    return names.length > 0 ? `${value} (${names.slice(0, 2).join(', ')})` : value
  }
  if (highest[at] === lowest[at]) return [phrases.equal(valueWords(highest[at] ?? null, measure, language))]
  const total = rows.reduce((sum, row) => sum + Number(row[at]), 0)
  if (table.mark !== 'arc' || total <= 0) return [phrases.ends(said(highest), said(lowest))]
  const share = numberWords(Number(highest[at]) / total, '%', language)
  return [phrases.largest(said(highest), share)]
}

/** "Iran: from 12 (January 2020) to 48 (May 2024)." */
function courseOf({table, phrases, language}: Told, measure: Column, along: Column): string[] {
  const [at, when] = [table.columns.indexOf(measure), table.columns.indexOf(along)]
  const series = table.columns.findIndex((column) => column.kind === 'name')
  const courses = new Map<string, Value[][]>()
  for (const row of table.rows) {
    if (typeof row[at] !== 'number') continue
    const name = series < 0 ? '' : String(row[series])
    courses.set(name, [...(courses.get(name) ?? []), row])
  }
  if (courses.size > SERIES) return endsOf({table, phrases, language}, measure)
  return [...courses].flatMap(([name, rows]) => {
    const sorted = [...rows].sort((a, b) => (String(a[when]) < String(b[when]) ? -1 : 1))
    const [first, last] = [sorted[0], sorted.at(-1)]
    if (!first || !last || first === last) return []
    const [start, end] = [first, last].map((row) => {
      return `${valueWords(row[at] ?? null, measure, language)} (${valueWords(row[when] ?? null, along, language)})`
    })
    return `${name ? `${name}: ` : ''}${name ? phrases.from(start ?? '', end ?? '') : capital(phrases.from(start ?? '', end ?? ''))}.`
  })
}

/** "Correlation: r = 0.78, strong." */
function correlationOf({table, phrases, language}: Told, a: Column, b: Column): string[] {
  const [i, j] = [table.columns.indexOf(a), table.columns.indexOf(b)]
  const pairs = table.rows.flatMap((row) =>
    typeof row[i] === 'number' && typeof row[j] === 'number' ? [[row[i], row[j]]] : [],
  )
  const r = pearson(pairs as [number, number][])
  return r === undefined
    ? []
    : [phrases.correlation(numberWords(Math.round(r * 100) / 100, undefined, language), Math.abs(r))]
}

function pearson(pairs: [number, number][]): number | undefined {
  const {length} = pairs
  if (length < 3) return undefined
  const [meanX, meanY] = [0, 1].map((k) => pairs.reduce((sum, pair) => sum + (pair[k] as number), 0) / length) as [
    number,
    number,
  ]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY)
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : undefined
}

const valuesOf = ({columns, rows}: PlottedTable, column: Column): Value[] => {
  const at = columns.indexOf(column)
  return rows.map((row) => row[at] ?? null).filter((value) => value !== null)
}

const listOf = (names: string[], language: string): string =>
  new Intl.ListFormat(language, {type: 'conjunction'}).format(names)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
