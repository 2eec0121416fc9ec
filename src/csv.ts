/** Reading CSV: the bytes of a file → its rows of strings, with every breach reported at the line of the CSV itself. */
import {parse} from 'csv-parse/sync'
import type {VFile} from 'vfile'
import {report} from './message.js'

/** What of a CSV file is not the rule: its separator, and the line of its first row where it stands in another file. */
export interface CsvForm {
  delimiter?: string
  firstLine?: number
}

/**
 * Read the rows of a CSV file, head first; each has as many fields as the head.
 *
 * Rows that are too short or too long are reported on `file` as `csv-regular`, a file that is no CSV at all as
 * `csv-valid`, both naming `path`; then there is nothing to give back.
 */
export function readCsv(
  bytes: Uint8Array,
  path: string,
  file: VFile,
  {delimiter = ',', firstLine = 1}: CsvForm = {},
): string[][] | undefined {
  const wrong = (rule: 'csv-valid' | 'csv-regular', line: number, reason: string, mend: string): void => {
    report(file, rule, reason, {line: line + firstLine - 1, column: 1}, {path, mend})
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    wrong('csv-valid', 1, 'unexpected bytes that are not UTF-8', 'save the file as "CSV UTF-8"')
    return undefined
  }
  let records: {info: {lines: number}; record: string[]}[]
  try {
    records = parse(text, {bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true, info: true}) as never
  } catch (error) {
    const {lines = 1, message} = error as {lines?: number; message: string}
    wrong('csv-valid', lines, `unexpected ${message.replace(/^Invalid |\.$/g, '')}`, 'check the quotes of that line')
    return undefined
  }
  const head = records[0]?.record
  if (!head) {
    wrong('csv-valid', 1, 'unexpected empty file, expected a row of column names', 'add the head and the rows')
    return undefined
  }
  let regular = true
  for (const {info, record} of records) {
    if (record.length === head.length) continue
    regular = false
    wrong(
      'csv-regular',
      info.lines,
      `unexpected ${record.length} fields, expected ${head.length} as in the head`,
      record.length > head.length ? 'put fields that hold a comma in quotation marks' : 'add the missing fields',
    )
  }
  return regular ? records.map(({record}) => record) : undefined
}
