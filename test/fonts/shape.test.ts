import {expect, test} from 'vitest'
import {openFonts, type Reading, type Shaped} from '../../src/fonts/index.js'
import {faces} from '../../templates/policy-brief/faces.js'

const fonts = await openFonts(faces, new URL('../../assets/fonts', import.meta.url).pathname)

const shape = (family: string, text: string, reading?: Reading, features?: string[]): Shaped => {
  const face = fonts.find({family})
  if (!face) throw new Error(family)
  return face.shape(text, features, reading)
}

/** What the glyphs stand for, from left to right. */
const clusters = ({glyphs}: Shaped): string[] => glyphs.map(({codePoints}) => String.fromCodePoint(...codePoints))

const rtl: Reading = {direction: 'rtl'}

test('a ligature stands for all of its letters, unless it is turned off', () => {
  expect(clusters(shape('Source Serif 4', 'office'))).toEqual(['o', 'ffi', 'c', 'e'])
  const face = fonts.find({family: 'Source Serif 4'})
  expect(clusters(face?.shape('office', {liga: 0}) as Shaped)).toEqual(['o', 'f', 'f', 'i', 'c', 'e'])
})

test('letters are kerned', () => {
  const [a, v] = [shape('Source Serif 4', 'A'), shape('Source Serif 4', 'V')]
  expect(shape('Source Serif 4', 'AV').advance).toBeLessThan(a.advance + v.advance)
})

test('a mark stands over its letter, and is told with it', () => {
  const {glyphs} = shape('Source Serif 4', 'q\u0303')
  expect(clusters({glyphs, advance: 0})).toEqual(['q\u0303', ''])
  const [letter, mark] = glyphs
  expect(mark?.advance).toBe(0)
  expect(letter?.advance).toBeGreaterThan(0)
  expect(mark?.dx).not.toBe(0)
})

test('text from right to left is given as it is seen, each glyph with its letters as they are read', () => {
  expect(clusters(shape('Vazirmatn', 'سلام', rtl))).toEqual(['م', 'لا', 'س'])
  expect(clusters(shape('Noto Naskh Arabic', 'بِن', rtl)).join('')).toBe('نبِ')
  expect(
    clusters(shape('Vazirmatn', 'می\u200cرود', rtl))
      .reverse()
      .join(''),
  ).toBe('می\u200cرود')
})

test('a bracket from right to left is mirrored once, and read as it was written', () => {
  const open = shape('Vazirmatn', '(', rtl)
  expect(open.glyphs[0]?.id).toBe(shape('Vazirmatn', ')').glyphs[0]?.id)
  expect(clusters(open)).toEqual(['('])
})

test('Nastaliq falls along each word: its letters stand at heights of their own', () => {
  const {glyphs} = shape('Noto Nastaliq Urdu', 'قیمتیں', rtl)
  const heights = new Set(glyphs.map(({dy}) => dy))
  expect(heights.size).toBeGreaterThan(3)
})

test('letters take the form that the language asks for, and are remembered by it', () => {
  const id = (language?: string) =>
    shape('Noto Naskh Arabic', '۴۶۷', language ? {language} : {}).glyphs.map(({id}) => id)
  expect(id('ur')).not.toEqual(id('fa'))
  expect(id('ur')).not.toEqual(id())
  expect(id('fa')).toEqual(id('fa'))
})

test('letters join with those beside them in another style', () => {
  const alone = shape('Vazirmatn', 'ه', rtl).glyphs[0]?.id
  const joined = shape('Vazirmatn', 'ه', {...rtl, before: 'م'}).glyphs[0]
  expect(joined?.id).not.toBe(alone)
  expect(joined?.codePoints).toEqual(['ه'.codePointAt(0)])
})

test('a language that is none is taken as it is', () => {
  expect(shape('Source Serif 4', '12', {language: 'no such tag'}).glyphs).toHaveLength(2)
})
