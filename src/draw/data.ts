/** The data of a chart: a specification that names files → one that holds their values. */
import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import {readCsv, type TellCsv} from '../csv.js'
import {type Files, largest} from '../files.js'
import {pathOf, rebased} from '../included.js'
import {isObject, type Json, type JsonObject, type JsonPath, pointAt, readRows} from '../json.js'
import {report} from '../message.js'
import {rowsOf} from './columns.js'
import {listsIn, strangeness, typeOf} from './data-types.js'
import {type FileRules, readBytes, type TellFile} from './file.js'
import type {Spec} from './spec.js'
import {textColumnsOf} from './text-columns.js'
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
  /** Columns of CSV whose values stay text. */
  texts: Set<string>
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
  const reading: Reading = {chart, spec, texts: textColumnsOf(spec.value), file, files, read: new Map()}
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
    const {values, format: given} = data
    if (isObject(given) && (given.type === 'json' || given.type === 'topojson')) {
      const read = readRows(values)
      if ('value' in read) return set(data, format, read.value, given.type === 'topojson')
      reading.spec.tell('json-valid', read.reason, [...path, 'values'], 'mend the JSON')
      return false
    }
    const bytes = new TextEncoder().encode(data.values)
    const tell: TellCsv = (rule, line, reason, mend) => {
      reading.spec.tell(rule, `${reason}, in line ${line} of the values`, [...path, 'values'], mend)
    }
    return set(data, format, textRows(bytes, `${format.type ?? 'csv'}`, format, reading, tell))
  }
  if (typeof data.url !== 'string') return true
  const {dataSrc, position} = reading.chart
  // what the directive names counts from the folder of the brief already
  const url = data.url === dataSrc ? dataSrc : rebased(data.url, pathOf(position))
  const {tell} = reading.spec
  const say: TellFile = (rule, reason, mend) =>
    url === reading.chart.dataSrc
      ? report(reading.file, rule, reason, reading.chart, {mend})
      : tell(rule, reason, [...path, 'url'], mend)
  const type = typeOf(url, format)
  const strange = strangeness(url, type)
  if (strange) {
    say('chart-data-readable', `unexpected ${strange.found}, expected CSV, TSV, JSON or TopoJSON`, strange.mend)
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
  {texts}: Reading,
  tell: TellCsv,
): JsonObject[] | undefined {
  const delimiter = type === 'tsv' ? '\t' : type === 'dsv' ? `${format.delimiter ?? ','}` : ','
  const records = readCsv(bytes, tell, MOST, delimiter, largest.data)
  return records && rowsOf(records, texts)
}

function jsonValues(text: string, path: string, file: VFile): Json | undefined {
  const read = readRows(text)
  if ('value' in read) return read.value
  report(file, 'json-valid', read.reason, pointAt(text, read.offset), {path, mend: 'mend the JSON'})
  return undefined
}
