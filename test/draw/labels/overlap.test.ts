import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {draw} from '../../../src/draw/index.js'
import type {Drawing, TextMark} from '../../../src/drawing.js'
import {filesBelow} from '../../../src/files.js'
import {briefOf, chartOf, fonts, template} from '../brief.js'

/** A box around letters, by the fonts they are set in. */
interface Box {
  text: string
  x1: number
  y1: number
  x2: number
  y2: number
}

const SIZE = template.tokens.chart.labelSize

async function labelled(spec: object): Promise<{drawing: Drawing; boxes: Box[]}> {
  const file = new VFile({path: 'brief.md'})
  const chart = chartOf({spec: {text: JSON.stringify(spec), line: 1, column: 1}, label: 'direct'})
  const here = filesBelow(import.meta.dirname, import.meta.dirname)
  const [picture] = (await draw(briefOf([chart]), template, await fonts, file, here)).values()
  expect(
    file.messages.filter(({ruleId}) => ruleId === 'chart-labelled' || ruleId === 'chart-fits').map(String),
  ).toEqual([])
  const {drawing} = picture as {drawing: Drawing}
  const opened = await fonts
  const boxes = drawing.marks.flatMap((mark) => {
    if (mark.kind !== 'text') return []
    const {text, face, size, matrix}: TextMark = mark
    const width = opened.width(text, face, size)
    // letters reach from their feet to the height of capitals
    return [{text, x1: matrix[4], x2: matrix[4] + width, y1: matrix[5] - 0.66 * size, y2: matrix[5]}]
  })
  return {drawing, boxes}
}

/** Name the pairs of texts that touch, and those that are cut off. */
function faultsOf({drawing, boxes}: {drawing: Drawing; boxes: Box[]}): string[] {
  const near = 0.1
  // charts are fitted to half a pt
  const cut = boxes.filter(
    ({x1, x2, y1, y2}) => x1 < -0.5 || y1 < -0.5 || x2 > drawing.width + 0.5 || y2 > drawing.height + 0.5,
  )
  const pairs = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x1 < b.x2 - near && b.x1 < a.x2 - near && a.y1 < b.y2 - near && b.y1 < a.y2 - near),
  )
  return [...cut, ...pairs].map(({text}) => text)
}

const names = ['Iran', 'Pakistan', 'United Arab Emirates', 'Türkiye', 'The Kingdom of Saudi Arabia and its neighbours']

/** Rows of five lines whose ends lie `apart` from one another, and swing by `seed`. */
const rowsOf = (apart: number, seed: number): object[] =>
  names.flatMap((country, i) =>
    [2010, 2015, 2020, 2024].map((year, k) => ({
      year,
      country,
      value: 50 + i * apart + (k === 3 ? 0 : ((seed * (i + 1) * (k + 2)) % 17) - 8),
    })),
  )

const lines = (apart: number, seed: number, mark = 'line'): object => ({
  data: {values: rowsOf(apart, seed)},
  mark,
  encoding: {
    x: {field: 'year', type: 'quantitative', title: null, scale: {zero: false}},
    y: {field: 'value', type: 'quantitative', title: 'Index'},
    color: {field: 'country', title: null},
  },
})

describe('direct labels', () => {
  it.each([0, 0.1, 0.5, 2, 10])('of lines that end %s apart neither touch nor leave the picture', async (apart) => {
    for (const seed of [1, 5, 11]) {
      const found = await labelled(lines(apart, seed))
      expect(faultsOf(found)).toEqual([])
      expect(found.drawing.width).toBeLessThanOrEqual(455.4)
      const words = found.boxes.map(({text}) => text).join(' ')
      for (const name of names) expect(words).toContain(name.split(' ')[0])
    }
  })

  it('of areas and of trails neither touch nor leave the picture', async () => {
    for (const mark of ['area', 'trail']) expect(faultsOf(await labelled(lines(3, 7, mark)))).toEqual([])
  })

  it('of slices neither touch nor leave the picture, however thin', async () => {
    for (const thin of [0.1, 1, 10, 40]) {
      const values = names.map((country, i) => ({country, value: i === 2 ? 100 : thin}))
      const encoding = {theta: {field: 'value', type: 'quantitative'}, color: {field: 'country', sort: null}}
      expect(faultsOf(await labelled({data: {values}, mark: 'arc', encoding}))).toEqual([])
    }
  })

  it('of bars stand at their ends, on either side of zero', async () => {
    const values = names.map((country, i) => ({country, value: (i - 2) * 1234.5}))
    const encoding = {y: {field: 'country', title: null}, x: {field: 'value', type: 'quantitative', title: null}}
    const found = await labelled({data: {values}, mark: 'bar', encoding})
    expect(faultsOf(found)).toEqual([])
    expect(found.boxes.map(({text}) => text)).toEqual(
      expect.arrayContaining(['−2,469', '−1,234.5', '0', '1,234.5', '2,469']),
    )
  })

  it('stand at the height of the ends of their lines where these are apart', async () => {
    const {drawing, boxes} = await labelled(lines(10, 1))
    for (const name of names.slice(0, 4)) {
      const box = boxes.find(({text}) => text === name) as Box
      expect(box.y2 - box.y1).toBeCloseTo(0.66 * SIZE)
      const middle = (box.y1 + box.y2) / 2
      const ends = drawing.marks.flatMap((mark) =>
        mark.kind === 'path' && mark.stroke?.width === 1.5
          ? mark.segments.flatMap(([op, ...at]) =>
              op === 'L' && Math.abs(Number(at[0]) - box.x1 + 4) < 1 ? [Number(at[1])] : [],
            )
          : [],
      )
      expect(Math.min(...ends.map((y) => Math.abs(y - middle)))).toBeLessThan(1)
    }
  })
})
