import {Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {expect, test} from 'vitest'
import {paint} from '../../src/paint/index.js'
import {briefOf, lay, plain, testFonts} from './lay.js'
import {countOf, open, streamsOf, textOf, wordsOf} from './read.js'

const painted = async (...sheets: ReactElement[]): Promise<Uint8Array> =>
  paint(await lay(sheets), briefOf(), await testFonts(), plain)

const read = async (bytes: Uint8Array): Promise<string> => textOf(await open(bytes), 1)

test('letters come back as they were written, whatever shape they took', async () => {
  const bytes = await painted(
    <View>
      <Text style={{fontSize: 10}}>office, fluff and traffic</Text>
      <Text style={{fontSize: 10, fontFeatureSettings: ['smcp']}}>Small Capitals</Text>
      <Text style={{fontSize: 10, fontFeatureSettings: ['onum']}}>1234567890</Text>
      <Text style={{fontSize: 10, fontFeatureSettings: ['lnum', 'tnum']}}>1234567890</Text>
      <Text style={{fontSize: 10, fontFeatureSettings: ['c2sc']}}>SMALL CAPITALS</Text>
    </View>,
  )
  expect(await read(bytes)).toBe('office, fluff and traffic\nSmall Capitals\n1234567890\n1234567890\nSMALL CAPITALS')
})

test('one glyph that stands for different letters keeps each', async () => {
  const bytes = await painted(
    <View>
      <Text style={{fontSize: 10, fontFeatureSettings: ['smcp']}}>ab</Text>
      <Text style={{fontSize: 10, fontFeatureSettings: ['c2sc']}}>AB</Text>
      <Text style={{fontSize: 10}}>ab AB</Text>
    </View>,
  )
  expect(await read(bytes)).toBe('ab\nAB\nab AB')
})

test('a hyphen that stands only because the line ends is marked as such, and readers drop it', async () => {
  const bytes = await painted(
    <Text style={{fontSize: 10, width: 60}}>{'imple\u00admen\u00adta\u00adtion well-known'}</Text>,
  )
  expect(await read(bytes)).toBe('implemen\ntation well-\nknown')
  const [codes = ''] = streamsOf(bytes).filter((stream) => stream.includes('beginbfrange'))
  expect(codes.match(/<00ad>/g)).toHaveLength(1)
  expect(codes.match(/<002d>/g)).toHaveLength(1)
})

test('a letter with a mark that the font cannot compose is one code, which reads both', async () => {
  const bytes = await painted(<Text style={{fontSize: 20}}>{'x\u0302 q\u0303 end'}</Text>)
  expect(await read(bytes)).toBe('x\u0302 q\u0303 end')
  const written = streamsOf(bytes).join('\n')
  expect(written).toContain('<0078 0302>')
  expect(written).toContain('<0071 0303>')
  expect(written).not.toContain('ActualText')
})

test('words stand where layout put them, kerned, justified or raised', async () => {
  const bytes = await painted(
    <View style={{margin: 40}}>
      <Text style={{fontSize: 10, textAlign: 'justify', width: 200}}>
        {'A wide AVAIL of words that fill the line to its very end and go on for two lines'}
      </Text>
      <Text style={{fontSize: 10}}>
        word<Text style={{fontSize: 6, verticalAlign: 'super'}}>12</Text>
      </Text>
    </View>,
  )
  const words = await wordsOf(await open(bytes), 1)
  const first = words.filter(({y}) => Math.abs(y - (words[0]?.y ?? 0)) < 0.1)
  const last = first[first.length - 1]
  expect(first[0]?.x).toBeCloseTo(40, 1)
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThan(239)
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(243)
  const word = words.find(({text}) => text === 'word')
  const call = words.find(({text}) => text === '12')
  expect((call?.y ?? 0) - (word?.y ?? 0)).toBeCloseTo(2.4, 1)
  expect(call?.x).toBeCloseTo((word?.x ?? 0) + (word?.width ?? 0), 1)
})

test('a page of plain text needs no more than its words, moves and one setting of each kind', async () => {
  const bytes = await painted(
    <View>
      {['one', 'two', 'three'].map((text) => (
        <Text key={text} style={{fontSize: 10, color: '#222222'}}>
          {text}
        </Text>
      ))}
    </View>,
  )
  const [page = ''] = streamsOf(bytes).filter((stream) => stream.includes(' Tf'))
  const operators = page.split('\n').map((line) => line.slice(line.lastIndexOf(' ') + 1).replace(/^.*]TJ$/, 'TJ'))
  expect(operators.filter(Boolean)).toEqual([...['cm', 'BT', 'rg', 'Tf', 'Tm', 'TJ', 'Td', 'TJ', 'Td', 'TJ', 'ET']])
})

test('every face is embedded, once, and none is put in its place', async () => {
  const bold = <Text style={{fontSize: 10, fontWeight: 700}}>bold</Text>
  const bytes = await painted(<View>{bold}</View>, <View>{bold}</View>, <Text style={{fontSize: 10}}>plain</Text>)
  const file = Buffer.from(bytes).toString('latin1')
  expect(file.match(/\/FontFile2 /g)).toHaveLength(2)
  expect(file.match(/\/BaseFont \/[A-Z]{6}\+SourceSerif4-(Bold|Regular)/g)).toHaveLength(4)
  expect(file).not.toMatch(/Helvetica|\/Type1/)
  expect(await countOf(await open(bytes), 1, 'setFont')).toBe(1)
})

test('text without a font is our own bug and is said, not drawn in another', async () => {
  const pages = await lay([
    <Text key="plain" style={{fontSize: 10}}>
      plain
    </Text>,
  ])
  const line = pages.pages[0]?.children?.[0]?.lines?.[0]
  if (line?.runs[0]) line.runs[0].attributes.font = [undefined]
  await expect(paint(pages, briefOf(), await testFonts(), plain)).rejects.toThrow('"plain" has no font')
})
