import {describe, expect, test} from 'vitest'
import type {Block} from '../../src/brief.js'
import type {Cell} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {dressed, fonts, messagesOf} from './dressed.js'
import {instancesOf} from './instances.js'
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

  test('keep short labels on one line where there is room', () => {
    const {family, size, gap} = policyBrief.tokens.table
    const {widths} = widthsOf([
      ['Country', ...Array(6).fill('Exports of goods')],
      ['Côte d’Ivoire', ...Array(6).fill('1')],
    ])
    expect(widths[0]).toBeGreaterThanOrEqual(fonts.width('Côte d’Ivoire', {family}, size) + gap)
  })
})
