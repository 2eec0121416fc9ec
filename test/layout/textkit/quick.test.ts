import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutByRules, segmentsOf} from '../../../src/layout/textkit/segments.js'

const parts =
  'a|B|é|ж|7|12|.|,|;|:|!|?|(|)|[|]|"|“|”|‘|’|«|»|-|–|—|…|/|@|%|$|€|§|\u00a0|\u202f|\u00ad|\u200b|国|ب|p.|No.|e.g.| | |  |word|https://example.org/a'
const texts = fc.array(fc.constantFrom(...parts.split('|')), {maxLength: 14}).map((some) => some.join(''))

test('words that are not looked up by their classes end lines as those that are', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(segmentsOf(text)).toEqual(cutByRules(text, 0, text.length, []))
    }),
    {numRuns: 20_000},
  )
})
