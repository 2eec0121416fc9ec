import {Link, Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {expect, test} from 'vitest'
import {openFonts} from '../../src/fonts/index.js'
import {paint} from '../../src/paint/index.js'
import {faces} from '../../templates/policy-brief/faces.js'
import {briefOf, lay, plain} from './lay.js'
import {linksOf, open, streamsOf, textOf, wordsOf} from './read.js'

const folder = new URL('../../assets/fonts', import.meta.url).pathname
const made = new URL('../fixtures/fonts/', import.meta.url).pathname
const fonts = await openFonts(
  [
    ...faces,
    {family: 'CFF', weight: 400, style: 'normal', file: `${made}cff.otf`},
    {family: 'Instance', weight: 400, style: 'normal', file: `${made}variable.ttf`, axes: {wght: 400}},
    {family: 'Instance', weight: 800, style: 'normal', file: `${made}variable.ttf`, axes: {wght: 800}},
  ],
  folder,
)

const painted = async (sheet: ReactElement): Promise<Uint8Array> =>
  paint(await lay([sheet], new Map(), fonts), briefOf(), fonts, plain)

const read = async (sheet: ReactElement): Promise<string> => textOf(await open(await painted(sheet)), 1)

const rtl = (fontFamily: string) => ({fontFamily, fontSize: 12, direction: 'rtl' as const, lineHeight: 2})

test.each([
  ['Vazirmatn', 'دولت اعلام کرد که تجارت با پاکستان (بدون نفت) بیشتر شده است.'],
  ['Noto Naskh Arabic', 'ٹیکس، ڈیزل اور گاڑیوں کی قیمتیں ہر سال بدلتی ہیں، یہ چھوٹا مسئلہ نہیں۔'],
  ['Noto Nastaliq Urdu', 'ٹیکس، ڈیزل اور گاڑیوں کی قیمتیں ہر سال بدلتی ہیں، یہ چھوٹا مسئلہ نہیں۔'],
])('%s is read as it was written', async (family, text) => {
  expect(await read(<Text style={rtl(family)}>{text}</Text>)).toBe(text)
})

test('Latin and numbers inside are read in their order', async () => {
  const text = await read(<Text style={rtl('Vazirmatn')}>گزارش بانک (World Bank, 2023) و پس از آن</Text>)
  expect(text).toBe('گزارش بانک (World Bank, 2023) و پس از آن')
})

test('marks and letters that join in one glyph have a code each, in the order they are seen', async () => {
  const words = streamsOf(await painted(<Text style={rtl('Vazirmatn')}>لا سِ</Text>)).join('\n')
  expect(words).toContain('<0627> <0644>')
  expect(words).toContain('<0650> <0633>')
})

test('a cluster is one code at the height of its line, whatever stands above and below', async () => {
  const page = streamsOf(await painted(<Text style={rtl('Noto Nastaliq Urdu')}>قیمتیں</Text>)).find(
    (one) => one.includes(' TJ') || one.includes(']TJ'),
  )
  expect(page).not.toContain(' Ts')
  expect(page).not.toContain('ActualText')
})

test('French marks that no letter of the font has, and ligatures, are read as they were written', async () => {
  const text = 'a\u030b x\u0302 q\u0303, office, fi, ffl'
  expect(await read(<Text style={{fontFamily: 'Source Serif 4', fontSize: 12}}>{text}</Text>)).toBe(text)
})

test('a face of CFF outlines is embedded as such, its letters are read, a mark by the text beside it', async () => {
  const sheet = (
    <View style={{fontFamily: 'CFF', fontSize: 12}}>
      <Text>office</Text>
      <Text style={{direction: 'rtl'}}>سلام</Text>
    </View>
  )
  const bytes = await painted(sheet)
  expect(Buffer.from(bytes).toString('latin1')).toContain('/CIDFontType0C')
  expect(await textOf(await open(bytes), 1)).toBe('office\nسلام')
})

test('two instances of one variable font are embedded side by side', async () => {
  const sheet = (
    <View style={{fontFamily: 'Instance', fontSize: 12}}>
      <Text>office</Text>
      <Text style={{fontWeight: 800}}>office</Text>
    </View>
  )
  const bytes = await painted(sheet)
  const names = new Set(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/FontName \/\S+/g),
  )
  expect([...names].map((name) => name.replace(/.*\+/, '')).sort()).toEqual([
    'OffprintTest_400wght',
    'OffprintTest_800wght',
  ])
  const [light, heavy] = await wordsOf(await open(bytes), 1)
  expect(heavy?.width).toBeGreaterThan(light?.width as number)
})

test('a link that changes direction is one area', async () => {
  const sheet = (
    <Text style={rtl('Vazirmatn')}>
      ببینید <Link src="https://example.org/">گزارش CPEC تهران</Link> را
    </Text>
  )
  const links = await linksOf(await open(await painted(sheet)), 1)
  expect(links.map(({goal}) => goal)).toEqual(['https://example.org/'])
  const [left = 0, , right = 0] = links[0]?.rect ?? []
  expect(right - left).toBeGreaterThan(70)
})
