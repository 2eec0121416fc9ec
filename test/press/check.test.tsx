import {readFileSync} from 'node:fs'
import {Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import type {Drawing, Mark, Matrix} from '../../src/drawing.js'
import type {Pages} from '../../src/pages.js'
import {check} from '../../src/press/check.js'
import {openColour} from '../../src/press/colour.js'
import {inkOf} from '../../src/press/ink.js'
import {readPrinter} from '../../src/printer.js'
import {flow} from '../../src/template/index.js'
import {turnedBy} from '../../src/turned.js'
import {mm} from '../../src/units.js'
import {lay} from '../paint/lay.js'

const read = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../assets/${path}`, import.meta.url)))
const printer = readPrinter(read('printers/coated.json'), 'coated.json')

/** Check a page, what stands on it turned by a matrix if one is given; each message as `line:rule: reason`. */
async function messagesOf(sheet: ReactElement, turn?: Matrix): Promise<string[]> {
  const ink = inkOf(new Map(), await openColour(read('icc/ISOcoated_v2_300_bas.icc')), () => undefined)
  const file = new VFile()
  const lines = new Map([['block', {line: 12, column: 1}]])
  const laid = await lay([sheet])
  const pages = laid.pages.map((page) => ({
    ...page,
    children: page.children?.map((node) => (turn ? turnedBy(node, turn) : node)),
  }))
  check({...laid, pages} as Pages, {printer, ink, lines, file})
  return file.messages.map(({line, ruleId, reason}) => `${line ?? '-'} ${ruleId}: ${reason}`)
}

const inside = (child: ReactElement) => (
  <View {...flow({id: 'block'})} style={{padding: 60}}>
    {child}
  </View>
)

const picture = (...marks: Mark[]) => {
  const drawing: Drawing = {width: 100, height: 50, marks}
  return inside(<View {...{drawing}} style={{width: 100, height: 50}} />)
}

const line = (colour: string, width: number): Mark => ({
  kind: 'path',
  rule: 'nonzero',
  segments: [
    ['M', 0, 10],
    ['L', 50, 10],
  ],
  stroke: {paint: {colour, opacity: 1}, width, cap: 'butt', join: 'miter', miterLimit: 4},
})

test('what a printer takes is not reported', async () => {
  const sheet = (
    <View>
      <Text style={{margin: 60, fontSize: 6, color: '#000000'}}>Small words in black</Text>
      <Text style={{margin: 60, fontSize: 8, color: '#aa3311'}}>Larger words in colour</Text>
      <View
        style={{position: 'absolute', left: -mm(3), top: -mm(3), width: 700, height: 40, backgroundColor: '#aa3311'}}
      />
    </View>
  )
  expect(await messagesOf(sheet)).toEqual([])
  expect(await messagesOf(picture(line('#777777', 0.2), line('#aa3311', 0.25)))).toEqual([])
})

test.each<[string, ReactElement, string]>([
  [
    'type under 5 pt',
    inside(<Text style={{fontSize: 4.5}}>Tiny</Text>),
    '12 text-size: unexpected type of 4.5 pt in "Tiny"',
  ],
  [
    'small type in several inks',
    inside(<Text style={{fontSize: 7, color: '#aa3311'}}>Rust</Text>),
    '12 small-text-one-ink: unexpected type of 7 pt in several inks in "Rust" (#aa3311), expected 8 pt or one ink',
  ],
  [
    'text near the edge',
    <View key="edge" {...flow({id: 'block'})} style={{paddingLeft: mm(3), paddingTop: 60}}>
      <Text>Edge</Text>
    </View>,
    '12 text-inside-trim: unexpected text 3.0 mm from the edge of the page: "Edge"',
  ],
  ['a hairline', picture(line('#000000', 0.1)), '12 line-width: unexpected line of 0.1 pt in a chart'],
  [
    'a thin line in several inks',
    picture(line('#aa3311', 0.2)),
    '12 line-width: unexpected line of 0.2 pt in several inks in a chart, expected at least 0.25 pt',
  ],
  [
    'a ground that ends at the edge',
    <View key="ground" {...flow({id: 'block'})} style={{height: 100, marginTop: 60, backgroundColor: '#aa3311'}} />,
    '12 bleed-reached: unexpected ground that ends at the left edge of the page, expected 3 mm of it beyond',
  ],
])('%s is reported with its line', async (_, sheet, expected) => {
  const messages = await messagesOf(sheet)
  expect(messages.map((message) => message.slice(0, expected.length))).toEqual([expected])
})

test('text that is turned is as near to the edge as it stands', async () => {
  // 60 pt from the left and the top as it is laid: 60 pt from the left and the foot when it is turned to the left
  const sheet = inside(<Text style={{fontSize: 9}}>Words</Text>)
  expect(await messagesOf(sheet, [0, -1, 1, 0, 0, 700])).toEqual([])
  expect(await messagesOf(sheet, [0, -1, 1, 0, -55, 700])).toEqual([
    expect.stringMatching(/^12 text-inside-trim: unexpected text \d\.\d mm from the edge of the page: "Words"/),
  ])
})
