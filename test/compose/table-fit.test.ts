import {describe, expect, test} from 'vitest'
import type {DataTable} from '../../src/brief.js'
import type {Cell} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {dressed, messagesOf} from './dressed.js'
import {instancesOf} from './instances.js'
import {blocks, briefOf, words} from './kitchen-sink.js'

interface Seen {
  widths: number[]
  head: Cell[]
  rows: Cell[][]
  size: number
}

/** Dress a table of so many columns, each with one long word, and tell how it was set. */
function setting(columns: number, more: Partial<DataTable> = {}, inside = false) {
  const seen: Seen[] = []
  const grid: typeof policyBrief.slots.grid = ({tokens, ...props}) => {
    seen.push({...props, size: tokens.table.size})
    return null
  }
  const rows = [Array(columns).fill('Organisation'), Array(columns).fill('1')].map((row: string[]) =>
    row.map((cell) => words(cell)),
  )
  const table: DataTable = {...blocks.dataTable, rows, align: [], ...more}
  const brief = briefOf([inside ? {...blocks.blockquote, children: [table]} : table])
  const template = {...policyBrief, slots: {...policyBrief.slots, grid}}
  const {blocks: flow, flow: all, file} = dressed(brief, template)
  instancesOf(flow[0]?.element)
  const {widths = [], size = 0} = seen[0] ?? {}
  const width = Math.round(widths.reduce((total, one) => total + one, 0))
  const {spans, height, margin} = all.geometry
  const place = {
    [Math.round(spans.column)]: 'column',
    [Math.round(spans.page)]: 'page',
    [Math.round(height - margin.top - margin.bottom)]: 'turned',
  }[width]
  return {place, size, hints: flow[0]?.hints, messages: messagesOf(file)}
}

const {size} = policyBrief.tokens.table
const [least = 0] = policyBrief.tokens.ranges.table ?? []

describe('a table', () => {
  test('that fits its column is set there in the type of the template', () => {
    expect(setting(4)).toMatchObject({place: 'column', size, messages: []})
  })

  test('that nearly fits is set in smaller type, no smaller than it may be', () => {
    const {place, size: set} = setting(6)
    expect(place).toBe('column')
    expect(set).toBeLessThan(size)
    expect(set).toBeGreaterThanOrEqual(least)
  })

  test('that is wider reaches over the page, then stands turned on a page of its own', () => {
    expect(setting(7)).toMatchObject({place: 'page', size, messages: []})
    const turned = setting(10)
    expect(turned).toMatchObject({place: 'turned', size, messages: []})
    expect(turned.hints?.turned).toBe(true)
  })

  test('stays in its column, or upright, where it is told to', () => {
    expect(setting(7, {width: 'column'}).place).toBe('turned')
    expect(setting(7, {width: 'column', turn: 'never'}).messages).toHaveLength(1)
    expect(setting(2, {turn: 'always'}).place).toBe('turned')
  })

  test('is told to be too wide by how much, and what would mend that', () => {
    expect(setting(16).messages).toEqual([
      expect.stringMatching(
        /^table-fits: unexpected table of 16 columns that needs \d{3} mm in type of 7\.5 pt, turned by a quarter, where there are 245 mm, expected \d+ mm less; shorten the longest words \(of column "Organisation" first\), or leave out a column$/,
      ),
    ])
    expect(setting(10, {turn: 'never'}).messages[0]).toMatch(/, leave out turn=never, or leave out a column$/)
    expect(setting(10, {}, true).messages[0]).toMatch(/, take it out of the box or list around it, or leave out/)
  })

  test('that calls notes is not turned: they stand at the foot of the page', () => {
    const call = {type: 'noteCall' as const, note: 'note-1', number: 1, value: '1'}
    const rows = [Array(10).fill('Organisation'), Array(10).fill('1')].map((row: string[]) =>
      row.map((cell) => words(cell)),
    )
    rows[1]?.[0]?.push(call)
    expect(setting(10, {rows}).messages[0]).toMatch(/write its notes below it with Note:/)
  })
})
