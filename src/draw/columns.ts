import type {JsonObject} from '../json.js'

/** A number as it is written in data: no thousands separators, no leading zeros as codes have them. */
const number = /^\s*[-+\u2212]?(?:0|[1-9]\d*|(?=\.))(?:\.\d+)?(?:e[-+]?\d+)?\s*$/i

/**
 * Turn the rows of a CSV, head first, into records.
 *
 * A column becomes numbers only where every value of it is one (empty fields are then `null`); the columns in `text`
 * stay text in any case.
 */
export function rowsOf([head = [], ...records]: string[][], text: Set<string>): JsonObject[] {
  const names = head.map((name) => name.trim())
  const numeric = names.map((name, column) => {
    if (text.has(name)) return false
    const filled = records.map((record) => record[column] ?? '').filter((field) => field.trim() !== '')
    return filled.length > 0 && filled.every((field) => number.test(field))
  })
  return records.map((record) => {
    const row: JsonObject = {}
    names.forEach((name, column) => {
      const field = record[column] ?? ''
      row[name] = !numeric[column] ? field : field.trim() === '' ? null : Number(field.replace('\u2212', '-'))
    })
    return row
  })
}
