import {Text, View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'
import {type Fonts, openFonts} from '../../src/fonts/index.js'
import {layout} from '../../src/layout/index.js'
import type {Flow, FlowBlock, Pages} from '../../src/pages.js'
import {flow} from '../../src/template/index.js'
import {listing, geometry as small} from './nodes.js'

let fonts: Fonts

beforeAll(async () => {
  const folder = new URL('../../assets/fonts', import.meta.url).pathname
  fonts = await openFonts(
    [
      {family: 'Serif', weight: 400, style: 'normal', file: 'source-serif-4/SourceSerif4-Regular.ttf'},
      {family: 'Serif', weight: 400, style: 'italic', file: 'source-serif-4/SourceSerif4-It.ttf'},
    ],
    folder,
  )
})

const Broken = (): ReactElement => {
  throw new Error('slot is broken')
}

const Two = (): ReactElement => (
  <>
    <Text style={style}>one</Text>
    <Text style={style}>two</Text>
  </>
)

const geometry = {
  ...small,
  width: 300,
  measure: 260,
  height: 300,
  margin: {top: 20, right: 20, bottom: 20, left: 20},
  columns: {...small.columns, left: 20, width: 260},
}
const style = {fontFamily: 'Serif', fontSize: 10, lineHeight: 1.4}

const paragraph = (...children: (string | ReactElement)[]): ReactElement => (
  <Text style={style}>
    {children.map((child, i) => (typeof child === 'string' ? child : {...child, key: String(i)}))}
  </Text>
)

const block = (id: string, element: ReactElement, hints: FlowBlock['hints'] = {}): FlowBlock => ({
  id,
  element,
  hints,
  place: {line: 3, column: 1},
})

const lay = async (
  blocks: FlowBlock[],
  more: Partial<Flow> = {},
  source = '---\n---\ntext',
): Promise<{pages: Pages; messages: string[]; said: string[][]}> => {
  const file = new VFile({value: source, path: 'brief.md'})
  const pages = await layout(
    {geometry, language: 'en-GB', blocks, notes: new Map(), furniture: () => null, ...more},
    fonts,
    file,
  )
  return {
    pages,
    messages: file.messages.map((message) => `${message.line}:${message.column} ${message.ruleId} ${message.reason}`),
    said: pages.pages.map((page) => listing(page.children ?? [])),
  }
}

const filler = 'The figures of two ministries differ and neither explains why. '

describe('page references', () => {
  test('read the folio of their target, forwards and backwards', async () => {
    const {said} = await lay([
      block('first', paragraph('See page ', <Text {...{src: 'page:last'}}>0</Text>, '.')),
      block('middle', paragraph(filler.repeat(60))),
      block('last', paragraph('Back to page ', <Text {...{src: 'page:first'}}>0</Text>, '.')),
    ])
    expect(said.length).toBeGreaterThan(1)
    expect(said[0]?.[0]).toContain(`See page ${said.length}.`)
    expect(said.at(-1)?.at(-1)).toContain('Back to page 1.')
  })

  test('settle when a longer number moves what it points at', async () => {
    const reference = (id: string): ReactElement => <Text {...{src: `page:${id}`}}>0</Text>
    const blocks = Array.from({length: 60}, (_, i) =>
      block(`b${i}`, paragraph(filler.repeat(3), 'page ', reference(`b${(i + 30) % 60}`), '. ')),
    )
    const {pages, messages, said} = await lay(blocks)
    expect(messages).toEqual([])
    const text = said.flat().join(' ')
    const folios = [...text.matchAll(/page (\d+)/g)].map((match) => Number(match[1]))
    expect(folios).toEqual(blocks.map((_, i) => (pages.where.get(`b${(i + 30) % 60}`)?.page ?? -2) + 1))
  })
})

test('a note stands at the foot of the page that calls it', async () => {
  const notes = new Map([['note-1', {element: paragraph('1 Ministry of Commerce.')}]])
  const {said} = await lay(
    [
      block('a', paragraph(filler.repeat(40))),
      block('b', paragraph('Called here.', <Text {...{src: 'note:note-1'}}>1</Text>)),
    ],
    {notes},
  )
  const page = said.find((lines) => lines.some((line) => line.includes('Called here.')))
  expect(page?.at(-1)).toContain('Ministry of Commerce')
  expect(page?.at(-1)).toMatch(/^266 /)
})

test('furniture knows its page and section', async () => {
  const {said} = await lay([block('a', paragraph('One'), {section: 'One'}), block('b', paragraph(filler.repeat(60)))], {
    furniture: ({number, count, section}) => (
      <View style={{position: 'absolute', top: 0, left: 0, width: 300, height: 300}}>
        <Text style={{...style, position: 'absolute', top: 5, left: 20}}>{`${section ?? ''} ${number}/${count}`}</Text>
      </View>
    ),
  })
  expect(said.map((lines) => lines[0])).toEqual(said.map((_, i) => `5 One ${i + 1}/${said.length}`))
})

describe('what cannot be set is said at its line', () => {
  test('a character without a glyph', async () => {
    const {messages} = await lay([block('a', paragraph('A price of \u20a8 5.'))], {}, '---\n---\nA price\nof \u20a8 5.')
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('4:4 glyph-available no font of the template has the character "\u20a8" (U+20A8)')
  })

  test('a language that no font covers, in one message for each block', async () => {
    const blocks = [block('a', paragraph('தமிழ் trade')), block('b', paragraph('தமிழ் again, and எ'))]
    const {messages} = await lay(blocks, {language: 'ta'})
    expect(messages).toHaveLength(2)
    expect(messages[0]).toContain(
      'the characters "த" (U+0BA4), "ம" (U+0BAE), "ி" (U+0BBF), "ழ" (U+0BB4), "்" (U+0BCD), in',
    )
    expect(messages[1]).toContain('the character "எ" (U+0B8E), in')
  })

  test('a language without patterns, once, where its lines are uneven', async () => {
    const long = 'whakawhanaungatanga '.repeat(4)
    const narrow = (words: string) => <Text style={{...style, width: 110}}>{words}</Text>
    const blocks = [block('a', narrow(`he ${long}`)), block('b', narrow(`te ${long}`))]
    const {messages} = await lay(blocks, {language: 'mi'})
    expect(messages.map((message) => message.replace(/^.*? (?=words|word)/, ''))).toEqual([
      expect.stringMatching(/^words-divided unexpected language "mi", for which no patterns are known/),
    ])
    const persian = await lay([block('a', paragraph('ledger '.repeat(3)))], {language: 'fa', direction: 'rtl'})
    expect(persian.messages.filter((message) => message.includes('words-divided'))).toEqual([])
  })

  test('pale words', async () => {
    const pale = <Text style={{...style, color: '#c9ced1'}}>Pale words.</Text>
    const {messages} = await lay([block('a', pale)])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(/^3:1 contrast-enough unexpected contrast of 1\.5:1 of "Pale words\."/)
  })

  test('a word wider than its line', async () => {
    const word = 'x'.repeat(90)
    const {messages, pages} = await lay([block('a', paragraph(`A ${word} word.`))], {}, `---\n---\nA ${word} word.`)
    expect(messages).toEqual([expect.stringMatching(/3:3 word-fits .* had to be broken/)])
    const lines = pages.pages[0]?.children?.[0]?.lines ?? []
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.xAdvance).toBeLessThanOrEqual(line.box.width + 0.1)
  })

  test('a picture taller than the page', async () => {
    const {messages, pages} = await lay([
      block('a', <View style={{height: 400, width: 20}} {...flow({whole: true})} />, {whole: true}),
    ])
    expect(messages[0]).toContain('3:1 block-fits this block is 49 mm taller than the page')
    expect(pages.pages).toHaveLength(1)
  })
})

test('narrow text is hyphenated by the patterns of its language', async () => {
  const narrow = (
    <View style={{width: 60}}>
      <Text style={style}>Internationalisation of responsibilities notwithstanding</Text>
    </View>
  )
  const {said, messages} = await lay([block('a', narrow)])
  expect(messages).toEqual([])
  expect(said[0]?.length).toBeGreaterThan(4)
})

test('an error thrown by a slot comes out as a fault of the template, with what was thrown', async () => {
  await expect(lay([block('a', <Broken />)])).rejects.toThrow('slot is broken')
})

test('a slot that makes two nodes is named as the fault', async () => {
  await expect(lay([block('a', <Two />)])).rejects.toThrow('each must make exactly one')
})
