import {expect, test} from 'vitest'
import {dateIn, yearIn} from '../../src/template/date.js'
import {stringsOf} from '../../src/template/strings-of.js'
import template from '../../templates/policy-brief/index.js'

test.each([
  ['en-GB', '9 August 2024', '2024'],
  ['en-US', 'August 9, 2024', '2024'],
  ['fr', '9 août 2024', '2024'],
  ['de', '9. August 2024', '2024'],
  ['es', '9 de agosto de 2024', '2024'],
  ['fa', '۱۹ مرداد ۱۴۰۳', '۱۴۰۳'],
  ['ur', '9 اگست، 2024', '2024'],
  ['ar', '٩ أغسطس ٢٠٢٤', '٢٠٢٤'],
  ['ar-MA', '9 غشت 2024', '2024'],
])('a date in %s, and its year in a citation', (language, date, year) => {
  const strings = stringsOf(template, language)
  expect(dateIn('2024-08-09', language, strings)).toBe(date)
  expect(yearIn('2024-08-09', language, strings)).toBe(year)
})
