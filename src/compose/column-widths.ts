import type {Table} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {DataTable, PhrasingContent} from '../brief.js'
import {report} from '../message.js'
import {toMm} from '../units.js'
import {type Extent, extentOf} from './extent.js'
import type {Setting} from './setting.js'

/**
 * Share the measure among the columns of a table, in pt: each gets what its longest word needs, and of the rest in
 * proportion to its text (CSS 2.2, section 17.5.2.2). A table that cannot fit is reported.
 */
export function columnWidths(rows: PhrasingContent[][][], table: Table | DataTable, setting: Setting): number[] {
  const {measure, file} = setting
  const needs = needsOf(rows, setting)
  const least = sum(needs.map((need) => need.least))
  const most = sum(needs.map((need) => need.most))
  if (least > measure) {
    const widest = needs.reduce((best, {least: width}, index) => (width > (needs[best]?.least ?? 0) ? index : best), 0)
    const head = plain(rows[0]?.[widest] ?? []).trim()
    const reaches = table.type === 'dataTable' && !setting.nested && least <= setting.geometry.spans.page
    const wider = reaches ? 'give it width=page, ' : ''
    report(
      file,
      'table-fits',
      `unexpected table of ${needs.length} columns that needs ${Math.ceil(toMm(least))} mm, expected at most ` +
        `${Math.floor(toMm(measure))} mm`,
      table,
      {mend: `shorten the longest words${head ? ` (of column "${head}" first)` : ''}, ${wider}or leave out a column`},
    )
    return needs.map((need) => (need.least / least) * measure)
  }
  if (most <= measure) return needs.map((need) => need.most + ((measure - most) * need.most) / most)
  return needs.map((need) => need.least + ((measure - least) * (need.most - need.least)) / (most - least))
}

/** Reckon what each column needs, the gap to its neighbour and half a point for rounding included. */
function needsOf(rows: PhrasingContent[][][], setting: Setting): Extent[] {
  const {gap, headWeight} = setting.template.tokens.table
  const needs: Extent[] = (rows[0] ?? []).map(() => ({least: 0, most: 0}))
  rows.forEach((cells, index) => {
    needs.forEach((need, column) => {
      const {least, most} = extentOf(cells[column] ?? [], index === 0 ? headWeight : 400, setting)
      need.least = Math.max(need.least, least + gap + 0.5)
      need.most = Math.max(need.most, most + gap + 0.5)
    })
  })
  return needs
}

const sum = (lengths: number[]): number => lengths.reduce((total, length) => total + length, 0)
