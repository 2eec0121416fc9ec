import {describe, expect, test} from 'vitest'
import type {Block} from '../../src/brief.js'
import type {Cell} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {dressed, fonts, messagesOf} from './dressed.js'
import {instancesOf, nodesIn} from './instances.js'
import {blocks, briefOf, words} from './kitchen-sink.js'

/** Dress one table and give the widths that its grid was given. */
function widthsOf(rows: string[][], cell = words) {
  const seen: {widths: number[]; head: Cell[]}[] = []
  const grid: typeof policyBrief.slots.grid = (props) => {
    seen.push(props)
    return null
  }
  const table: Block = {
    ...blocks.dataTable,
    align: rows[0]?.map(() => 'left') ?? [],
    rows: rows.map((row) => row.map(cell)),
  }
  const {
    blocks: flow,
    flow: all,
    file,
  } = dressed(briefOf([table]), {
    ...policyBrief,
    slots: {...policyBrief.slots, grid},
  })
  instancesOf(flow[0]?.element)
  return {widths: seen[0]?.widths ?? [], measure: all.geometry.measure, messages: messagesOf(file)}
}

const sum = (widths: number[]): number => widths.reduce((total, width) => total + width, 0)
const long = 'a text that runs on for more than one line of its column and then some, and then a little more than that'

describe('the columns of a table', () => {
  test('share the measure, more for those with more text', () => {
    const {widths, measure} = widthsOf([
      ['A', 'B'],
      ['short', long],
    ])
    expect(sum(widths)).toBeCloseTo(measure, 6)
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 3)
  })

  test('are never narrower than their longest word', () => {
    const {family, size, gap} = policyBrief.tokens.table
    const {widths} = widthsOf([
      ['A', 'B'],
      ['Donaudampfschifffahrt', `${long} ${long} ${long}`],
    ])
    expect(widths[0]).toBeGreaterThanOrEqual(fonts.width('Donaudampfschifffahrt', {family}, size) + gap)
  })

  test('measure code in its own face', () => {
    const rows = [
      ['A', 'B'],
      ['illiilliilliilliilli', long],
    ]
    const asCode = widthsOf(rows, (value) => [{type: 'inlineCode', value}])
    expect(asCode.widths[0]).toBeGreaterThan(widthsOf(rows).widths[0] ?? 0)
  })

  test('are reported with their widths in millimetres when they cannot fit', () => {
    const {widths, measure, messages} = widthsOf([Array(12).fill('Organisation'), Array(12).fill('1')])
    expect(messages).toEqual([
      expect.stringMatching(
        /^table-fits: unexpected table of 12 columns that needs \d{3} mm, expected at most 127 mm; shorten the longest words \(of column "Organisation" first\), or leave out a column$/,
      ),
    ])
    expect(sum(widths)).toBeCloseTo(measure, 6)
  })

  test('are told of the page, where that is wide enough', () => {
    const rows = [Array(7).fill('Organisation'), Array(7).fill('1')].map((row: string[]) =>
      row.map((cell) => words(cell)),
    )
    const {file} = dressed(briefOf([{...blocks.dataTable, rows}]))
    expect(messagesOf(file)).toEqual([expect.stringMatching(/, give it width=page, or leave out a column$/)])
    const {flow, file: wide} = dressed(briefOf([{...blocks.dataTable, rows, width: 'page'}]))
    expect(messagesOf(wide)).toEqual([])
    const grid = instancesOf(flow.blocks[0]?.element).flatMap(nodesIn)
    const cells = grid.filter(({props}) => /\/0\/\d$/.test((props.flow as {part?: string})?.part ?? ''))
    const total = cells.reduce((all, {style}) => all + Number((style as {width: number}).width), 0)
    expect(total).toBeCloseTo(flow.geometry.spans.page, 6)
  })
})
