import type {Table} from 'mdast'
import {toString as plain} from 'mdast-util-to-string'
import type {Alignment, DataTable, PhrasingContent} from '../brief.js'
import {type Decimals, decimalsOf} from './decimals.js'
import type {Setting} from './setting.js'

/** Rows of words, head first, and the table of the Markdown that they are of. */
export interface Sheet {
  rows: PhrasingContent[][][]
  /** How many rows are head. */
  heads: number
  /** Whether the last row is a sum. */
  totals: boolean
  align: Alignment[]
  /** The decimal mark of each column of figures. */
  marks: (string | undefined)[]
  node: Table | DataTable
}

/** Make a sheet of a table, with or without a caption. */
export function sheetOf(node: Table | DataTable): Sheet {
  const drawn = node.type === 'table'
  const rows = drawn ? node.children.map((row) => row.children.map((cell) => cell.children)) : node.rows
  return {
    rows,
    heads: drawn ? 1 : (node.head ?? 1),
    totals: !drawn && node.totals === true,
    align: (rows[0] ?? []).map((_, column) => node.align?.[column] ?? 'left'),
    marks: (!drawn && node.marks) || [],
    node,
  }
}

/** Measure the decimals of the columns that are lined up by them. */
export const decimalsIn = ({rows, align, marks, heads}: Sheet, setting: Setting): (Decimals | undefined)[] =>
  align.map((side, column) =>
    side === 'decimal'
      ? decimalsOf(
          rows.map((row) => row[column] ?? []),
          marks[column] ?? '.',
          heads,
          setting,
        )
      : undefined,
  )

/** Name the head of a column. */
export const headOf = ({rows}: Sheet, column: number): string => plain(rows[0]?.[column] ?? []).trim()

/** Tell whether a table calls notes, in its cells or around them. */
export function callsNotes(node: DataTable): boolean {
  const {title, notes, source = []} = node.caption
  const calls = (nodes: PhrasingContent[]): boolean =>
    nodes.some((one) => one.type === 'noteCall' || ('children' in one && calls(one.children as PhrasingContent[])))
  return calls([...title, ...notes.flat(), ...source, ...node.rows.flat(2)])
}
