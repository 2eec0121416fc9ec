import {describe, expect, test} from 'vitest'
import {readFormat, write} from '../../src/data/format.js'
import type {Locale} from '../../src/data/locale.js'

/** Writes a cell in a format; gives what is wrong in angle brackets. */
function written(cell: string, format: string, language = 'en-GB', digits?: Locale['digits']): string {
  const read = readFormat(format)
  if ('fault' in read) return `<${read.fault}>`
  const made = write(cell, read.read, {language, ...(digits && {digits})})
  return 'fault' in made ? `<${made.fault}>` : made.read.replaceAll('\u00a0', '~').replaceAll('\u202f', '_')
}

describe('a format', () => {
  test.each([
    ['1234.5', '0', '1235'],
    ['1234.5', '0.00', '1234.50'],
    ['1234.5', '0,0', '1,235'],
    ['1234567', '#,##0.0', '1,234,567.0'],
    ['-0.04', '0.0', '0.0'],
    ['-3', '0.0', '−3.0'],
    ['(40)', '0', '−40'],
    ['-40', '(0)', '(40)'],
    ['40', '(0)', '40'],
    ['3', '+0.0', '+3.0'],
    ['-3', '+0.0', '−3.0'],
    ['0', '+0.0', '0.0'],
    ['1e6', '0,0', '1,000,000'],
    ['1,234', '0', '1234'],
    ['0.418', '0.0%', '41.8%'],
    ['41.8%', '0%', '42%'],
    ['41.8', '0.0%%', '41.8%'],
    ['0.285', '0.0%%', '0.3%'],
    ['1.005', '0.00', '1.01'],
    ['2.3', '$0.0', '$2.3'],
    ['-2.3', '€0,0.00', '−€2.30'],
    ['1234', 'PKR 0,0', 'PKR~1,234'],
    ['1234', '0,0 PKR', 'PKR~1,234'],
  ])('of %s in English as %s is %s', (cell, format, expected) => {
    expect(written(cell, format)).toBe(expected)
  })

  test.each([
    ['1234567.5', '0,0.0', 'de', '1.234.567,5'],
    ['1234567.5', '0,0.0', 'fr', '1_234_567,5'],
    ['1234567.5', '0,0.0', 'de-CH', '1’234’567.5'],
    ['1234', '0,0', 'es', '1.234'],
    ['0.418', '0.0%', 'de', '41,8~%'],
    ['2.3', '$0.0', 'de', '2,3~$'],
    ['-2.3', '€0.0', 'fr', '−2,3~€'],
    ['2024-08-09', 'date', 'de', '9. August 2024'],
    ['1234.5', '0,0.0', 'no such language', '1,234.5'],
  ])('of %s as %s in %s is %s', (cell, format, language, expected) => {
    expect(written(cell, format, language)).toBe(expected)
  })

  test('has the digits and marks of the language', () => {
    expect(written('1234.5', '0,0.0', 'fa', 'arabext')).toBe('۱٬۲۳۴٫۵')
    expect(written('1234.5', '0,0.0', 'ar', 'arab')).toBe('١٬٢٣٤٫٥')
    expect(written('0.418', '0.0%', 'fa', 'arabext')).toBe('۴۱٫۸٪')
    expect(written('-3', '0', 'fa', 'arabext')).toBe('−۳')
    expect(written('1234.5', '0,0.0', 'fa')).toBe('1,234.5')
  })

  test.each([
    ['2024-08-09', 'date', '9 August 2024'],
    ['2024-09-09', 'short date', '9 Sep 2024'],
    ['2024-08-09T14:05:00Z', 'date', '9 August 2024'],
    ['2024-08-09', 'month', 'August 2024'],
    ['2024-09', 'short month', 'Sep 2024'],
    ['2024-08', 'date', 'August 2024'],
    ['2024', 'date', '2024'],
    ['2024-08-09', 'year', '2024'],
    [
      '2023-02-29',
      'date',
      '<unexpected date "2023-02-29", a day that no calendar has, expected year, month and day such as 2024-06-30>',
    ],
    ['31.12.2024', 'date', '<unexpected date "31.12.2024", expected year, month and day such as 2024-06-30>'],
    ['12/31/2024', 'year', '<unexpected date "12/31/2024", expected year, month and day such as 2024-06-30>'],
  ])('of %s as %s is %s', (cell, format, expected) => {
    expect(written(cell, format)).toBe(expected)
  })

  test('leaves marks for what is not there, and text', () => {
    for (const mark of ['', '–', 'n/a', '..']) {
      expect(written(mark, '0.0')).toBe(mark)
      expect(written(mark, 'date')).toBe(mark)
    }
    expect(written('0012', 'text')).toBe('0012')
  })

  test('says what cannot be read', () => {
    expect(written('1.234,5', '0')).toBe('<unexpected "1.234,5", expected a number such as 1234.5>')
  })

  test.each(['', '0,00', '00', '0..0', '%', '$0€', '(0', '+(0)', '0.0%%%', 'number', '0.0 mn'])(
    '"%s" is none, and is told with examples',
    (format) => {
      expect(written('1', format)).toMatch(/^<unexpected format ".*", expected one such as 0, 0\.0, 0,0/)
    },
  )

  test('is told by what it may have been', () => {
    expect(written('1', 'dat')).toBe('<unexpected format "dat", did you mean "date"?>')
    expect(written('1', '0.00000000000')).toBe('<unexpected format with 11 decimals, expected at most 10>')
  })
})
