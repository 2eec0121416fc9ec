import {beforeAll, describe, expect, test} from 'vitest'
import {type Fonts, openFonts} from '../../../src/fonts/index.js'
import {remember} from '../../../src/layout/faces.js'
import layoutEngine, {type Attributes, fromFragments, type SetLine} from '../../../src/layout/textkit/index.js'

let fonts: Fonts
let serif: Attributes
let italic: Attributes

beforeAll(async () => {
  const folder = new URL('../../../assets/fonts', import.meta.url).pathname
  fonts = await openFonts(
    [
      {family: 'Serif', weight: 400, style: 'normal', file: 'source-serif-4/SourceSerif4-Regular.ttf'},
      {family: 'Serif', weight: 400, style: 'italic', file: 'source-serif-4/SourceSerif4-It.ttf'},
      {family: 'Sans', weight: 400, style: 'normal', file: 'source-sans-3/SourceSans3-Regular.ttf'},
    ],
    folder,
  )
  for (const face of fonts.faces) remember(face, fonts)
  serif = {font: [fonts.faces[0]?.font as object], fontSize: 10, lineHeight: 14}
  italic = {...serif, font: [fonts.faces[1]?.font as object]}
})

const set = (
  fragments: {string: string; attributes: Attributes}[],
  width: number,
  hyphenationCallback?: (word: string) => string[],
): SetLine[] =>
  layoutEngine()(fromFragments(fragments), {x: 0, y: 0, width}, hyphenationCallback ? {hyphenationCallback} : {}).flat()

const prose =
  'Two ministries count the same lorries at the same border post and publish figures that differ by a factor of ten, ' +
  'which neither of them explains and both of them quote in every speech about the promise of trade between neighbours.'

describe('lines', () => {
  test('hold every word once, in order', () => {
    const lines = set([{string: prose, attributes: serif}], 180)
    expect(lines.map((line) => line.string).join(' ')).toBe(prose)
    expect(lines.every((line) => line.xAdvance <= 180.01)).toBe(true)
  })

  test('are evener than first-fit lines', () => {
    const words = prose.split(' ')
    const width = (text: string): number => fonts.width(text, {family: 'Serif'}, 10)
    const greedy: number[] = []
    let line = ''
    for (const word of words) {
      const longer = line ? `${line} ${word}` : word
      if (width(longer) > 180) {
        greedy.push(width(line))
        line = word
      } else line = longer
    }
    const unevenness = (widths: number[]): number => widths.reduce((sum, one) => sum + (180 - one) ** 2, 0)
    const ours = set([{string: prose, attributes: serif}], 180)
      .slice(0, -1)
      .map((one) => one.xAdvance)
    expect(unevenness(ours)).toBeLessThan(unevenness(greedy))
  })

  test('stand on a regular base line whatever stands in them', () => {
    const small = {...serif, fontSize: 6, lineHeight: 8}
    const lines = set(
      [
        {string: `${prose} `, attributes: serif},
        {string: 'small words in between ', attributes: small},
        {string: prose, attributes: italic},
      ],
      180,
    )
    expect(new Set(lines.map((line) => line.box.height))).toEqual(new Set([14]))
    expect(lines.map((line) => line.box.y)).toEqual(lines.map((_, index) => index * 14))
    expect(new Set(lines.map((line) => line.ascent)).size).toBe(1)
  })

  test('break where a line feed stands', () => {
    const lines = set([{string: 'one\n\ntwo', attributes: serif}], 180)
    expect(lines.map((line) => [line.string, line.box.y])).toEqual([
      ['one', 0],
      ['', 14],
      ['two', 28],
    ])
  })
})

describe('styles', () => {
  test('a change of style inside a word neither breaks nor hyphenates it', () => {
    const hyphenate = (word: string): string[] => [word.slice(0, 3), word.slice(3)]
    const lines = set(
      [
        {string: 'inter', attributes: serif},
        {string: 'national', attributes: italic},
        {string: '), they say', attributes: serif},
      ],
      70,
      hyphenate,
    )
    expect(lines[0]?.runs.map((run) => run.attributes.font[0] === serif.font[0])).toEqual([true, false, true])
    expect(lines[0]?.string.startsWith('international),')).toBe(true)
  })

  test('kerning and ligatures reach over places where a word could break', () => {
    const [line] = set([{string: 'of\u200bfice', attributes: serif}], 180)
    const [plain] = set([{string: 'office', attributes: serif}], 180)
    expect(line?.runs[0]?.glyphs.length).toBeLessThanOrEqual((plain?.runs[0]?.glyphs.length ?? 0) + 1)
  })
})

describe('sides', () => {
  test('a line goes right, or to the middle', () => {
    const [right] = set([{string: 'word', attributes: {...serif, align: 'right'}}], 100)
    expect((right?.box.x ?? 0) + (right?.xAdvance ?? 0)).toBeCloseTo(100)
    const [middle] = set([{string: 'word', attributes: {...serif, align: 'center'}}], 100)
    expect((middle?.box.x ?? 0) * 2 + (middle?.xAdvance ?? 0)).toBeCloseTo(100)
  })

  test('justified lines fill the measure between words, never between letters', () => {
    const lines = set([{string: prose, attributes: {...serif, align: 'justify'}}], 180)
    for (const line of lines.slice(0, -1)) {
      expect(line.xAdvance).toBeCloseTo(180)
      const drawn = line.runs.flatMap((run) =>
        run.glyphs.map((glyph, i) => ({glyph, at: run.positions[i]?.xAdvance ?? 0})),
      )
      const letters = drawn.filter(({glyph}) => glyph.codePoints[0] !== 32)
      for (const {glyph, at} of letters) expect(Math.abs(at - glyph.advanceWidth / 100)).toBeLessThan(1)
    }
  })
})

describe('hyphens', () => {
  const long = 'an internationalisation of responsibilities'
  const hyphenate = (word: string): string[] => word.match(/.{1,4}/g) ?? [word]

  test('come only where lines would be loose, and are marked as added', () => {
    const lines = set([{string: long, attributes: serif}], 70, hyphenate)
    const ends = lines.filter((line) => line.runs.at(-1)?.attributes.hyphen)
    expect(ends.length).toBeGreaterThan(0)
    expect(
      set([{string: prose, attributes: serif}], 180, hyphenate).some((line) => line.runs.at(-1)?.attributes.hyphen),
    ).toBe(false)
  })

  test('are asked for when no patterns were given', () => {
    expect(set([{string: long, attributes: serif}], 70).some((line) => line.loose)).toBe(true)
  })

  test('a soft hyphen shows only at the end of a line', () => {
    const wide = set([{string: 'inter\u00adnational', attributes: serif}], 180)
    expect(wide[0]?.runs.flatMap((run) => run.glyphs.flatMap((glyph) => glyph.codePoints))).not.toContain(45)
    const narrow = set([{string: 'inter\u00adnational', attributes: serif}], 40)
    expect(narrow).toHaveLength(2)
    expect(narrow[0]?.runs.at(-1)?.attributes.hyphen).toBe(true)
  })
})

test('an address wider than its line is broken anywhere rather than set past it', () => {
  const address = 'https://example.org/documents/d/1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p7q8r9s0t1u2v3w4x5y6z'
  const lines = set([{string: `See ${address}.`, attributes: serif}], 90)
  expect(lines.some((line) => line.overfull)).toBe(false)
  const laid = lines.map((line) => line.string).join('')
  expect(laid.replaceAll(' ', '')).toBe(`See${address}.`)
})

test('a word wider than the line, and a character without glyph, are said', () => {
  const [line] = set([{string: 'incomprehensibilities', attributes: serif}], 40)
  expect(line?.overfull).toBe('incomprehensibilities')
  const [other] = set([{string: 'price \u20a8 5', attributes: serif}], 400)
  expect(other?.missing).toEqual(['\u20a8'])
})

test('an address is measured as it is set, kerned over the places where it may be broken', () => {
  const width = (text: string): number => fonts.width(text, {family: 'Sans'}, 8)
  const parts = width('https://') + width('taguda.') + width('org')
  expect(Math.abs(width('https://taguda.org') - parts)).toBeGreaterThan(0.01)
  const sans = {...serif, font: [fonts.find({family: 'Sans'})?.font as object], fontSize: 8}
  const address = [{string: 'https://taguda.org', attributes: sans}]
  expect(set(address, width('https://taguda.org')).map(({string}) => string)).toEqual(['https://taguda.org'])
  const [line] = set(address, width('https://taguda.org') - 0.2)
  expect(line?.xAdvance).toBeCloseTo(width(line?.string ?? ''))
})

describe('lines that are counted', () => {
  const head = (words: string, maxLines: number): string[] =>
    layoutEngine()(fromFragments([{string: words, attributes: serif}]), {
      x: 0,
      y: 0,
      width: 180,
      maxLines,
      truncateMode: 'ellipsis',
    })
      .flat()
      .map((line) => line.string)

  test('are as many as asked for, and end in an ellipsis', () => {
    expect(head('Three ledgers', 1)).toEqual(['Three ledgers'])
    expect(head(prose, 1)).toEqual(['Two ministries count the same lorries…'])
    const two = head(prose, 2)
    expect(two).toHaveLength(2)
    expect(two[1]).toMatch(/…$/)
  })
})
