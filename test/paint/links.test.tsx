import {Link, Text, View} from '@react-pdf/renderer'
import {expect, test} from 'vitest'
import type {Edition} from '../../src/edition.js'
import type {Pages} from '../../src/pages.js'
import {paint} from '../../src/paint/index.js'
import {briefOf, lay, plain, testFonts} from './lay.js'
import {linksOf, open, textOf, wordsOf} from './read.js'

const sans = {fontFamily: 'Source Sans 3'}
const call = {fontFamily: 'Source Sans 3', fontSize: 6, verticalAlign: 'super'} as const

const sheets = [
  <View key="1" style={{margin: 40}}>
    <Text style={{fontSize: 10, lineHeight: 1.4}}>
      Read{' '}
      <Link style={sans} src="https://example.org/a?b=1&c=2">
        the <Text style={{fontWeight: 600}}>whole</Text> report
      </Link>{' '}
      or write to{' '}
      <Link style={sans} src="mailto:desk@example.org">
        desk
      </Link>
      , see{' '}
      <Link style={sans} src="page:fig-one">
        page 2
      </Link>{' '}
      or{' '}
      <Link style={sans} src="#نقشه">
        map
      </Link>
      , and the note
      <Link src="note:note-1" style={call}>
        17
      </Link>
      ,
      <Link src="note:note-2" style={call}>
        18
      </Link>{' '}
      but <Link src="page:nowhere">nowhere</Link>.
    </Text>
  </View>,
  <Text key="2">Second</Text>,
]

const where: Pages['where'] = new Map([
  ['نقشه', {page: 0, x: 40, y: 200}],
  ['note-1', {page: 0, x: 40, y: 700}],
  ['note-2', {page: 0, x: 40, y: 720}],
  ['fig-one', {page: 1, x: 40, y: 3}],
  ['b', {page: 0, x: 40, y: 50}],
  ['B', {page: 1, x: 40, y: 60}],
])

const painted = async (edition: Edition = plain, outline = briefOf().outline, more = sheets) =>
  paint(await lay(more, where), briefOf({}, outline), await testFonts(), edition)

test('each link leads to its goal; a name that is nowhere is no link', async () => {
  const links = await linksOf(await open(await painted()), 1)
  expect(links.map(({goal}) => goal)).toEqual([
    ...['https://example.org/a?b=1&c=2', 'mailto:desk@example.org', 'fig-one', 'نقشه', 'note-1', 'note-2'],
  ])
})

test('a link covers exactly its words, in one piece even when their style changes', async () => {
  const pdf = await open(await painted())
  const [report, ...others] = await linksOf(pdf, 1)
  const words = await wordsOf(pdf, 1)
  const covered = (rect: number[]): string =>
    words
      .filter(({x, y, width}) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = rect
        return x > left - 0.3 && x + width < right + 0.3 && y > bottom && y + 3 < top
      })
      .map(({text}) => text.trim())
      .join('|')
  expect(covered(report?.rect ?? [])).toBe('the|whole|report')
  expect(others.map(({rect}) => covered(rect))).toEqual(['desk', 'page 2', 'map', '17', '18'])
})

test('a destination shows its page from a little above the place, never from beyond the page', async () => {
  const pdf = await open(await painted())
  const destinations = await pdf.getDestinations()
  expect(Object.keys(destinations).sort()).toEqual([...where.keys()].sort())
  const note = destinations['note-1'] as [{num: number; gen: number}, {name: string}, number, number, null]
  expect(await pdf.getPageIndex(note[0])).toBe(0)
  expect(note.slice(1)).toEqual([{name: 'XYZ'}, 40, 147.89, null])
  const figure = (await pdf.getDestination('fig-one')) as typeof note
  expect(await pdf.getPageIndex(figure[0])).toBe(1)
  expect(figure[3]).toBe(841.89)
})

test('names are sorted by their bytes, so that readers can search them', async () => {
  const file = Buffer.from(await painted()).toString('latin1')
  const names = /\/Dests <<\n\/Names \[([\s\S]*?)\]\n>>/.exec(file)?.[1] ?? ''
  expect([...names.matchAll(/\(([^)]*)\) \[/g)].map(([, name]) => name?.slice(0, 2))).toEqual([
    ...['B', 'b', 'fi', 'no', 'no', '\u00fe\u00ff'],
  ])
})

const outline = [
  {id: 'b', depth: 1, text: 'Where we stand'},
  {id: 'B', depth: 2, text: 'Trade – «تجارت»'},
  {id: 'fig-one', depth: 3, text: 'Fuel'},
  {id: 'nowhere', depth: 2, text: 'Never set'},
  {id: 'note-1', depth: 1, text: 'What to do'},
]

test('bookmarks follow the headings, nest by depth, and are open for two levels', async () => {
  const pdf = await open(await painted(plain, outline))
  const [stand, todo, ...rest] = await pdf.getOutline()
  expect(rest).toEqual([])
  expect(stand).toMatchObject({title: 'Where we stand', count: 1})
  expect(stand?.items).toMatchObject([{title: 'Trade – «تجارت»', count: -1, items: [{title: 'Fuel', items: []}]}])
  expect(todo).toMatchObject({title: 'What to do', items: []})
  expect(await pdf.getPageIndex(stand?.items[0]?.dest?.[0] as never)).toBe(1)
})

test('a long document opens with its bookmarks shown, a short one does not', async () => {
  const blank = [1, 2, 3, 4, 5].map((key) => <Text key={key}>page</Text>)
  expect(await (await open(await painted(plain, outline))).getPageMode()).toBe('UseNone')
  expect(await (await open(await painted(plain, outline, blank))).getPageMode()).toBe('UseOutlines')
})

test('an edition without links has the same words and nothing to click', async () => {
  const read = await open(await painted({...plain, links: false}, outline))
  expect(await linksOf(read, 1)).toEqual([])
  expect(await read.getOutline()).toBeNull()
  expect(await textOf(read, 1)).toBe(await textOf(await open(await painted()), 1))
})
