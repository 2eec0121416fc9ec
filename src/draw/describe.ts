/** What a chart shows, drafted in words from its data: its kind, its axes, its ends, its course. */
import {numberWords, valueWords} from './figures.js'
import {type Phrases, phrasesOf, spokenFor} from './phrases.js'
import {correlationOf, courseOf, endsOf} from './standing-out.js'
import type {Column, PlottedTable, Value} from './table/table.js'

/** Longest draft, in characters. */
const LONGEST = 400

/** Most tables of which something is told. */
const TOLD = 3

/** Most series that are named. */
const NAMED = 5

/** One table with what is told of it. */
export interface Told {
  table: PlottedTable
  phrases: Phrases
  language: string
  /** What is measured. */
  measure: Column
  /** What it is measured by: dates, names, classes. */
  along?: Column
  /** What else says which value it is: series, facets, classes. */
  others: Column[]
}

/**
 * Draft a description of a chart from its tables, in the language of the brief where there are words for it: what kind of
 * chart it is, what it shows, and the values that stand out (levels 1 and 2 of Lundgard and Satyanarayan 2022).
 */
export function draftOf(title: string, tables: PlottedTable[], language: string): string {
  const spoken = spokenFor(language)
  const phrases = phrasesOf(spoken)
  const name = title.trim().replace(/[.:]$/, '')
  const end = /[?!…]$/.test(name) ? '' : '.'
  const kinds = [...new Set(tables.flatMap((table) => phrases.kinds[kindOf(table)] ?? []))]
  const kind = kinds.length > TOLD ? phrases.kinds.chart : joined(kinds, spoken) || phrases.kinds.chart
  const sentences = [name ? `${kind}${phrases.colon}${name}${end}` : `${kind}.`]
  for (const table of tables.slice(0, TOLD)) sentences.push(...sentencesOf(table, phrases, spoken))
  let draft = ''
  for (const sentence of new Set(sentences)) {
    if (draft !== '' && draft.length + sentence.length > LONGEST) break
    draft += `${draft && ' '}${sentence}`
  }
  // it is to be copied between quotation marks
  return draft.replaceAll('"', "'").replace(/\s+/g, ' ')
}

/** List kinds of charts in one phrase: nouns after the first begin as they do within a sentence. */
function joined(kinds: string[], language: string): string {
  const isGerman = language.startsWith('de')
  return listOf(
    kinds.map((kind, i) => (i > 0 && !isGerman ? kind.charAt(0).toLowerCase() + kind.slice(1) : kind)),
    language,
  )
}

const points = new Set(['point', 'circle', 'square'])

function kindOf({mark, columns}: PlottedTable): string {
  if (columns.some(({channel}) => channel === 'longitude')) return 'geoshape'
  if (points.has(mark)) return columns.filter(isPlace).length > 1 ? 'scatter' : 'dot'
  return mark === 'trail' ? 'line' : mark
}

/** Tell whether a column is shown by where its marks stand or end, by how wide they open, and is a number. */
const isPlace = ({kind, channel, key, part = 'center'}: Column): boolean =>
  kind === 'number' && !key && /^([xy]2?|theta|radius)$/.test(channel) && /^(center|mid_box)$/.test(part)

function sentencesOf(table: PlottedTable, phrases: Phrases, language: string): string[] {
  const {columns} = table
  const places = columns.filter(isPlace)
  const values = columns.filter(({key}) => !key)
  const keys = columns.filter(({key, end}) => key && !end)
  const placed = keys.filter(({channel}) => /^[xy]$/.test(channel))
  const isScatter = kindOf(table) === 'scatter'
  const numbers = values.filter(({kind}) => kind === 'number')
  const measure = (isScatter ? places.at(-1) : places[0]) ?? numbers[0] ?? values[0] ?? placed.at(-1)
  if (!measure) return []
  const along = isScatter ? places[0] : (keys.find(({kind}) => kind === 'date') ?? placed[0] ?? keys[0])
  const others = keys.filter((column) => column !== along && column !== measure)
  const told: Told = {table, phrases, language, measure, others, ...(along && along !== measure ? {along} : {})}
  if (isScatter) return [axesOf(told), ...correlationOf(told)]
  if (measure.kind !== 'number') return [axesOf(told)]
  const standing = (one: Told): string[] => (along?.kind === 'date' ? courseOf(one) : endsOf(one))
  if (places.length < 2 || places.length > TOLD) return [axesOf(told), ...standing(told)]
  const each = places.flatMap((place) =>
    standing({...told, measure: place})
      .slice(0, 1)
      .map((sentence) => {
        return `${place.title}${phrases.colon}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
      }),
  )
  const title = listOf(
    places.map((place) => place.title),
    language,
  )
  return [axesOf({...told, measure: {...measure, title}}), ...each]
}

/** "Imports (million US dollars) by month, from January 2020 to May 2024, for Iran and Pakistan." */
function axesOf(told: Told): string {
  const {table, phrases, language, measure, along} = told
  const isScatter = along !== undefined && !along.key
  const named = (column: Column): string => {
    const [least, most] = extentOf(table, column).map((end) => valueWords(end, column, language))
    return isScatter ? `${column.title} (${phrases.range(least ?? '', most ?? '')})` : column.title
  }
  const isAlone = along === undefined || along.title === measure.title || /^(shape|longitude)$/.test(along.channel)
  const parts = [isAlone ? named(measure) : phrases.by(named(measure), named(along))]
  if (along?.key && along.kind !== 'name' && along.channel !== 'longitude') {
    const [from, to] = extentOf(table, along).map((end) => valueWords(end, along, language))
    if (from !== to) parts.push(phrases.from(from ?? '', to ?? ''))
  }
  const series = seriesOf(told)
  parts.push(...series)
  const {length} = table.rows
  if (isScatter || (series.length === 0 && along?.kind !== 'date' && length > 1)) {
    parts.push(phrases.values(numberWords(length, undefined, language)))
  }
  return `${capital(parts.join(', '))}.`
}

/** "for Iran and Pakistan", "for 12 values of province": of two columns at most. */
function seriesOf({table, phrases, language, others}: Told): string[] {
  const told = others.flatMap((column) => {
    // the words beside marks name them one by one
    if (column.kind === 'number' || column.channel === 'text') return []
    const names = [...new Set(valuesOf(table, column).map((name) => valueWords(name, column, language)))]
    if (names.length === 0) return []
    const areCodes = names.every((name) => /^\d{1,3}$/.test(name))
    if (names.length <= NAMED && !areCodes) return phrases.of(listOf(names, language))
    return phrases.of(phrases.count(numberWords(names.length, undefined, language), column.title))
  })
  return told.slice(0, 2)
}

/** Give the least and the greatest value of a column, the end of its last class. */
function extentOf(table: PlottedTable, column: Column): [Value, Value] {
  const last = table.columns[table.columns.indexOf(column) + 1]
  const values = valuesOf(table, column).concat(last?.end ? valuesOf(table, last) : [])
  let [least, most]: [Value, Value] = [values[0] ?? null, values[0] ?? null]
  for (const value of values) {
    if (least !== null && value !== null && value < least) least = value
    if (most !== null && value !== null && value > most) most = value
  }
  return [least, most]
}

const valuesOf = ({columns, rows}: PlottedTable, column: Column): Value[] => {
  const at = columns.indexOf(column)
  return rows.map((row) => row[at] ?? null).filter((value) => value !== null)
}

const listOf = (names: string[], language: string): string =>
  new Intl.ListFormat(language, {type: 'conjunction'}).format(names)

/** Begin a sentence; a symbol such as "pH" is left as it is. */
const capital = (text: string): string =>
  /^\p{Ll}+(?![\p{L}\p{N}_])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
