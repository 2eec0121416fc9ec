import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {draftOf} from '../../src/draw/describe.js'
import {drawChart} from '../../src/draw/engine.js'
import {draw} from '../../src/draw/index.js'
import {phrasesOf} from '../../src/draw/phrases.js'
import type {PlottedTable} from '../../src/draw/table/table.js'
import {filesBelow} from '../../src/files.js'
import type {JsonObject} from '../../src/json.js'
import {briefOf, chartOf, fonts, template} from './brief.js'

const folder = fileURLToPath(new URL('../fixtures/charts/', import.meta.url))
const data = fileURLToPath(new URL('../../node_modules/vega-datasets/', import.meta.url))

it('says what a chart shows, and writes down its data', async () => {
  let text = ''
  // every third of them: enough to see every kind of chart
  for (const name of readdirSync(folder).filter((_, index) => index % 3 === 0)) {
    const file = new VFile({path: 'brief.md'})
    const spec = readFileSync(join(folder, name), 'utf8')
    const chart = chartOf({spec: {text: spec, line: 1, column: 1}, caption: {title: [], notes: []}})
    const files = filesBelow(data, data)
    const [picture] = (await draw(briefOf([chart]), template, await fonts, file, files)).values()
    const csv = (picture?.files ?? []).filter(({type}) => type === 'text/csv')
    const tables = csv.map(({text}) => text.split('\r\n').slice(0, 3).join(' / '))
    text += `${name.replace('.vl.json', '')}\n  ${picture?.description}\n${tables.map((table) => `  ${table}\n`).join('')}`
  }
  await expect(text).toMatchFileSnapshot('../fixtures/descriptions.txt')
  for (const draft of text.split('\n').filter((line) => /^ {2}[A-Z].*\.$/.test(line))) {
    expect(draft.length).toBeLessThanOrEqual(402)
    expect(draft).not.toMatch(/"|undefined|NaN|Infinity/)
  }
}, 120_000)

/** Draw a specification without an alternative in a brief; gives the description, the first table and the messages. */
async function drawn(spec: object, {language = 'en', alt}: {language?: string; alt?: string} = {}) {
  const file = new VFile({path: 'brief.md'})
  const caption = {title: [], notes: [], ...(alt ? {alt} : {})}
  const chart = chartOf({spec: {text: JSON.stringify(spec), line: 13, column: 1}, caption})
  const [picture] = (
    await draw(briefOf([chart], language), template, await fonts, file, filesBelow(data, data))
  ).values()
  const messages = file.messages.filter(({ruleId}) => ruleId === 'figure-has-alt')
  const csv = (picture?.files ?? []).find(({type}) => type === 'text/csv')?.text
  return {description: picture?.description ?? '', csv, messages}
}

const x = {field: 'd', type: 'temporal', title: 'Month'}
const y = {field: 'v', type: 'quantitative', title: 'Imports ("CIF"), million\u00a0$'}
const bars = (values: object[]): object => ({
  data: {values},
  mark: 'bar',
  encoding: {x: {field: 'g', type: 'nominal', title: ['Goods, by', 'chapter']}, y},
})

const odd: Record<string, object> = {
  'one row': bars([{g: 'Fuel', v: 3}]),
  'all equal': bars([
    {g: 'Fuel', v: 3},
    {g: 'Food', v: 3},
  ]),
  nulls: bars([
    {g: 'Fuel', v: null},
    {g: null, v: 2},
    {g: 'Food, "fresh"', v: 0.1 + 0.2},
  ]),
  'below zero': bars([
    {g: 'Fuel', v: -3},
    {g: 'Food', v: -1234567},
  ]),
  'dates only': {
    data: {values: [{d: '2024-03-01'}, {d: '2024-01-01'}, {d: '2024-02-01'}]},
    mark: 'tick',
    encoding: {x},
  },
  'no numbers': {
    data: {
      values: [
        {g: 'a', h: 'p'},
        {g: 'b', h: 'q'},
      ],
    },
    mark: 'point',
    encoding: {x: {field: 'g', type: 'nominal'}, y: {field: 'h', type: 'nominal'}},
  },
  'dates in any order': {
    data: {
      values: [
        {d: '2024-03-01', v: 6},
        {d: '2024-01-01', v: 2},
        {d: '2024-02-01', v: 9},
      ],
    },
    mark: {type: 'line', point: true},
    encoding: {x, y},
  },
  'from date to date': {
    data: {
      values: [
        {g: 'Plan', d: '2024-01-01', e: '2024-02-05'},
        {g: 'Vote', d: '2024-02-05', e: '2024-03-01'},
      ],
    },
    mark: 'bar',
    encoding: {x: {...x, title: 'Begin'}, x2: {field: 'e'}, y: {field: 'g', type: 'nominal', title: 'Step'}},
  },
  'five thousand rows': {
    data: {sequence: {start: 0, stop: 5000, as: 'v'}},
    transform: [{calculate: 'datum.v * datum.v', as: 'w'}],
    mark: 'point',
    encoding: {x: {field: 'v', type: 'quantitative'}, y: {field: 'w', type: 'quantitative'}},
  },
  'slices that are all nothing': {
    data: {
      values: [
        {g: 'Fuel', v: 0},
        {g: 'Food', v: 0},
      ],
    },
    mark: 'arc',
    encoding: {theta: y, color: {field: 'g', type: 'nominal'}},
  },
  'by language': {
    data: {
      values: [
        {d: '2024-01-01', g: 'A', v: 1234.5},
        {d: '2024-02-01', g: 'A', v: 2500},
      ],
    },
    mark: 'line',
    encoding: {x, y: {aggregate: 'mean', field: 'v', axis: {format: ',.1f'}}},
  },
}

it('says and writes down odd data', async () => {
  let text = ''
  for (const [name, spec] of Object.entries(odd)) {
    for (const language of name === 'by language' ? ['en', 'fr', 'de', 'es'] : ['en']) {
      const {description, csv = ''} = await drawn(spec, {language})
      const lines = csv.split('\r\n').slice(0, 4)
      text += `${name}\n  ${description}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`
    }
  }
  await expect(text).toMatchFileSnapshot('../fixtures/descriptions-of-odd-data.txt')
})

it('joins words as the language does', () => {
  const {fr, de, es} = {fr: phrasesOf('fr'), de: phrasesOf('de'), es: phrasesOf('es')}
  expect(fr.from('avril 2024', 'mai 2024')).toBe('d’avril 2024 à mai 2024')
  expect(fr.from('1 janvier 2024', '2 mai 2024')).toBe('du 1er janvier 2024 au 2 mai 2024')
  expect(fr.sums.mean?.('importations')).toBe('Moyenne d’importations')
  expect(de.from('1. Januar 2024', '2. Mai 2024')).toBe('vom 1. Januar 2024 bis zum 2. Mai 2024')
  expect(es.from('1 de enero de 2024', '2 de mayo de 2024')).toBe('del 1 de enero de 2024 al 2 de mayo de 2024')
})

it('lets the author speak, then the specification, and marks a draft as one', async () => {
  const spec = bars([{g: 'Fuel', v: 3}])
  expect(await drawn(spec, {alt: 'Fuel alone.'})).toMatchObject({description: 'Fuel alone.', messages: []})
  expect(await drawn({...spec, description: 'Said.'})).toMatchObject({description: 'Said.', messages: []})
  const {description, messages} = await drawn(spec)
  expect(messages.map(String)).toEqual([expect.stringContaining(`drafted: "${description}"`)])
  const {messages: others} = await drawn(spec, {language: 'fa'})
  expect(others.map(String)).toEqual([expect.stringContaining(`drafted in English for want of words in "fa"`)])
})

it('draws lots alike every time', async () => {
  const spec: JsonObject = {
    data: {values: Array.from({length: 40}, (_, v) => ({v}))},
    transform: [{sample: 20}, {calculate: 'random()', as: 'r'}],
    layer: [
      {mark: 'point', encoding: {x: {field: 'r', type: 'quantitative'}, y: {field: 'v', type: 'quantitative'}}},
      {mark: {type: 'errorbar', extent: 'ci'}, encoding: {y: {field: 'v', type: 'quantitative'}}},
    ],
  }
  const order = {width: 200, tallest: 500, language: 'en'}
  const once = await drawChart({...order, spec: structuredClone(spec)}, template.tokens.chart, await fonts)
  const again = await drawChart({...order, spec: structuredClone(spec)}, template.tokens.chart, await fonts)
  expect(once).toMatchObject({svg: expect.stringContaining('<path')})
  expect(again).toEqual(once)
})

const table = (rows: PlottedTable['rows'], more: Partial<PlottedTable> = {}): PlottedTable => ({
  mark: 'bar',
  columns: [
    {title: 'Goods', kind: 'name', channel: 'y', key: true},
    {title: 'Share', kind: 'number', channel: 'x', format: '.0%'},
  ],
  rows,
  ...more,
})

it.each([
  ['one row', [['Fuel', 0.4]], 'Bar chart: T. Share by Goods. 40% (Fuel).'],
  [
    'all the same',
    [
      ['Fuel', 0.4],
      ['Food', 0.4],
    ],
    'Bar chart: T. Share by Goods, 2 values. All are 40%.',
  ],
  ['nothing known', [['Fuel', null]], 'Bar chart: T. Share by Goods.'],
  [
    'below zero',
    [
      ['Fuel', -0.4],
      ['Food', 0.126],
    ],
    'Bar chart: T. Share by Goods, 2 values. Highest: 13% (Food); lowest: \u221240% (Fuel).',
  ],
])('describes %s', (_, rows, expected) => {
  expect(draftOf('T', [table(rows as PlottedTable['rows'])], 'en')).toBe(expected)
})

it('speaks French, German and Spanish, and English to all others', () => {
  const tables = [
    table([
      ['Fuel', 0.4],
      ['Food', 0.126],
    ]),
  ]
  expect(draftOf('T', tables, 'fr')).toMatch(/^Graphique à barres\s: T\. Share par Goods, 2 valeurs\. Maximum\s: 40\s%/)
  expect(draftOf('T', tables, 'de-AT')).toMatch(/^Balkendiagramm: T\. Share nach Goods, 2 Werte\. Höchster Wert: 40\s%/)
  expect(draftOf('T', tables, 'es')).toMatch(/^Gráfico de barras: T\. Share por Goods, 2 valores\. Máximo: 40\s%/)
  expect(draftOf('T', tables, 'sw')).toMatch(/^Bar chart/)
})
