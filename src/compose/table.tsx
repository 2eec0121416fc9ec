import {toString as plain} from 'mdast-util-to-string'
import type {ReactElement} from 'react'
import type {PhrasingContent} from '../brief.js'
import {type Cell, type Common, flow} from '../template/index.js'
import {dressCaption} from './caption.js'
import {columnWidths, needsOf} from './column-widths.js'
import type {Dress} from './content.js'
import {dressInline} from './inline.js'
import {isTurned} from './languages.js'
import {reachOf} from './reach.js'
import type {Setting} from './setting.js'
import {decimalsIn, type Sheet, sheetOf} from './sheet.js'
import {sized, type TableFit, tableFit} from './table-fit.js'

/** Fill the slot of a grid with a GFM table that has no caption. */
export const table: Dress<'table'> = (node, {common, setting}) =>
  grid(sheetOf(node), tableFit(node, setting), common, setting)

/** Fill the slot of a table with its caption and its grid. */
export const dataTable: Dress<'dataTable'> = (node, {common, slots, setting}) => {
  reachOf(node, setting)
  const fit = setting.fits?.get(node) ?? tableFit(node, setting)
  const caption = dressCaption(node.caption, setting.strings.table, node.number, setting)
  const placed = fit.turned ? {...common, measure: fit.width, hang: 0, top: true} : common
  const within = grid(sheetOf(node), fit, {...placed, nested: true, top: true}, setting)
  return <slots.dataTable {...placed} node={node} caption={caption} grid={within} span={fit.span} />
}

function grid(sheet: Sheet, {size, width}: TableFit, common: Common, around: Setting): ReactElement {
  const setting = sized(around, size)
  const {rows, heads, totals} = sheet
  const {slots, tokens} = setting.template
  const row = rowsOf(sheet, setting)
  const last = totals ? rows.length - 1 : rows.length
  return (
    <slots.grid
      {...common}
      node={sheet.node}
      tokens={tokens}
      head={row(0)}
      {...(heads > 1 ? {units: row(1)} : {})}
      rows={rows.slice(heads, last).map((_, index) => row(index + heads))}
      {...(totals ? {totals: row(last)} : {})}
      widths={columnWidths(needsOf(sheet, setting), width)}
    />
  )
}

/** Give a function that dresses one row of a sheet. */
function rowsOf(sheet: Sheet, setting: Setting): (index: number) => Cell[] {
  const decimals = decimalsIn(sheet, setting)
  const turned = isTurned(setting.language)
  return (index) =>
    sheet.align.map((side, column) => {
      const words = sheet.rows[index]?.[column]
      const numeric = side === 'right' || side === 'decimal'
      const {tails = [], most = 0} = decimals[column] ?? {}
      const inset = index < sheet.heads ? 0 : most - (tails[index] ?? 0)
      return {
        // a text without a character has no height, and its row would be as low as its padding
        children: isEmpty(words) ? '\u00a0' : dressInline(words ?? [], setting.template),
        // numbers keep the edge that their last digits stand on, which is where Arabic letters begin
        align: numeric ? (turned ? 'left' : 'right') : side,
        numeric,
        inset: turned ? {left: inset, right: 0} : {left: 0, right: inset},
        flow: flow({part: `${sheet.node.data?.id}/${index}/${column}`}),
      }
    })
}

const isEmpty = (words: PhrasingContent[] | undefined): boolean => plain(words ?? []).trim() === ''
