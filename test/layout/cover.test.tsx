import {Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'
import {type Fonts, openFonts} from '../../src/fonts/index.js'
import {layout} from '../../src/layout/index.js'
import type {Flow, FlowBlock} from '../../src/pages.js'
import {listing, geometry as small} from './nodes.js'

let fonts: Fonts

beforeAll(async () => {
  const folder = new URL('../../assets/fonts', import.meta.url).pathname
  const file = 'source-serif-4/SourceSerif4-Regular.ttf'
  fonts = await openFonts([{family: 'Serif', weight: 400, style: 'normal', file}], folder)
})

const geometry = {
  ...small,
  width: 300,
  measure: 260,
  height: 300,
  margin: {top: 20, right: 20, bottom: 20, left: 20},
  columns: {...small.columns, left: 20, width: 260},
}
const style = {fontFamily: 'Serif', fontSize: 10, lineHeight: 1.4}
const words = (text: string): ReactElement => <Text style={style}>{text}</Text>

const cover = (text = 'Cover', top = 100): ReactElement => (
  <View style={{width: 300, height: 300}}>
    <View style={{position: 'absolute', left: -9, top: -9, width: 318, height: 150}} />
    <Text style={{...style, marginTop: top, flexShrink: 0}}>{text}</Text>
  </View>
)

async function lay(blocks: [id: string, text: string, hints?: FlowBlock['hints']][], more: Partial<Flow>) {
  const file = new VFile({value: '---\ntitle: A title\n---\ntext', path: 'brief.md'})
  const made: FlowBlock[] = blocks.map(([id, text, hints = {}]) => ({
    id,
    element: words(text),
    hints,
    place: {line: 4, column: 1},
  }))
  const furniture: Flow['furniture'] = ({number, count, first}) => (
    <View style={{width: 300, height: 300}}>
      <Text style={{...style, position: 'absolute', top: 285, left: 20}}>{`${number}/${count} from ${first}`}</Text>
    </View>
  )
  const flow = {geometry, language: 'en-GB', blocks: made, notes: new Map(), furniture, ...more}
  const pages = await layout(flow, fonts, file)
  const messages = file.messages.map(({line, ruleId, reason}) => `${line} ${ruleId} ${reason}`)
  const said = pages.pages.map(({children = []}) => listing(children).map((one) => one.replace(/^\S+ /, '')))
  return {pages, messages, said}
}

describe('a cover', () => {
  test('is page 1, without furniture, and text and folios go on from page 2', async () => {
    const {said, pages} = await lay([['a', 'Text']], {cover: {element: cover(), versos: 0}, opening: words('Opening')})
    expect(said).toEqual([['Cover'], ['Opening', 'Text', '2/2 from 2']])
    expect(pages.where.get('a')?.page).toBe(1)
    expect(pages.fills[0]).toBe(1)
  })

  test('leaves its back empty when that is wanted', async () => {
    const {said} = await lay([['a', 'Text']], {cover: {element: cover(), versos: 1}})
    expect(said).toEqual([['Cover'], [], ['Text', '3/3 from 3']])
  })

  test('that has no room for its text is reported at the title', async () => {
    const {messages} = await lay([['a', 'Text']], {cover: {element: cover('A long title. '.repeat(120)), versos: 0}})
    expect(messages).toEqual([
      expect.stringMatching(/^2 block-fits the text of the cover is \d+ mm taller than the page; shorten/),
    ])
  })
})

describe('what stands alone', () => {
  test('has a page of its own between what comes before and after', async () => {
    const {said} = await lay(
      [
        ['a', 'Before'],
        ['b', 'Alone', {alone: true}],
        ['c', 'After'],
      ],
      {},
    )
    expect(said.map((lines) => lines[0])).toEqual(['Before', 'Alone', 'After'])
  })

  test('goes behind the opening, with no empty page where it begins the text', async () => {
    const {said} = await lay(
      [
        ['b', 'Alone', {alone: true}],
        ['c', 'After'],
      ],
      {opening: words('Opening')},
    )
    expect(said.map((lines) => lines[0])).toEqual(['Opening', 'Alone', 'After'])
    const without = await lay(
      [
        ['b', 'Alone', {alone: true}],
        ['c', 'After'],
      ],
      {},
    )
    expect(without.said.map((lines) => lines[0])).toEqual(['Alone', 'After'])
  })

  test('may be the opening', async () => {
    const {said} = await lay(
      [
        ['a', 'Text'],
        ['b', 'More'],
      ],
      {opening: words('Opening'), openingAlone: true},
    )
    expect(said.map((lines) => lines[0])).toEqual(['Opening', 'Text'])
  })

  test('leaves no empty page where a break follows it', async () => {
    const {said} = await lay(
      [
        ['a', 'Alone', {alone: true}],
        ['b', 'After', {breakBefore: true}],
      ],
      {},
    )
    expect(said.map((lines) => lines[0])).toEqual(['Alone', 'After'])
  })
})
