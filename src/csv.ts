/** Reading CSV: the bytes of a file → its rows of strings, with every breach told at its line. */
import {parse} from 'csv-parse/sync'
import {decode} from './utf8.js'

/** Reports a breach at a line of the CSV, counted from 1. */
export type TellCsv = (rule: CsvRule, line: number, reason: string, mend: string) => void

type CsvRule = 'csv-valid' | 'csv-regular' | 'data-size' | 'data-has-rows'

/** One row of a CSV file. */
export interface CsvRecord {
  fields: string[]
  /** The row as it stands in the file. */
  raw: string
  /** Line on which it starts, from 1. */
  line: number
}

const MB = 1024 * 1024

/** Largest CSV file that is read where no other size is named, in bytes. */
export const LARGEST = 10 * MB

/** What csv-parse stumbles over, in our words; its other errors cannot come from a file. */
const troubles: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'unexpected quotation mark that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'unexpected text after a closing quotation mark',
  INVALID_OPENING_QUOTE: 'unexpected quotation mark inside a field',
}

/** Separators that a spreadsheet may put in place of commas. */
const others = {';': 'semicolons', '\t': 'tabs'}

/** Read the rows of a CSV file as `readRecords` does, without where they stand. */
export const readCsv = (...read: Parameters<typeof readRecords>): string[][] | undefined =>
  readRecords(...read)?.map(({fields}) => fields)

/**
 * Read the rows of a CSV file, head first, each with as many fields as the head; empty lines do not count.
 *
 * A file of more than `largest` bytes or of more than `most` rows below the head is told as `data-size`, one without such rows
 * as `data-has-rows`, rows that are too short or too long as `csv-regular`, and what is no CSV at all as `csv-valid`;
 * then there is nothing to give back.
 */
export function readRecords(
  bytes: Uint8Array,
  tell: TellCsv,
  most: number,
  delimiter = ',',
  largest = LARGEST,
): CsvRecord[] | undefined {
  const text = textOf(bytes, tell, largest)
  if (text === undefined) return undefined
  const found = delimiter === ',' ? otherSeparator(text) : undefined
  if (found) {
    tell('csv-valid', 1, `unexpected ${found} between fields, expected commas`, 'save the file as comma-separated')
    return undefined
  }
  const records = recordsOf(text, tell, most, delimiter)
  const head = records?.[0]
  if (!records) return undefined
  if (!head) {
    tell('csv-valid', 1, 'unexpected empty file, expected a row of column names', 'add the head and the rows')
    return undefined
  }
  if (records.length === 1) {
    tell('data-has-rows', head.line, 'unexpected end after the head, expected rows below it', 'add the rows')
    return undefined
  }
  if (records.length > most + 1) {
    const line = records.at(-1)?.line ?? 1
    tell('data-size', line, `unexpected row after ${count(most)} rows, expected no more`, 'keep only what is printed')
    return undefined
  }
  return areRegular(records, head.fields.length, tell) ? records : undefined
}

const count = (number: number): string => number.toLocaleString('en')

/** Give bytes as text, each end of line a line feed. */
function textOf(bytes: Uint8Array, tell: TellCsv, largest: number): string | undefined {
  if (bytes.length > largest) {
    const size = `${largest / MB} MB`
    tell('data-size', 1, `unexpected file of more than ${size}, expected a smaller one`, 'keep only what is printed')
    return undefined
  }
  const read = decode(bytes)
  if ('text' in read) return read.text.replace(/\r\n?/g, '\n')
  tell('csv-valid', read.at.line, `unexpected ${read.found}, expected text in UTF-8`, 'save the file as "CSV UTF-8"')
  return undefined
}

/** Name what separates the fields of the first lines, when they hold no comma. */
function otherSeparator(text: string): string | undefined {
  const lines = text
    .split('\n', 10)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line !== '')
  const [head = ''] = lines
  if (head.includes(',')) return undefined
  const found = Object.entries(others).find(([separator]) => lines.every((line) => line.includes(separator)))
  return head === '' ? undefined : found?.[1]
}

function recordsOf(text: string, tell: TellCsv, most: number, delimiter: string): CsvRecord[] | undefined {
  const options = {delimiter, relaxColumnCount: true, skipEmptyLines: true, info: true, raw: true, to: most + 2}
  try {
    const read = parse(text, options) as unknown as {info: {lines: number}; record: string[]; raw: string}[]
    return read.map(({info, record, raw: written}) => {
      const raw = written.replace(/^\n+|\n$/g, '')
      return {fields: record, raw, line: info.lines - raw.split('\n').length + 1}
    })
  } catch (error) {
    const {lines = 1, code = ''} = error as {lines?: number; code?: string}
    const line = code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfOpenQuote(text) : lines
    tell('csv-valid', line, troubles[code] ?? `unexpected text (${code})`, 'write " within quotes as ""')
    return undefined
  }
}

/** Give the line of the quotation mark that opens the field which never ends; all before it are closed. */
function lineOfOpenQuote(text: string): number {
  let open = text.indexOf('"')
  for (let close = open; open >= 0; open = text.indexOf('"', close + 1)) {
    close = text.indexOf('"', open + 1)
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
    if (close < 0) break
  }
  return text.slice(0, Math.max(open, 0)).split('\n').length
}

function areRegular(records: CsvRecord[], expected: number, tell: TellCsv): boolean {
  const wrong = records.filter(({fields}) => fields.length !== expected)
  const [head, second] = records
  if (expected === 1 && head && second && wrong.length === records.length - 1) {
    const reason = `unexpected head of 1 field above rows of ${second.fields.length}, expected the names of the columns`
    tell('csv-regular', head.line, reason, 'take away the title above them')
    return false
  }
  for (const {fields, line} of wrong) {
    const found = fields.length
    tell(
      'csv-regular',
      line,
      `unexpected ${found} ${found === 1 ? 'field' : 'fields'}, expected ${expected} as in the head`,
      mendOf(found, expected, fields[0] ?? ''),
    )
  }
  return wrong.length === 0
}

function mendOf(found: number, expected: number, first: string): string {
  if (found > expected) return 'put fields that hold a comma in quotation marks'
  if (found === 1 && /\p{L}.*\s/u.test(first)) return 'take notes out of the data: they stand below what is made of it'
  return 'add the missing fields'
}

/** Give where each field of a row separated by commas starts in its file; line and column count from 1. */
export function startsOf({raw, line}: CsvRecord): {line: number; column: number}[] {
  const fields = raw.matchAll(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g)
  return Array.from(fields, ({index}) => {
    const before = raw.slice(0, index).split('\n')
    return {line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1}
  })
}
