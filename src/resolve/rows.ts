import type {Node} from 'jsonc-parser'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {type CsvRecord, readRecords, startsOf} from '../csv.js'
import type {Files} from '../files.js'
import {isObject, type Json, pointAt, readJson, readRows} from '../json.js'
import {type FilePoint, report} from '../message.js'
import {decode} from '../utf8.js'
import {pointsIn} from './lines.js'
import {reportRefused} from './refusals.js'

/** Most rows of a file from which values are taken, and most bytes. */
const MOST = 200_000
const LARGEST = 20 * 1024 * 1024

/** Data as rows of cells under a head. */
export interface Rows {
  head: string[]
  rows: Row[]
}

/** One row: its cells, and where each of them stands. */
export interface Row {
  cells: string[]
  line: number
  placeOf(column: number): FilePoint
}

/** Reads the files of data that values are taken from, each once; what is wrong with one is told once. */
export class DataFiles {
  private readonly known = new Map<string, Promise<Rows | undefined>>()

  constructor(
    private readonly files: Files,
    private readonly file: VFile,
  ) {}

  /** Give the rows of the file at `path`, which is asked for at `place`; nothing when it cannot be read. */
  read(path: string, place: FilePoint | undefined): Promise<Rows | undefined> {
    const rows = this.known.get(path) ?? this.open(path, place)
    this.known.set(path, rows)
    return rows
  }

  private async open(path: string, place: FilePoint | undefined): Promise<Rows | undefined> {
    try {
      const bytes = await this.files.read(path, LARGEST)
      return /\.json$/i.test(path) ? this.fromJson(bytes, path) : this.fromCsv(bytes, path)
    } catch (error) {
      await reportRefused(error, 'data', path, place, this.files, this.file)
      return undefined
    }
  }

  private fromCsv(bytes: Uint8Array, path: string): Rows | undefined {
    const tell = (...[rule, line, reason, mend]: Parameters<Parameters<typeof readRecords>[1]>): void => {
      report(this.file, rule, reason, {line, column: 1}, {path, mend})
    }
    const [head, ...records] = readRecords(bytes, tell, MOST, ',', LARGEST) ?? []
    return head && {head: head.fields, rows: records.map((record) => rowOf(record, path))}
  }

  private fromJson(bytes: Uint8Array, path: string): Rows | undefined {
    const refuse = (reason: string, at: Point, mend = 'mend the JSON'): undefined => {
      report(this.file, 'json-valid', reason, at, {path, mend})
    }
    const decoded = decode(bytes)
    if (!('text' in decoded)) {
      return refuse(`unexpected ${decoded.found}, expected text in UTF-8`, decoded.at, decoded.mend)
    }
    const {text} = decoded
    const read = readRows(text)
    if ('reason' in read) return refuse(read.reason, pointAt(text, read.offset))
    const {value} = read
    const places = placesIn(text)
    if (!Array.isArray(value) || value.length === 0) {
      const found = Array.isArray(value) ? 'empty list' : kindOf(value)
      return refuse(`unexpected ${found}, expected a list of rows, each with its fields in braces`, places.whole())
    }
    const rows = value.filter(isObject)
    if (rows.length < value.length) {
      const wrong = value.findIndex((row) => !isObject(row))
      const found = kindOf(value[wrong] as Json)
      return refuse(`unexpected ${found} in a list of rows, expected fields in braces`, places.row(wrong))
    }
    if (rows.length > MOST) return refuse(`unexpected ${rows.length} rows, expected at most ${MOST}`, places.row(MOST))
    const head = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return {
      head,
      rows: rows.map((row, index) => ({
        cells: head.map((name) => (Object.hasOwn(row, name) ? cellOf(row[name]) : '')),
        get line() {
          return places.row(index).line
        },
        placeOf: (column) => ({...places.cell(index, head[column]), path}),
      })),
    }
  }
}

/** Find where the rows of a JSON text stand: the text is read for it when the first is asked for. */
function placesIn(text: string) {
  let known: {tree: Node | undefined; at(offset: number): Point} | undefined
  const found = () => {
    if (known) return known
    const read = readJson(text)
    known = {tree: 'tree' in read ? read.tree : undefined, at: pointsIn(text)}
    return known
  }
  const rowAt = (index: number): Node | undefined => found().tree?.children?.[index]
  const pointOf = (node: Node | undefined): Point => found().at(node?.offset ?? 0)
  return {
    whole: () => pointOf(found().tree),
    row: (index: number) => pointOf(rowAt(index)),
    /** Give the point of a value, or of its row when the row does not have it. */
    cell(index: number, name: string | undefined): Point {
      const row = rowAt(index)
      // of two fields of one name the last counts
      const field = row?.children?.findLast(({children}) => children?.[0]?.value === name)
      return pointOf(field?.children?.[1] ?? row)
    },
  }
}

const kindOf = (value: Json): string => {
  if (Array.isArray(value)) return 'list'
  if (value === null) return 'null'
  return isObject(value) ? 'object' : typeof value === 'string' ? 'text' : typeof value
}

const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)

const rowOf = (record: CsvRecord, path: string): Row => ({
  cells: record.fields,
  line: record.line,
  placeOf: (column) => ({...(startsOf(record)[column] ?? {line: record.line, column: 1}), path}),
})
