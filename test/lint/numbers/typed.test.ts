import {describe, expect, it} from 'vitest'
import {typedIn} from '../../../src/lint/numbers/typed.js'

/** Write what is read: number, unit, word before it. */
const read = (text: string): string[] =>
  typedIn(text).map(({text, value, unit = '', hedge = ''}) => `${text} = ${value} ${unit} ${hedge}`.trim())

describe('numbers in prose', () => {
  it.each([
    ['Imports were $880m in 2023.', ['$880m = 880000000 USD']],
    ['over $1.4bn, up 48 per cent', ['$1.4bn = 1400000000 USD over', '48 per cent = 48 %']],
    [
      'a fall from 15–16 million to 5–6 million a day',
      ['15 = 15000000', '16 million = 16000000', '5 = 5000000', '6 million = 6000000'],
    ],
    ['between 2.2 and 2.4 million people', ['2.2 = 2200000 head', '2.4 million people = 2400000 head']],
    ['a line of 1,931 kilometres, about 900 km of it old', ['1,931 kilometres = 1931 km', '900 km = 900 km about']],
    ['$15–16 million', ['$15 = 15000000 USD', '16 million = 16000000 USD']],
    ['It lost Rs 227bn a year', ['Rs 227bn = 227000000000 rupee']],
    ['41.8\u00A0% and 3 percentage points', ['41.8\u00A0% = 41.8 %', '3 percentage points = 3 %']],
    ['1400 dollars', ['1400 dollars = 1400 USD']],
  ])('are read: %s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each([
    'On 16 January 2024 and the 17th, from 22 to 24 April',
    'January 16, 2024, and 22–24 April',
    'See Figure 2, page 14 and Table 3.',
    'the G20, an F-16, COVID-19, 3D and 4x4',
    'at 10:30, by 3:1, in 2010–20 and 1/3',
    'story 1836333, fiscal 2023, FY 24',
    'the 1990s',
  ])('are dates, ordinals and names, and not read: %s', (text) => expect(read(text)).toEqual([]))
})
