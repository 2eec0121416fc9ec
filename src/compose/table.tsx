import type {Table} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {ReactElement} from 'react'
import type {DataTable, PhrasingContent} from '../brief.js'
import {type Cell, type Common, flow} from '../template/index.js'
import {dressCaption} from './caption.js'
import {columnWidths} from './column-widths.js'
import type {Dress} from './content.js'
import {dressInline} from './inline.js'
import {isTurned} from './languages.js'
import {reachOf} from './reach.js'
import type {Setting} from './setting.js'

/** Fill the slot of a grid with a GFM table that has no caption. */
export const table: Dress<'table'> = (node, {common, setting}) => {
  const rows = node.children.map((row) => row.children.map((cell) => cell.children))
  const align = (rows[0] ?? []).map((_, column) => node.align?.[column] ?? 'left')
  return grid({rows, align, node}, common, setting)
}

/** Fill the slot of a table with its caption and its grid. */
export const dataTable: Dress<'dataTable'> = (node, {common, slots, setting}) => {
  const {rows} = node
  const align = (rows[0] ?? []).map((_, column) => node.align[column] ?? 'left')
  const caption = dressCaption(node.caption, setting.strings.table, node.number, setting)
  const {span, width} = reachOf(node, setting)
  const within = grid({rows, align, node}, {...common, nested: true, top: true}, {...setting, measure: width})
  return <slots.dataTable {...common} caption={caption} grid={within} span={span} />
}

/** Rows of words, head first, and the table of the Markdown that they are of. */
interface Sheet {
  rows: PhrasingContent[][][]
  align: Cell['align'][]
  node: Table | DataTable
}

function grid({rows, align, node}: Sheet, common: Common, setting: Setting): ReactElement {
  const {slots} = setting.template
  const cellsOf = (row: PhrasingContent[][], index: number): Cell[] =>
    align.map((side, column) => ({
      // a text without a character has no height, and its row would be as low as its padding
      children: isEmpty(row[column]) ? '\u00a0' : dressInline(row[column] ?? [], setting.template),
      // numbers keep the edge that their last digits stand on
      align: side === 'right' && isTurned(setting.language) ? 'left' : side,
      numeric: side === 'right',
      flow: flow({part: `${node.data?.id}/${index}/${column}`}),
    }))
  const [head = [], ...body] = rows
  const widths = columnWidths(rows, node, setting)
  return (
    <slots.grid
      {...common}
      head={cellsOf(head, 0)}
      rows={body.map((row, index) => cellsOf(row, index + 1))}
      widths={widths}
    />
  )
}

const isEmpty = (words: PhrasingContent[] | undefined): boolean => plain(words ?? []).trim() === ''
