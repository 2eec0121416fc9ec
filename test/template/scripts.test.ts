import {expect, test} from 'vitest'
import {directionOf, scriptOf} from '../../src/template/direction.js'
import {numeral} from '../../src/template/numeral.js'
import {documentIn, familyIn, inScript} from '../../src/template/scripts.js'
import {stringsOf} from '../../src/template/strings-of.js'
import template from '../../templates/policy-brief/index.js'

test.each([
  ['en-GB', 'ltr'],
  ['fa', 'rtl'],
  ['ur-Aran', 'rtl'],
  ['he', 'rtl'],
  ['ps', 'rtl'],
  ['ckb', 'rtl'],
  ['ug', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['dv', 'rtl'],
  ['zxx', 'ltr'],
  ['not a tag', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})

test('the script of a language is that of its tag, or the usual one', () => {
  expect(['uz', 'uz-Arab', 'sr', 'sr-Latn', 'ur-Aran'].map(scriptOf)).toEqual(['Latn', 'Arab', 'Cyrl', 'Latn', 'Arab'])
})

test('numbers are written in the digits of the words around them', () => {
  expect([numeral(1401, {}), numeral(1401, {digits: 'arabext'}), numeral('1.', {digits: 'arab'})]).toEqual([
    '1401',
    '۱۴۰۱',
    '١.',
  ])
})

test('words are those of the tag, of its language, of the text around, or English', () => {
  expect(stringsOf(template, 'ar-MA').digits).toBe('latn')
  expect(stringsOf(template, 'ar-EG').digits).toBe('arab')
  expect(stringsOf(template, 'fa-AF').figure).toBe('شکل')
  expect(stringsOf(template, 'sv', 'de').figure).toBe('Abbildung')
  expect(stringsOf(template, 'sv').figure).toBe('Figure')
})

test('a document in Latin letters keeps its template as it is', () => {
  expect(documentIn(template, 'fr')).toBe(template)
})

test('a document in another script has its families, sizes and leadings, and the ranges of these', () => {
  const {tokens} = documentIn(template, 'fa')
  const {text, ranges} = template.tokens
  expect(familyIn(tokens, 'Source Serif 4')).toBe('Vazirmatn')
  expect(familyIn(tokens, 'Source Code Pro')).toBe('Source Code Pro')
  expect(tokens.text).toEqual({size: text.size * 0.96, leading: text.leading * 1.12})
  expect(tokens.ranges.leading?.[1]).toBeCloseTo((ranges.leading?.[1] ?? 0) * 1.12)
  expect(tokens.microtypography).toBeUndefined()
})

test('a block in another script keeps the leading of the text around, unless lines would meet', () => {
  const {leading} = template.tokens.text
  expect(inScript(template, 'ur').tokens.text.leading).toBe(leading)
  expect(inScript(template, 'ur-Aran').tokens.text.leading).toBe(leading * 2)
  const persian = documentIn(template, 'fa')
  const latin = inScript(persian, 'en')
  expect(familyIn(latin.tokens, 'Source Serif 4')).toBe('Source Serif 4')
  expect(latin.tokens.text.size).toBeCloseTo(template.tokens.text.size)
  expect(inScript(persian, 'fa-AF')).toBe(persian)
})
