/** How wide charts come to be on the page: as they ask, and as the slot of the template lets them. */
import {View} from '@react-pdf/renderer'
import type {ReactElement} from 'react'
import {describe, expect, test} from 'vitest'
import type {Slots, Template} from '../../src/template/index.js'
import {pageOf} from '../../src/template/page-of.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {messagesText} from '../parse/messages-text.js'
import {read} from './lines.js'
import {print} from './printed.js'

const {measure, spans} = pageOf({format: 'A4'}, policyBrief.tokens)

const spec = {
  data: {values: [2019, 2020, 2021, 2022].map((year) => ({year, trade: (year * 7) % 5}))},
  mark: 'line',
  encoding: {
    x: {field: 'year', type: 'ordinal', title: 'Calendar year'},
    y: {field: 'trade', type: 'quantitative', title: null},
  },
}

const chart = (attributes: string, change = {}): string =>
  `:::chart[Trade]{alt="A line." ${attributes}}\n\`\`\`vega-lite\n${JSON.stringify({...spec, ...change})}\n\`\`\`\n\nSource: customs.\n:::\n`

const brief = (...blocks: string[]): string => `---\ntitle: Trade\n---\n\n${blocks.join('\n')}`

/** Print charts: how wide each is, what was said, and the size and the left end of their axis titles on paper. */
async function printed(markdown: string, template?: Template) {
  const {file, output, pdf} = await print(markdown, undefined, template)
  const lines = pdf.length > 0 ? (await read(pdf)).pages.flat() : []
  return {
    sizes: Array.from(output.charts.values(), (svg) => {
      const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? []
      return {width: Number(width), height: Number(height)}
    }),
    messages: messagesText(file),
    titles: lines.flatMap(({pieces}) => pieces.filter(({text}) => text === 'Calendar year')),
  }
}

/** Put pictures of the template into something that leaves them less room. */
function around(room: (picture: ReactElement, width: number) => ReactElement): Template {
  const {figure: Figure} = policyBrief.slots
  const figure: Slots['figure'] = ({picture, ...own}) => <Figure {...own} picture={room(picture, own.measure)} />
  return {...policyBrief, slots: {...policyBrief.slots, figure}}
}

describe('a chart', () => {
  test('is as wide as its column, the page, the margin or a share of its column', async () => {
    const asked = ['', 'width=column', 'width=page', 'width=margin', 'width=60%']
    const {sizes, messages} = await printed(brief(...asked.map((width) => chart(width))))
    const wanted = [measure, measure, spans.page, spans.margin, measure * 0.6]
    expect(spans.page).toBeGreaterThan(measure + 100)
    expect(messages).toBe('')
    sizes.forEach(({width}, i) => {
      expect(Math.abs(width - (wanted[i] ?? 0))).toBeLessThan(0.6)
    })
  })

  test('over the page begins at the margin column, and ends with the text', async () => {
    const [column, page] = (await printed(brief(chart(''), chart('width=page')))).titles
    const middle = ({left, right}: {left: number; right: number}) => (left + right) / 2
    if (!column || !page) throw new Error('expected two charts with a title each')
    expect(middle(column) - middle(page)).toBeCloseTo((spans.page - measure) / 2, 0)
  })

  test('has the height that its aspect makes of the width of its plot', async () => {
    const [wide, square] = (await printed(brief(chart('aspect=4:1'), chart('aspect=1 width=50%')))).sizes
    // axis and title are below the plot
    expect((wide?.width ?? 0) / ((wide?.height ?? 0) - 45)).toBeGreaterThan(3.5)
    expect((square?.width ?? 0) / ((square?.height ?? 0) - 45)).toBeCloseTo(1, 0)
  })

  test('inside a box or a list is as wide as its column, and says so', async () => {
    const {sizes, messages} = await printed(
      brief(
        `::::callout[Box]\n${chart('width=page')}::::\n`,
        `- Item\n\n${chart('width=margin').replace(/^/gm, '  ')}`,
      ),
    )
    const lines = messages.trim().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toMatch(/picture-breaks-out unexpected width="(page|margin)" inside another/)
    for (const {width} of sizes) expect(width).toBeLessThan(measure + 0.6)
  })

  test('over the page in a template without a margin column is as wide as the text; in the margin, it says so', async () => {
    const {aside: _, ...page} = policyBrief.tokens.page
    const plain: Template = {...policyBrief, tokens: {...policyBrief.tokens, page}}
    const {sizes, messages} = await printed(brief(chart('width=page'), chart('width=margin')), plain)
    for (const {width} of sizes) expect(Math.abs(width - measure)).toBeLessThan(0.6)
    expect(messages).toMatch(/^\S+ warning picture-breaks-out unexpected width="margin" in a template without a column/)
  })
})

describe('a slot that leaves a chart less room', () => {
  const padded = around((picture) => <View style={{paddingHorizontal: 20}}>{picture}</View>)

  test('has it drawn again as wide as that, its type at full size', async () => {
    const [usual, narrow] = [await printed(brief(chart(''))), await printed(brief(chart('')), padded)]
    expect((usual.sizes[0]?.width ?? 0) - (narrow.sizes[0]?.width ?? 0)).toBeCloseTo(40, 0)
    expect(narrow.sizes[0]?.height).toBeCloseTo(usual.sizes[0]?.height ?? 0, 0)
    expect(narrow.titles[0]?.size).toBeCloseTo(policyBrief.tokens.chart.titleSize, 2)
    expect(narrow.titles[0]?.size).toBeCloseTo(usual.titles[0]?.size ?? 0, 2)
  })

  test('sets it in the middle of that room', async () => {
    const [usual, narrow] = [await printed(brief(chart(''))), await printed(brief(chart('')), padded)]
    expect(narrow.titles[0]?.left).toBeCloseTo(usual.titles[0]?.left ?? 0, 0)
  })

  test('has it laid out for that room: what is said is said of the last drawing, once', async () => {
    const names = ['Agricultural produce', 'Machinery', 'Textiles and leather'].map((year) => ({year, trade: 2}))
    const change = {data: {values: names}, mark: 'bar'}
    const part = around((picture, width) => <View style={{width: width * 0.4}}>{picture}</View>)
    expect((await printed(brief(chart('', change)))).messages).toBe('')
    const {messages, sizes} = await printed(brief(chart('', change)), part)
    expect(sizes[0]?.width).toBeCloseTo(measure * 0.4, 0)
    expect(messages.match(/chart-labels-fit/g)).toHaveLength(1)
  })

  test('beside something else gives it what is left', async () => {
    const beside = around((picture) => (
      <View style={{flexDirection: 'row'}}>
        <View style={{width: 100}} />
        <View style={{flexGrow: 1, flexShrink: 1, flexBasis: 0}}>{picture}</View>
      </View>
    ))
    const {sizes, titles} = await printed(brief(chart('')), beside)
    expect(sizes[0]?.width).toBeCloseTo(measure - 100, 0)
    expect(titles[0]?.size).toBeCloseTo(policyBrief.tokens.chart.titleSize, 2)
  })
})
