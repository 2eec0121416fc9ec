import fc from 'fast-check'
import {expect, test} from 'vitest'
import {charactersOf} from '../../src/layout/textkit/characters.js'

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})
const whole = (text: string): string[] => [...graphemes.segment(text)].map(({segment}) => segment)

test('characters of long texts are those that are found in the text as a whole', () => {
  const letters = fc.constantFrom(
    'a',
    'é',
    'e\u0301',
    'ж',
    '\u0301',
    '🇮',
    '🇷',
    '🇵',
    '👩',
    '\u200d',
    '💻',
    '한',
    'ᄀ',
    'ᅡ',
    '\r',
    '\n',
    'ك',
    'ि',
  )
  fc.assert(
    fc.property(fc.array(letters, {minLength: 200, maxLength: 900}), (parts) => {
      const text = parts.join('')
      expect([...charactersOf(text)]).toEqual(whole(text))
    }),
    {numRuns: 50},
  )
  expect([...charactersOf('')]).toEqual([])
  const marks = `a${'\u0301'.repeat(2000)}b`
  expect([...charactersOf(marks)]).toEqual(whole(marks))
})

test('a text of a hundred thousand letters takes no longer than its length allows', () => {
  const started = process.cpuUsage()
  expect([...charactersOf('x'.repeat(100_000))].length).toBe(100_000)
  const {user, system} = process.cpuUsage(started)
  // as a whole it takes more than five seconds
  expect((user + system) / 1e6).toBeLessThan(2)
})
