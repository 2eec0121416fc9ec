import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import type {SetLine} from '../../src/layout/textkit/index.js'
import {isDivided, prepare, read, type Setting, set, stretchOf, widthOf} from './setting.js'

beforeAll(() => prepare('en-GB', 'de', 'fr', 'es'))

const words: Record<string, string[]> = {
  'en-GB':
    'a I of the in it border ministry recommendations responsibility trade cross-border well-established “promise” (perhaps) however, nevertheless; 2023–24 1,250 NATO McDonald—and 7.5 % year. office affluent'.split(
      ' ',
    ),
  de: 'und die im Grenzübergangsstelle Schifffahrtsgesellschaft „Wort“ Haushalts- und Zollabfertigung, EU-weit bzw. 12 Mio. Euro – Maßnahme.'.split(
    ' ',
  ),
  fr: 'et la d’administration l’approfondissement « relations » commerciales ; aujourd’hui, rarement douanes. officielles'.split(
    ' ',
  ),
  // no patterns: nothing is divided
  fa: 'یک و در مرز وزارت توسعه همکاری‌های اقتصادی ۲۰۲۴ Tehran'.split(' '),
}
const marked =
  'https://www.example.org/statistics/trade-by-border/2023-24/table_7.csv?format=long&lang=en statistics.department@border-commission.example.org doi.org/10.5555/border-trade.2024.00317 `offprint--build` *emphasis* responsibility^12 *half*way [register] inter\u00adnational 10\u00a0km'.split(
    ' ',
  )

interface Case {
  setting: Setting
  text: string
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    language: fc.constantFrom(...Object.keys(words)),
    width: fc.integer({min: 60, max: 400}),
    align: fc.constantFrom('left' as const, 'justify' as const),
    indent: fc.constantFrom(0, 14),
  })
  .chain((setting) => {
    const word = fc.oneof(
      {arbitrary: fc.constantFrom(...(words[setting.language] as string[])), weight: 12},
      {arbitrary: fc.constantFrom(...marked), weight: 1},
    )
    return fc.array(word, {minLength: 1, maxLength: 70, size: 'max'}).map((all) => ({setting, text: all.join(' ')}))
  })

const typed = (text: string): string => text.replace(/[`*^[\]]/g, '')
const check = (hold: (lines: SetLine[], one: Case) => void, from = cases): void =>
  fc.assert(
    fc.property(from, (one) => hold(set(one.text, one.setting), one)),
    {numRuns: 600},
  )

describe('lines of any paragraph', () => {
  test('hold its text once, in order', () => {
    check((lines, {text}) => {
      const set = lines.map(({string}) => string).join('')
      expect(set.replace(/[ \u00ad]/g, '')).toBe(typed(text).replace(/[ \u00ad]/g, ''))
    })
  })

  test('draw every letter of it', () => {
    check((lines, {text}) => {
      const drawn = lines.flatMap(({runs}) =>
        runs.flatMap(({glyphs, attributes}) => {
          const shown = attributes.hyphen
            ? glyphs.slice(
                0,
                glyphs.findLastIndex((one) => one.codePoints[0] === 45),
              )
            : glyphs
          return shown.flatMap(({codePoints}) => codePoints)
        }),
      )
      const letters = (codes: number[]): string[] =>
        codes
          .map((code) => String.fromCodePoint(code))
          .filter((one) => /[\p{L}\p{N}]/u.test(one))
          .sort()
      expect(letters(drawn)).toEqual(letters(Array.from(typed(text), (one) => one.codePointAt(0) as number)))
    })
  })

  test('are no wider than the measure, the ink of each in its place', () => {
    check((lines, {setting}) => {
      for (const line of lines) {
        expect(line.box.x + line.xAdvance).toBeLessThanOrEqual(setting.width + 0.1)
        // in mixed directions, runs without glyphs take the pen from one place to the next
        const drawn = line.runs.reduce((sum, {xAdvance, glyphs}) => sum + (glyphs.length > 0 ? xAdvance : 0), 0)
        expect(drawn).toBeCloseTo(line.xAdvance, 1)
      }
    })
  })

  test('stretch spaces evenly, and letters never', () => {
    check((lines, {setting}) => {
      for (const [index, line] of lines.entries()) {
        const {letters, spaces} = stretchOf(line)
        expect(letters).toBeLessThan(0.001)
        if (setting.align !== 'justify') expect(Math.max(0, ...spaces.map(Math.abs))).toBeLessThan(0.001)
        else if (index < lines.length - 1 && spaces.length > 1) expect(Math.min(...spaces)).toBeGreaterThan(-0.34)
      }
    })
  })

  test('have two hyphens in a row at most, save where a word is wider than three lines', () => {
    check((lines, {setting, text}) => {
      const wide = typed(text)
        .split(/[ -]/)
        .some((word) => widthOf(word) > setting.width)
      if (wide) return
      let row = 0
      for (const line of lines) {
        const own =
          line !== lines.at(-1) && /\p{L}[-‐]$/u.test(line.string) && !/[/@.]/.test(line.string.split(' ').at(-1) ?? '')
        row = isDivided(line) || own ? row + 1 : 0
        expect(row, lines.map(read).join('|')).toBeLessThan(3)
      }
    })
  })

  test('end in no hyphen before punctuation, at a change of style, in addresses, numbers, code or capitals', () => {
    check((lines, {setting}) => {
      lines.forEach((line, index) => {
        if (!isDivided(line) || line.overfull !== undefined) return
        const before = line.string.split(/\s/).at(-1) ?? ''
        const after = lines[index + 1]?.string ?? ''
        expect(before).toMatch(/\p{L}$/u)
        expect(after).toMatch(/^\p{L}{2}/u)
        expect(before).not.toMatch(/[/@]|\p{N}$/u)
        expect(before).not.toMatch(/\p{Lu}\p{Lu}$/u)
        const [last, first] = [line.runs.at(-1), lines[index + 1]?.runs[0]]
        expect(first?.attributes.font[0]).toBe(last?.attributes.font[0])
        if (setting.language === 'fa') expect(before).toBe('inter')
      })
    })
  })
})

describe('words', () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'

  test.each(['de', 'fa'])('wider than their line are broken, and said, with patterns or without: %s', (language) => {
    const unknown = 'm'.repeat(60)
    const lines = set(`Ein ${unknown} Wort`, {language, width: 100})
    expect(lines.filter(({overfull}) => overfull).map(({overfull}) => overfull)).toEqual([unknown])
    for (const line of lines) expect(line.xAdvance).toBeLessThanOrEqual(100.1)
  })

  test('are divided by their own language', () => {
    const lines = set(`Die ${long} ist verloren.`, {language: 'de', width: 120})
    expect(lines.some(isDivided)).toBe(true)
    expect(lines.some(({overfull}) => overfull)).toBe(false)
  })

  test('at the end of a paragraph stay whole, and do not stand alone, where there is a way', () => {
    for (let width = 150; width < 330; width += 3) {
      const text = `${words['en-GB']?.slice(4, 24).join(' ')} and the promise of trade it is.`
      const lines = set(text, {width, align: 'justify'})
      expect(lines.at(-1)?.string, String(width)).toContain(' ')
      expect(isDivided(lines.at(-2)) && !lines.at(-1)?.string.includes(' ')).toBe(false)
    }
  })
})

describe('hanging punctuation', () => {
  const text =
    '“We have always been brothers”, one said, “and brothers quarrel.” Others, less sure, asked: “For how long?”'

  test.each(['left', 'justify'] as const)(
    'hangs over both edges of %s text by the share that is asked for',
    (align) => {
      const [begin] = set(text, {width: 140, align, hanging: 1})
      expect(begin?.box.x).toBeCloseTo(-widthOf('“'))
      const half = set(text, {width: 140, align, hanging: 0.5})
      expect(half[0]?.box.x).toBeCloseTo(-widthOf('“') / 2)
    },
  )

  test('fills justified lines up to what hangs over', () => {
    const lines = set(text, {width: 140, align: 'justify', hanging: 1}).slice(0, -1)
    const over = lines.map((line) => {
      const last = read(line).at(-1) as string
      const hangs = /[.,;:\-“”’]/.test(last) ? widthOf(last) : 0
      return line.box.x + line.xAdvance - 140 - hangs
    })
    for (const one of over) expect(Math.abs(one)).toBeLessThan(0.1)
    expect(lines.some((line) => line.box.x + line.xAdvance > 140.5)).toBe(true)
  })

  test('is off unless asked for', () => {
    for (const line of set(text, {width: 140, align: 'justify'})) expect(line.box.x).toBe(0)
  })
})
