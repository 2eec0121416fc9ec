import {expect, it} from 'vitest'
import {readCsv} from '../src/csv.js'

function read(text: string | Uint8Array, delimiter?: string) {
  const told: string[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows = readCsv(bytes, (rule, line, reason) => told.push(`${line} ${rule} ${reason}`), delimiter)
  return {rows, told}
}

it('reads quotes, lines inside fields, a byte order mark and empty lines', () => {
  const {rows, told} = read('\ufeffa,b\r\n"x, ""y""","two\nlines"\r\n\r\n1,\r\n')
  expect(rows).toEqual([
    ['a', 'b'],
    ['x, "y"', 'two\nlines'],
    ['1', ''],
  ])
  expect(told).toEqual([])
})

it('reads other separators', () => {
  expect(read('a;b\n1,5;2', ';').rows).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ])
})

it('tells every row that is too short or too long, at its own line', () => {
  expect(read('a,b\n1\n"x\ny",2\n1,2,3\n')).toEqual({
    rows: undefined,
    told: [
      '2 csv-regular unexpected 1 field, expected 2 as in the head',
      '5 csv-regular unexpected 3 fields, expected 2 as in the head',
    ],
  })
})

it('tells what is no CSV', () => {
  expect(read('a,b\n"1,2\n').told).toEqual(['2 csv-valid unexpected quotation mark that is never closed'])
  expect(read('a,b\n1"2,3\n').told).toEqual(['2 csv-valid unexpected quotation mark inside a field'])
  expect(read('').told).toEqual(['1 csv-valid unexpected empty file, expected a row of column names'])
  expect(read(new Uint8Array([0x61, 0xe9, 0x0a])).told).toEqual(['1 csv-valid unexpected bytes that are not UTF-8'])
})
