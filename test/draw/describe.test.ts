import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {draftOf} from '../../src/draw/describe.js'
import {draw} from '../../src/draw/index.js'
import type {PlottedTable} from '../../src/draw/table/table.js'
import {filesBelow} from '../../src/files.js'
import {briefOf, chartOf, fonts, template} from './brief.js'

const folder = fileURLToPath(new URL('../fixtures/charts/', import.meta.url))
const data = fileURLToPath(new URL('../../node_modules/vega-datasets/', import.meta.url))

it('says what a chart shows, and writes down its data', async () => {
  let text = ''
  for (const name of readdirSync(folder)) {
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
}, 120_000)

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
  ['one row', [['Fuel', 0.4]], 'Bar chart: T. Share by Goods.'],
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
