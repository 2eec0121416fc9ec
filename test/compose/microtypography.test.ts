import {describe, expect, test} from 'vitest'
import {type Manner, stretchesOf} from '../../src/compose/microtypography.js'

const paragraph: Manner = {smallCaps: 'all', figures: 'old-style', fractions: true, running: true}

/** Show what is set apart: small capitals in `<>`, lining figures in `[]`, fractions in `{}`. */
function shown(words: string, manner: Manner): string {
  const marks: Record<string, [string, string]> = {c2sc: ['<', '>'], lnum: ['[', ']'], frac: ['{', '}']}
  return (stretchesOf(words, manner) ?? [{words}])
    .map(({words: own, features}) => {
      const [before, after] = marks[features?.[0] ?? ''] ?? ['', '']
      return before + own + after
    })
    .join('')
    .replaceAll('\u00A0', '~')
    .replaceAll('\u202F', '^')
}

describe('small capitals', () => {
  test.each([
    ['NATO, the IMF’s and EU–UN talks', '<NATO>, the <IMF>’s and <EU–UN> talks'],
    ['NGOs and MEPs', '<NGOs> and <MEPs>'],
    ['COP28, EU-27, COVID-19', '<COP28>, <EU-27>, <COVID-19>'],
    ['UN-led, non-EU', '<UN>-led, non-<EU>'],
    ['I said A to Q', 'I said A to Q'],
    ['MoU, iPhone, PhDs, McDonald', 'MoU, iPhone, PhDs, McDonald'],
    ['US$5bn and USD 5', 'US$5bn and <USD> 5'],
    ['https://who.int/COP28/EU and info@NATO.int, GDP_NOW', 'https://who.int/COP28/EU and info@NATO.int, GDP_NOW'],
  ])('all: %s', (words, set) => expect(shown(words, paragraph)).toBe(set))

  test('of a list are those of the list, compounds only as a whole', () => {
    const some: Manner = {...paragraph, smallCaps: ['EU', 'NGO', 'G7']}
    expect(shown('EU, EU-27, NGOs, G7', some)).toBe('<EU>, <EU-27>, <NGOs>, <G7>')
    expect(shown('EU-UN and NATO', some)).toBe('EU-UN and NATO')
  })

  test('are for running text', () => {
    expect(stretchesOf('NATO at COP28', {...paragraph, running: false})).toBeUndefined()
    expect(stretchesOf('NATO', {...paragraph, smallCaps: []})).toBeUndefined()
  })
})

test('figures are lining beside capitals, old-style elsewhere', () => {
  const plain: Manner = {...paragraph, smallCaps: []}
  expect(shown('G7, COP28 of 2024, F-16s, A4, 5G', plain)).toBe('[G7], [COP28] of 2024, [F-16s], [A4], [5G]')
  expect(shown('Iran 5, Article 3, mid-2024, T 3', plain)).toBe('Iran 5, Article 3, mid-2024, T 3')
  expect(stretchesOf('G7 and COP28', {...plain, figures: 'lining'})).toBeUndefined()
})

describe('fractions', () => {
  test.each([
    ['about 1/2 of it, 3/4, (2/3) and “5/8”.', 'about {1/2} of it, {3/4}, ({2/3}) and “{5/8}”.'],
    ['3 1/2 times, 12~1/4.', '3{^1/2} times, 12{^1/4}.'],
    ['a 1/2-mile walk; 1/3: so', 'a {1/2}-mile walk; {1/3}: so'],
    ['About 1/2. Half', 'About {1/2}. Half'],
    ['in 2024, 1/2 of it', 'in 2024, {1/2} of it'],
  ])('%s', (words, set) => expect(shown(words.replaceAll('~', '\u00A0'), paragraph)).toBe(set))

  test.each([
    '9/11 and 24/7',
    '16/9, 2/4, 1/1, 3/2',
    '1/5/2024, 5/1/24',
    '1/2/3 and a/b',
    '2023/24',
    'on 1/2 they met',
    '1/2 May, 3/4 Jun',
    'the Resolution 1/2 of the Council',
    'p.~1/2',
    'https://example.org/1/2',
    '12(1/2), x1/2, 1/2x, 1/2.5, 0.1/2',
    'and/or',
  ])('not %s', (words) => {
    expect(shown(words.replaceAll('~', '\u00A0'), {...paragraph, running: false})).toBe(words)
  })

  test('stay as they are without the token', () => {
    expect(stretchesOf('about 1/2', {...paragraph, fractions: false})).toBeUndefined()
    expect(stretchesOf('about 1/2 of COP28', {running: true})).toBeUndefined()
  })
})
