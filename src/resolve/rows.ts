import type {VFile} from 'vfile'
import {type CsvRecord, readRecords, startsOf} from '../csv.js'
import type {Files} from '../files.js'
import {type FilePoint, report} from '../message.js'
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
    const refuse = (reason: string): undefined => {
      report(this.file, 'json-valid', reason, {line: 1, column: 1}, {path, mend: 'mend the JSON'})
    }
    let rows: unknown
    try {
      rows = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
    } catch {
      return refuse('unexpected text that is no JSON in UTF-8, expected a list of rows in braces')
    }
    if (!Array.isArray(rows) || rows.length === 0 || rows.some((row) => typeof row !== 'object' || row === null)) {
      return refuse('unexpected JSON, expected a list of rows, each with its fields in braces')
    }
    if (rows.length > MOST) return refuse(`unexpected ${rows.length} rows, expected at most ${MOST}`)
    const head = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const start = {line: 1, column: 1, path}
    return {
      head,
      rows: rows.map((row: Record<string, unknown>) => {
        const cells = head.map((name) => (Object.hasOwn(row, name) ? cellOf(row[name]) : ''))
        return {cells, line: 1, placeOf: () => start}
      }),
    }
  }
}

const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value)

const rowOf = (record: CsvRecord, path: string): Row => ({
  cells: record.fields,
  line: record.line,
  placeOf: (column) => ({...(startsOf(record)[column] ?? {line: record.line, column: 1}), path}),
})
