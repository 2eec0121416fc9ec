/** The data of a chart: a specification that names files → one that holds their values. */
import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import {readCsv, type TellCsv} from '../csv.js'
import {type Files, largest} from '../files.js'
import {report} from '../message.js'
import {rowsOf} from './columns.js'
import {type FileRules, readBytes, type TellFile} from './file.js'
import {isObject, type Json, type JsonObject, type JsonPath, pointAt, readRows} from './json.js'
import type {Spec} from './spec.js'
import {viewsOf} from './views.js'

/** One data set of a chart, in the rows that the author wrote. */
export interface Source {
  rows: JsonObject[]
  /** How its values are to be read, where the specification says so: by field. */
  parse: JsonObject
  path: JsonPath
  /** The file that they stand in, when they do not stand in the specification. */
  from?: {path: string; bytes: Uint8Array}
}

/** What the reading of one data set needs besides its own text. */
interface Reading {
  chart: Chart
  spec: Spec
  /** Fields that are read as dates, whose values stay text. */
  dates: Set<string>
  file: VFile
  files: Files
  /** The files that were read, by the data that they went into. */
  read: Map<JsonObject, Source['from']>
}

/** Most rows of a file of data. */
const MOST = 200_000

const rules: FileRules = {missing: 'data-exists', what: 'data file'}

/**
 * Replace every data file a specification names by its values.
 *
 * Changes `spec.value`; gives back the sources whose rows are plain, or nothing when one could not be read.
 */
export async function loadData(chart: Chart, spec: Spec, file: VFile, files: Files): Promise<Source[] | undefined> {
  const dates = datesOf(spec.value)
  const reading: Reading = {chart, spec, dates, file, files, read: new Map()}
  if (chart.dataSrc !== undefined) {
    const {format} = isObject(spec.value.data) ? spec.value.data : {}
    spec.value.data = {url: chart.dataSrc, ...(format === undefined ? {} : {format})}
  }
  const sources: Source[] = []
  let whole = true
  for (const {data, path} of dataOf(spec.value)) {
    if (!(await fill(data, path, reading))) whole = false
    if (!Array.isArray(data.values)) continue
    // a list of bare values is read as rows with one column
    if (data.values.some((row) => typeof row === 'number' || typeof row === 'string')) {
      data.values = data.values.map((row) => (isObject(row) ? row : {data: row}))
    }
    const rows = data.values.filter(isObject)
    const {parse} = isObject(data.format) ? data.format : {}
    sources.push({rows, parse: isObject(parse) ? parse : {}, path, from: reading.read.get(data)})
  }
  return whole ? sources : undefined
}

/** List the data of a specification: of views, of lookups, and the named data sets. */
function dataOf(spec: JsonObject): {data: JsonObject; path: JsonPath}[] {
  const found: {data: JsonObject; path: JsonPath}[] = []
  const add = (data: unknown, path: JsonPath): void => {
    if (isObject(data)) found.push({data, path})
  }
  for (const {view, path} of viewsOf(spec)) {
    add(view.data, [...path, 'data'])
    if (!Array.isArray(view.transform)) continue
    view.transform.forEach((transform, i) => {
      if (isObject(transform) && isObject(transform.from)) {
        add(transform.from.data, [...path, 'transform', i, 'from', 'data'])
      }
    })
  }
  if (isObject(spec.datasets)) {
    for (const [name, values] of Object.entries(spec.datasets)) add({values}, ['datasets', name])
  }
  return found
}

/** Give `data` its values, from its file or from text in the specification. */
async function fill(data: JsonObject, path: JsonPath, reading: Reading): Promise<boolean> {
  const format = isObject(data.format) ? data.format : {}
  if (typeof data.values === 'string') {
    const bytes = new TextEncoder().encode(data.values)
    const tell: TellCsv = (rule, line, reason, mend) => {
      reading.spec.tell(rule, `${reason}, in line ${line} of the values`, [...path, 'values'], mend)
    }
    return set(data, format, textRows(bytes, `${format.type ?? 'csv'}`, format, reading, tell))
  }
  if (typeof data.url !== 'string') return true
  const url = data.url
  const {tell} = reading.spec
  const say: TellFile = (rule, reason, mend) =>
    url === reading.chart.dataSrc
      ? report(reading.file, rule, reason, reading.chart, {mend})
      : tell(rule, reason, [...path, 'url'], mend)
  const extension = /\.([a-z]+)$/i.exec(url)?.[1]?.toLowerCase() ?? ''
  const type = typeof format.type === 'string' ? format.type : extension
  if (!isReadable(type, extension)) {
    const isPicture = type === extension && picture.test(type)
    const found = `unexpected ${isPicture ? `image "${url}"` : type === extension ? `file "${url}"` : `data of type "${type}"`}`
    const mend = isPicture ? 'show images by marks of type "image"' : 'save it as CSV or JSON'
    say('chart-data-readable', `${found}, expected CSV, TSV, JSON or TopoJSON`, mend)
    return false
  }
  const bytes = await readBytes(url, reading.files, say, rules)
  if (bytes === undefined) return false
  reading.read.set(data, {path: url, bytes})
  if (['csv', 'tsv', 'dsv'].includes(type)) {
    const tellCsv: TellCsv = (rule, line, reason, mend) => {
      report(reading.file, rule, reason, {line, column: 1}, {path: url, mend})
    }
    return set(data, format, textRows(bytes, type, format, reading, tellCsv))
  }
  const text = new TextDecoder().decode(bytes)
  const values = jsonValues(text, url, reading.file)
  const lists = listsIn(values, format)
  if (lists) {
    const named = lists.map((name) => `"${name}"`).join(', ')
    const mend = lists[0] ? `name the list: "format": {"property": "${lists[0]}"}` : 'make it a list of objects'
    say('chart-data-readable', `unexpected object in "${url}", expected a list of rows${named && ` (${named})`}`, mend)
    return false
  }
  if (Array.isArray(values) && values.length > MOST) {
    const found = `unexpected ${values.length.toLocaleString('en')} rows in "${url}"`
    say('data-size', `${found}, expected at most ${MOST.toLocaleString('en')}`, 'aggregate the data first')
    return false
  }
  return set(data, format, values, type === 'topojson')
}

/** Endings of files that are not looked into: what they hold is no table that can be read. */
const strange = /^(arrow|feather|parquet|avro|pdf|xlsx?|ods|sqlite|db|zip|gz)$/
const picture = /^(png|jpe?g|gif|webp|svg)$/

const isReadable = (type: string, extension: string): boolean =>
  ['csv', 'tsv', 'dsv', 'json', 'topojson'].includes(type) ||
  (type === extension && !strange.test(extension) && !picture.test(extension))

/**
 * Name the lists inside an object that is no data by itself: those of rows first, then the longest. Gives nothing for
 * rows, and for shapes on maps.
 */
function listsIn(values: Json | undefined, format: JsonObject): string[] | undefined {
  if (!isObject(values) || format.property !== undefined || typeof values.type === 'string') return undefined
  const rank = (list: Json[]): number => (isObject(list[0]) ? Number.MAX_SAFE_INTEGER : list.length)
  return Object.entries(values)
    .flatMap(([name, value]) => (Array.isArray(value) ? [{name, rank: rank(value)}] : []))
    .sort((a, b) => b.rank - a.rank)
    .map(({name}) => name)
}

function set(data: JsonObject, format: JsonObject, values: Json | undefined, keepsType = false): boolean {
  if (values === undefined) return false
  data.values = values
  delete data.url
  const {type, delimiter: _, ...rest} = format
  const kept: JsonObject = keepsType || type === 'json' ? {type, ...rest} : rest
  if (Object.keys(kept).length > 0) data.format = kept
  else delete data.format
  return true
}

function textRows(
  bytes: Uint8Array,
  type: string,
  format: JsonObject,
  {dates}: Reading,
  tell: TellCsv,
): JsonObject[] | undefined {
  const delimiter = type === 'tsv' ? '\t' : type === 'dsv' ? `${format.delimiter ?? ','}` : ','
  const records = readCsv(bytes, tell, MOST, delimiter, largest.data)
  return records && rowsOf(records, dates)
}

function jsonValues(text: string, path: string, file: VFile): Json | undefined {
  const read = readRows(text)
  if ('value' in read) return read.value
  report(file, 'json-valid', read.reason, pointAt(text, read.offset), {path, mend: 'mend the JSON'})
  return undefined
}

/** Collect the fields that a specification reads as dates. */
function datesOf(spec: JsonObject): Set<string> {
  const dates = new Set<string>()
  const visit = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isObject(value)) {
      const {field, type, timeUnit} = value
      if (typeof field === 'string' && (type === 'temporal' || timeUnit !== undefined)) dates.add(field)
      for (const [name, part] of Object.entries(value)) if (name !== 'values' && name !== 'datasets') visit(part)
    }
  }
  visit(spec)
  return dates
}
