import {expect, it} from 'vitest'
import {readCsv, readRecords, startsOf} from '../src/csv.js'

function read(text: string | Uint8Array, delimiter?: string, most = 3) {
  const told: string[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const rows = readCsv(bytes, (rule, line, reason) => told.push(`${line} ${rule} ${reason}`), most, delimiter)
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
  expect(read('a,b\n"1 ""x""\n",2\n3,"4\n5,6\n').told).toEqual([
    '4 csv-valid unexpected quotation mark that is never closed',
  ])
  expect(read('a,b\n1"2,3\n').told).toEqual(['2 csv-valid unexpected quotation mark inside a field'])
  expect(read('').told).toEqual(['1 csv-valid unexpected empty file, expected a row of column names'])
  expect(read('a,b\n\n').told).toEqual(['1 data-has-rows unexpected end after the head, expected rows below it'])
  expect(read(new Uint8Array([0x61, 0xe9, 0x0a])).told).toEqual([
    '1 csv-valid unexpected byte E9, perhaps "é" of Windows-1252, expected text in UTF-8',
  ])
})

it.each([
  ['a;b\n1;2\n', 'semicolons'],
  ['"a, of";"b"\n1,5;2\n', 'semicolons'],
  ['a\tb\r\n1\t2\r\n', 'tabs'],
])('tells that %j is separated by %s', (text, found) => {
  expect(read(text).told).toEqual([`1 csv-valid unexpected ${found} between fields, expected commas`])
})

it('takes semicolons inside the fields of one column for words', () => {
  expect(read('"a; b"\n"c; d"\n').rows).toEqual([['a; b'], ['c; d']])
})

it('tells what is too large before it reads it', () => {
  expect(read('a\n1\n\n2\n3\n4\n5\n').told).toEqual(['6 data-size unexpected row after 3 rows, expected no more'])
  expect(read(new Uint8Array(11_000_000)).told).toEqual([
    '1 data-size unexpected file of more than 10 MB, expected a smaller one',
  ])
})

it('knows where each field stands', () => {
  const bytes = new TextEncoder().encode('\ufeffa,,b\r\n\r\n"x, ""y""","two\r\nlines",z\r\n1,"",3')
  const records = readRecords(bytes, () => {}, 9) ?? []
  const starts = records.map((record) =>
    startsOf(record)
      .map(({line, column}) => `${line}:${column}`)
      .join(' '),
  )
  expect(starts).toEqual(['1:1 1:3 1:4', '3:1 3:12 4:8', '5:1 5:3 5:6'])
})
