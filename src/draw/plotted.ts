/** What a chart really shows, as tables: the rows of its marks after every filter and sum, under the words of its axes. */
import {splitAccessPath, type View} from 'vega'
import {type Channel, type Plot, plotsOf} from './encodings.js'
import {isObject, type JsonObject} from './json.js'
import {itemsByName} from './runtime.js'
import {nameOf} from './view-names.js'

/** A value of a table; dates are ISO 8601. */
export type Value = string | number | boolean | null

/** One column: the words that the reader sees for it, and what it is. */
export interface Column {
  title: string
  kind: 'number' | 'date' | 'name'
  /** The channels that show it: the first says how. */
  channel: string
  /** A format of d3, where the specification has one. */
  format?: string
  /** How fine its dates are. */
  unit?: 'year' | 'month' | 'day'
}

/** The data of one mark of a chart. */
export interface PlottedTable {
  mark: string
  columns: Column[]
  rows: Value[][]
}

/** Channels in the order in which their columns are read. */
const order = [
  'row',
  'column',
  'facet',
  'x',
  'xOffset',
  'y',
  'yOffset',
  'theta',
  'radius',
  'longitude',
  'latitude',
].concat(['color', 'fill', 'stroke', 'shape', 'detail', 'strokeDash', 'size', 'opacity', 'angle', 'x2', 'y2', 'text'])

/** Marks that stand for several, and show sums that have no names of their own. */
const composite = new Set(['boxplot', 'errorbar', 'errorband'])

/** Marks that only point at what others show. */
const pointing = new Set(['text', 'rule', 'image'])

/** Most rows that are kept of one mark. */
const MOST = 20_000

/** List the tables of a view that has run, each once; those of marks that show sums without names are left out. */
export function plottedOf(spec: JsonObject, view: View): PlottedTable[] {
  const plots = plotsOf(spec).filter(({mark}) => !composite.has(mark))
  const shown = plots.filter(({mark}) => !pointing.has(mark))
  const items = itemsByName(view)
  const tables: PlottedTable[] = []
  const seen = new Set<string>()
  for (const plot of shown.length > 0 ? shown : plots) {
    const data = rowsOf(items, nameOf(spec, plot.path), shown.length < 2)
    const table = tableOf(plot, data.slice(0, MOST))
    const key = JSON.stringify(table.rows)
    if (table.columns.length === 0 || table.rows.length === 0 || seen.has(key)) continue
    seen.add(key)
    tables.push(table)
  }
  return tables
}

/**
 * Find the rows of the marks of the view `name`. Vega-Lite puts `child` before the name of what a facet repeats, and makes
 * layers of a line with points; of the `only` plot any mark will do.
 */
function rowsOf(items: Map<string, JsonObject[]>, name: string, only: boolean): JsonObject[] {
  const own = new RegExp(`^(?:child_)*(?:${name && `${name.replace(/\W/g, '\\$&')}_`})?(?:child_)*(?:layer_0_)?marks$`)
  const found = [...items].filter(([key]) => own.test(key)).flatMap(([, rows]) => rows)
  return found.length > 0 || !only ? found : ([...items.values()].find((rows) => rows.length > 0) ?? [])
}

function tableOf(plot: Plot, data: JsonObject[]): PlottedTable {
  const channels = plot.channels
    .filter(({name, value}) => order.includes(name) && (typeof value.field === 'string' || value.aggregate === 'count'))
    .sort((a, b) => rank(a) - rank(b))
  const columns: Column[] = []
  const getters: ((row: JsonObject) => Value)[] = []
  const known = new Set<string>()
  const sample = data[0] ?? {}
  for (const channel of channels) {
    const key = keyOf(channel.value, sample)
    const kind = kindOf(channel.value, valueAt(sample, key))
    if (known.has(`${kind} ${key}`)) continue
    known.add(`${kind} ${key}`)
    const format = formatOf(channel.value)
    columns.push({title: titleOf(channel.value), kind, channel: channel.name, ...(format ? {format} : {})})
    getters.push((row) => plain(valueAt(row, key), kind))
  }
  const isPlace = plot.mark === 'geoshape' && data.some((row) => placeName(row) !== null)
  if (isPlace) {
    columns.unshift({title: 'Name', kind: 'name', channel: 'shape'})
    getters.unshift(placeName)
  }
  const rows = data.map((row) => getters.map((get) => get(row)))
  columns.forEach((column, i) => {
    if (column.kind === 'date') column.unit = unitOf(rows.map((row) => row[i] ?? null))
  })
  return {mark: plot.mark, columns, rows: rows.filter((row) => row.some((value) => value !== null))}
}

/** Give the name of a shape on a map, as files of shapes have it. */
function placeName({properties, name}: JsonObject): Value {
  const inner = isObject(properties) ? (properties.name ?? properties.NAME ?? properties.ADMIN) : name
  return typeof inner === 'string' ? inner : null
}

/** Find how fine dates are: all of them first days of years, of months, or any days. */
function unitOf(dates: Value[]): Column['unit'] {
  const days = dates.filter((date) => date !== null).map((date) => String(date).slice(5))
  return days.every((day) => day === '01-01') ? 'year' : days.every((day) => day.slice(3) === '01') ? 'month' : 'day'
}

/** Names and dates come first, numbers last. */
const rank = ({name, value}: Channel): number => (kindOf(value) === 'number' ? 100 : 0) + order.indexOf(name)

function kindOf({type, aggregate, bin, timeUnit}: JsonObject, value?: unknown): Column['kind'] {
  if (type === 'temporal' || timeUnit !== undefined) return 'date'
  if (type === undefined && typeof value === 'number') return 'number'
  return type === 'quantitative' || (aggregate !== undefined && type === undefined) || bin ? 'number' : 'name'
}

/** Find the name that Vega-Lite gives the values of a channel in its data. */
function keyOf({field, aggregate, bin, timeUnit}: JsonObject, row: JsonObject): string {
  if (aggregate === 'count') return '__count'
  const name = String(field)
  if (bin) return Object.keys(row).find((key) => key.startsWith('bin_') && key.endsWith(`_${name}`)) ?? name
  const unit = isObject(timeUnit) ? timeUnit.unit : timeUnit
  const made = [
    typeof aggregate === 'string' ? `${aggregate}_${name}` : undefined,
    typeof unit === 'string' ? `${unit}_${name}` : undefined,
  ]
  return made.find((key) => key !== undefined && key in row) ?? name
}

function valueAt(row: JsonObject, key: string): unknown {
  if (key in row) return row[key]
  let value: unknown = row
  for (const step of splitAccessPath(key)) value = isObject(value) ? value[step] : undefined
  return value
}

function plain(value: unknown, kind: Column['kind']): Value {
  const date =
    value instanceof Date ? value : kind === 'date' && value != null ? new Date(value as string | number) : undefined
  if (date) return Number.isFinite(date.getTime()) ? isoOf(date) : null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}

const isoOf = (date: Date): string =>
  date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.000Z$/, 'Z')

const names: Record<string, string> = {
  count: 'Count',
  mean: 'Mean of',
  average: 'Mean of',
  median: 'Median of',
  sum: 'Sum of',
  min: 'Least',
  max: 'Greatest',
}

function titleOf({title, axis, legend, header, field, aggregate}: JsonObject): string {
  const given = [title, ...[axis, legend, header].map((part) => (isObject(part) ? part.title : undefined))]
  const words = given.find((part) => typeof part === 'string' && part !== '') as string | undefined
  if (words) return words
  if (aggregate === 'count') return 'Count'
  const known = typeof aggregate === 'string' ? names[aggregate] : undefined
  return `${known ? `${known} ` : ''}${String(field).replace(/\\(.)/g, '$1')}`
}

function formatOf({axis, legend, format}: JsonObject): string | undefined {
  const given = [format, ...[axis, legend].map((part) => (isObject(part) ? part.format : undefined))]
  return given.find((part) => typeof part === 'string') as string | undefined
}
