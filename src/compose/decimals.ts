import {toString as plain} from 'mdast-util-to-string'
import type {PhrasingContent} from '../brief.js'
import {extentOf} from './extent.js'
import type {Setting} from './setting.js'

/** Figures below each other: how much of each stands behind the decimal mark of its column, pt. */
export interface Decimals {
  /** Of the rows of the column, head first; 0 for what is no figure. */
  tails: number[]
  /** Of the longest. */
  most: number
}

/** The figures of tables are as wide as each other. */
const TABULAR = ['lnum', 'tnum']

/** A digit, in any script. */
const digits = /\p{Nd}/gu

/** Measure what stands in each cell of a column from its decimal mark on, or behind its last digit where it has none. */
export function decimalsOf(cells: PhrasingContent[][], mark: string, heads: number, setting: Setting): Decimals {
  const tails = cells.map((cell, row) => {
    if (row < heads) return 0
    const tail = tailOf(plain(cell), mark)
    return tail === '' ? 0 : extentOf([{type: 'text', value: tail}], 400, setting, TABULAR).most
  })
  return {tails, most: Math.max(0, ...tails)}
}

function tailOf(text: string, mark: string): string {
  const digit = [...text.matchAll(digits)].at(-1)
  if (!digit) return ''
  const at = text.lastIndexOf(mark, digit.index)
  return at < 0 ? text.slice(digit.index + digit[0].length) : text.slice(at)
}
