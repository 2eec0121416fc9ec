import {fileURLToPath} from 'node:url'
import {textMetrics} from 'vega'
import {VFile} from 'vfile'
import {afterEach, expect, it} from 'vitest'
import type {Block, Chart} from '../../src/brief.js'
import {draw} from '../../src/draw/index.js'
import type {Mark} from '../../src/drawing.js'
import {filesBelow} from '../../src/files.js'
import {briefOf, chartOf, fonts, template} from './brief.js'

const folderOf = (name: string): string => fileURLToPath(new URL(`../fixtures/draw/${name}/`, import.meta.url))

async function drawn(fixture: string, body: Block[], language?: string, dress = template, told: string[] = []) {
  const file = new VFile({path: 'brief.md'})
  const folder = folderOf(fixture)
  const pictures = await draw(briefOf(body, language), dress, await fonts, file, filesBelow(folder, folder))
  const said = file.messages.filter(({fatal}) => fatal !== undefined || told.length > 0)
  expect(said.map(({reason}) => reason)).toEqual(told)
  return [...pictures.values()]
}

const inline = (spec: object, fields: Partial<Chart> = {}): Chart =>
  chartOf({spec: {text: JSON.stringify(spec), line: 1, column: 1}, ...fields})

const texts = (marks: Mark[]): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : mark.kind === 'clip' ? texts(mark.marks) : []))

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const sales = {
  data: {
    values: [
      {when: '2024-03-01', sold: 1234567.5},
      {when: '2024-07-01', sold: -2500000},
    ],
  },
  mark: 'point',
  encoding: {
    x: {field: 'when', type: 'temporal', axis: {format: '%B %Y', tickCount: 2}, title: null},
    y: {field: 'sold', type: 'quantitative', title: null},
  },
}

it('writes numbers and months in the language of the brief', async () => {
  const wordsIn = async (language: string): Promise<string> =>
    texts((await drawn('bars', [inline(sales)], language))[0]?.drawing.marks ?? []).join('|')
  expect(await wordsIn('en-GB')).toMatch(/\|−2,000,000\|.*\|1,000,000/)
  expect(await wordsIn('fr')).toMatch(/avril 2024.*−2[\u00a0\u202f ]000[\u00a0\u202f ]000/)
  expect(await wordsIn('de')).toMatch(/−2\.000\.000/)
  expect(await wordsIn('en-IN')).toMatch(/−20,00,000/)
  expect(await wordsIn('es')).toMatch(/abril 2024/)
})

it('draws the same in every time zone', async () => {
  process.env.TZ = 'America/Los_Angeles'
  const [west] = await drawn('years-as-time', [chartOf({src: 'chart.vl.json'})])
  process.env.TZ = 'Pacific/Auckland'
  const [east] = await drawn('years-as-time', [chartOf({src: 'chart.vl.json'})])
  expect(process.env.TZ).toBe('Pacific/Auckland')
  expect(west).toEqual(east)
  expect(texts(west?.drawing.marks ?? [])).toContain('2018')
})

it('gives the same bytes however many charts came before, and leaves nothing behind', async () => {
  const {width} = textMetrics
  const [alone] = await drawn('gradient-fills', [chartOf({src: 'chart.vl.json'})])
  const [first, second] = await drawn('gradient-fills', [
    chartOf({src: 'chart.vl.json', height: 90, data: {id: 'small'}}),
    chartOf({src: 'chart.vl.json'}),
  ])
  expect(second?.svg).toBe(alone?.svg)
  expect(first?.svg).not.toBe(alone?.svg)
  expect(textMetrics.width).toBe(width)
})

it('keeps briefs apart that are drawn at the same time', async () => {
  const {chart} = template.tokens
  const large = {...template, tokens: {...template.tokens, chart: {...chart, labelSize: 14, titleSize: 14}}}
  const one = [chartOf({src: 'chart.vl.json'})]
  const [plainAlone] = await drawn('bars', one)
  const [largeAlone] = await drawn('bars', one, 'en', large)
  const [[plain], [big]] = await Promise.all([drawn('bars', one), drawn('bars', one, 'en', large)])
  expect(plain).toEqual(plainAlone)
  expect(big).toEqual(largeAlone)
  expect(big?.drawing).not.toEqual(plain?.drawing)
})

it('draws a chart that comes again once', async () => {
  const [first, again] = await drawn('bars', [
    chartOf({src: 'chart.vl.json', data: {id: 'a'}}),
    chartOf({src: 'chart.vl.json', data: {id: 'b'}}),
  ])
  expect(again?.drawing).toBe(first?.drawing)
})

it('describes a chart by its text alternative, else its description, else a draft', async () => {
  const caption = {title: [{type: 'text' as const, value: 'Sales & losses <2024>'}], notes: []}
  const draft =
    'Dot plot: Sales & losses <2024>. Sold by when, from March 2024 to July 2024. ' +
    'From 1,230,000 (March 2024) to \u22122,500,000 (July 2024).'
  const said = `unexpected chart without text alternative, drafted: "${draft}"; check it, and put it into alt="…"`
  const charts = [
    inline({...sales, description: 'Two points.'}, {caption: {...caption, alt: 'Sales fell.'}, data: {id: '1'}}),
    inline({...sales, description: 'Two points.'}, {caption, data: {id: '2'}}),
    inline(sales, {caption, data: {id: '3'}}),
  ]
  const [alt, description, drafted] = await drawn('bars', charts, 'en', template, [said])
  expect(alt?.description).toBe('Sales fell.')
  expect(description?.description).toBe('Two points.')
  expect(drafted?.description).toBe(draft)
  expect(description?.svg).toContain('<title>Sales &amp; losses &lt;2024&gt;</title><desc>Two points.</desc>')
})

it('writes SVG that names the fonts of the template and links only to the web', async () => {
  const rows = [
    {name: 'a & <b>', to: 'javascript:alert(1)'},
    {name: 'c', to: 'https://example.org/?a=1&b=2'},
  ]
  const refused =
    'unexpected link to "javascript:alert(1)", expected an address that starts with https:, http: or mailto:; ' +
    'mend the values of "href"'
  const chart = [
    inline({
      data: {values: rows},
      mark: {type: 'text', font: 'Comic Sans MS', fontWeight: 'bold'},
      encoding: {y: {field: 'name', type: 'nominal'}, text: {field: 'name'}, href: {field: 'to'}},
    }),
  ]
  const [picture] = await drawn('bars', chart, undefined, template, [refused])
  const svg = picture?.svg ?? ''
  expect(svg).toContain(`font-family="'Source Sans 3', sans-serif"`)
  expect(svg).not.toMatch(/Comic|href="javascript/)
  expect(svg).toContain('xlink:href="https://example.org/?a=1&amp;b=2"')
  expect(svg).toContain('a &amp; &lt;b&gt;')
  const opened = svg.match(/<[a-z](?:[^>]*[^/])?>/gi) ?? []
  expect(opened.length).toBe(svg.match(/<\//g)?.length)
})

it('sets no text smaller than the template allows, and says so once', async () => {
  const chart = inline({
    ...sales,
    config: {axis: {labelFontSize: 3, titleFontSize: 2}},
    title: {text: 'Small', fontSize: 4},
  })
  const told = 'unexpected "labelFontSize" of 3 pt and 2 more, expected at least 7 pt; it was set at 7 pt'
  const [picture] = await drawn('bars', [chart], 'en', template, [told])
  const sizes = (picture?.drawing.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []))
  expect(Math.min(...sizes)).toBe(template.tokens.chart.minimumSize)
})

it('draws charts as high as figures are to be, but not those whose author set a height', async () => {
  const heightOf = async (spec: object, fields: Partial<Chart>, figureHeight: number): Promise<number> => {
    const dress = {...template, tokens: {...template.tokens, figureHeight}}
    return (await drawn('bars', [inline(spec, fields)], undefined, dress))[0]?.drawing.height ?? 0
  }
  const lower = async (spec: object, fields: Partial<Chart> = {}): Promise<number> =>
    (await heightOf(spec, fields, 1)) - (await heightOf(spec, fields, 0.8))
  const {data, ...view} = sales
  expect(await lower(sales)).toBeCloseTo(0.2 * 170, 0)
  expect(await lower({data, vconcat: [{...view, height: 60}, view]})).toBeCloseTo(0.2 * 170, 0)
  expect(await lower({...sales, height: 90})).toBe(0)
  expect(await lower({data, height: 90, layer: [view, view]})).toBe(0)
  expect(await lower(sales, {height: 90})).toBe(0)
  expect(await lower(sales, {aspect: 2})).toBe(0)
})
