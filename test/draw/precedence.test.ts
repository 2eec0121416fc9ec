import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {draw} from '../../src/draw/index.js'
import type {Drawing, PathMark, TextMark} from '../../src/drawing.js'
import {filesBelow} from '../../src/files.js'
import {briefOf, chartOf, fonts, template} from './brief.js'

const rows = [
  {name: 'Kerman', kind: 'a', value: 12},
  {name: 'Yazd', kind: 'b', value: 1500},
]

const bars = {
  data: {values: rows},
  title: 'Trade',
  mark: 'bar',
  encoding: {
    x: {field: 'name', title: 'Province'},
    y: {field: 'value', type: 'quantitative', title: 'Tonnes'},
    color: {field: 'kind', title: 'Kind'},
  },
}
const {color: _, ...plain} = bars.encoding
const plainBars = {...bars, encoding: plain}

async function drawn(spec: object, config: object): Promise<{texts: TextMark[]; paths: PathMark[]; drawing: Drawing}> {
  const file = new VFile({path: 'brief.md'})
  const chart = chartOf({spec: {text: JSON.stringify({...spec, config}), line: 1, column: 1}})
  const here = filesBelow(import.meta.dirname, import.meta.dirname)
  const [picture] = (await draw(briefOf([chart]), template, await fonts, file, here)).values()
  expect(file.messages.filter(({fatal}) => fatal !== undefined).map(String)).toEqual([])
  const {drawing} = picture as {drawing: Drawing}
  const texts = drawing.marks.filter((mark) => mark.kind === 'text')
  return {texts, paths: drawing.marks.filter((mark) => mark.kind === 'path'), drawing}
}

const fills = (paths: PathMark[]): unknown[] =>
  paths.flatMap(({fill}) => (fill && 'colour' in fill ? [fill.colour] : []))
const strokes = (paths: PathMark[]): unknown[] =>
  paths.flatMap(({stroke}) => (stroke && 'colour' in stroke.paint ? [stroke.paint.colour] : []))
const text = (texts: TextMark[], wanted: string): TextMark => texts.find((mark) => mark.text === wanted) as TextMark

describe('the configuration of a specification goes before the theme', () => {
  it('as a whole', async () => {
    expect(fills((await drawn(bars, {background: '#fafafa'})).paths)[0]).toBe('#fafafa')
    const padded = await drawn(bars, {padding: 20})
    expect(text(padded.texts, 'Trade').matrix[4]).toBeGreaterThanOrEqual(20)
  })

  it('in a property of a part', async () => {
    const {texts} = await drawn(bars, {
      axis: {labelColor: '#aa0000'},
      title: {fontSize: 15, color: '#00aa00'},
      legend: {titleFontSize: 12},
    })
    expect(text(texts, 'Kerman').fill.colour).toBe('#aa0000')
    expect(text(texts, 'Trade').size).toBe(15)
    expect(text(texts, 'Trade').fill.colour).toBe('#00aa00')
    expect(text(texts, 'Kind').size).toBe(12)
  })

  it('in what is more general than a setting of the theme', async () => {
    expect(strokes((await drawn(bars, {axis: {gridColor: '#0000aa', grid: true}})).paths)).toContain('#0000aa')
    expect(strokes((await drawn(bars, {axis: {grid: false}})).paths)).not.toContain(template.tokens.chart.grid)
    expect(fills((await drawn(plainBars, {mark: {color: '#aa00aa'}})).paths)).toContain('#aa00aa')
    expect(fills((await drawn(plainBars, {mark: {fill: '#aa00aa'}})).paths)).toContain('#aa00aa')
    const turned = await drawn(bars, {axis: {labelAngle: 90}})
    expect(text(turned.texts, 'Kerman').matrix[1]).not.toBe(0)
    const aside = await drawn(bars, {axis: {titleAngle: -90}})
    expect(text(aside.texts, 'Tonnes').matrix[1]).not.toBe(0)
  })

  it('in what is more special', async () => {
    expect(fills((await drawn(plainBars, {bar: {color: '#aa00aa'}})).paths)).toContain('#aa00aa')
    expect(text((await drawn(bars, {axisX: {labelColor: '#aa0000'}})).texts, 'Kerman').fill.colour).toBe('#aa0000')
    expect(text((await drawn(bars, {axisX: {labelColor: '#aa0000'}})).texts, 'Tonnes').fill.colour).toBe(
      template.tokens.chart.ink,
    )
  })

  it('in ranges and styles', async () => {
    expect(fills((await drawn(bars, {range: {category: ['#123456', '#654321']}})).paths)).toEqual(
      expect.arrayContaining(['#123456', '#654321']),
    )
    expect(fills((await drawn(bars, {range: {category: {scheme: 'tableau10'}}})).paths)).toContain('#4c78a8')
    const styled = {...plainBars, mark: {type: 'bar', style: 'loud'}}
    expect(fills((await drawn(styled, {style: {loud: {color: '#ff0055'}}})).paths)).toContain('#ff0055')
  })

  it('in the formats of numbers', async () => {
    const spec = {...plainBars, mark: 'text', encoding: {...plain, text: {field: 'value', type: 'quantitative'}}}
    expect((await drawn(spec, {})).texts.map((mark) => mark.text)).toContain('1,500')
    expect((await drawn(spec, {numberFormat: '.2e'})).texts.map((mark) => mark.text)).toContain('1.50e+3')
  })

  it('in steps and paddings', async () => {
    const level = {
      ...plainBars,
      encoding: {y: {field: 'name', title: null}, x: {field: 'value', type: 'quantitative', title: null}},
    }
    const heightOf = async (config: object): Promise<number> => (await drawn(level, config)).drawing.height
    expect((await heightOf({view: {step: 60}})) - (await heightOf({}))).toBeCloseTo(2 * (60 - 16))
    const widthOf = async (config: object): Promise<number> => {
      const {paths} = await drawn(plainBars, config)
      const bar = paths.find(({fill}) => fill && 'colour' in fill && fill.colour === template.tokens.chart.accent)
      const xs = bar?.segments.flatMap(([op, x]) => (op === 'Z' ? [] : [Number(x)])).slice(0, 3) ?? []
      return Math.max(...xs) - Math.min(...xs)
    }
    expect(await widthOf({scale: {bandPaddingInner: 0.8}})).toBeLessThan((await widthOf({})) / 2)
  })
})

it('what stands at the channel or mark goes before both', async () => {
  const spec = {
    ...plainBars,
    mark: {type: 'bar', color: '#00aa00'},
    encoding: {...plain, x: {...plain.x, axis: {labelColor: '#0000aa'}}},
  }
  const {texts, paths} = await drawn(spec, {mark: {color: '#aa00aa'}, axis: {labelColor: '#aa0000'}})
  expect(fills(paths)).toContain('#00aa00')
  expect(text(texts, 'Kerman').fill.colour).toBe('#0000aa')
})
