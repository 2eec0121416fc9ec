/** Reading CSV: the bytes of a file → its rows of strings, with every breach told at its line. */
import {parse} from 'csv-parse/sync'

/** Reports a breach at a line of the CSV, counted from 1. */
export type TellCsv = (rule: 'csv-valid' | 'csv-regular', line: number, reason: string, mend: string) => void

/** What csv-parse stumbles over, in our words; its other errors cannot come from a file. */
const troubles: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'unexpected quotation mark that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'unexpected text after a closing quotation mark',
  INVALID_OPENING_QUOTE: 'unexpected quotation mark inside a field',
}

/**
 * Read the rows of a CSV file, head first, each with as many fields as the head; empty lines do not count.
 *
 * Rows that are too short or too long are told as `csv-regular`, a file that is no CSV at all as `csv-valid`; then
 * there is nothing to give back.
 */
export function readCsv(bytes: Uint8Array, tell: TellCsv, delimiter = ','): string[][] | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    tell('csv-valid', 1, 'unexpected bytes that are not UTF-8', 'save the file as "CSV UTF-8"')
    return undefined
  }
  let records: {info: {lines: number}; record: string[]}[]
  try {
    records = parse(text, {bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true, info: true}) as never
  } catch (error) {
    const {lines = 1, code = ''} = error as {lines?: number; code?: string}
    tell('csv-valid', lines, troubles[code] ?? `unexpected text (${code})`, 'write " within quotes as ""')
    return undefined
  }
  const head = records[0]?.record
  if (!head) {
    tell('csv-valid', 1, 'unexpected empty file, expected a row of column names', 'add the head and the rows')
    return undefined
  }
  let regular = true
  for (const {info, record} of records) {
    const count = record.length
    if (count === head.length) continue
    regular = false
    tell(
      'csv-regular',
      info.lines,
      `unexpected ${count} ${count === 1 ? 'field' : 'fields'}, expected ${head.length} as in the head`,
      count > head.length ? 'put fields that hold a comma in quotation marks' : 'add the missing fields',
    )
  }
  return regular ? records.map(({record}) => record) : undefined
}
