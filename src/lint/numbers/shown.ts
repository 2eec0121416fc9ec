import {toString as textOf} from 'mdast-util-to-string'
import type {Brief, Chart, DataTable, Figure} from '../../brief.js'
import {readCsv} from '../../csv.js'
import type {ChartPicture} from '../../drawing.js'
import {blocksOf} from '../boxes.js'
import {typedIn} from './typed.js'
import {type Measure, measureIn, type Unit} from './units.js'

/** A number that a chart or table shows. */
export interface Datum {
  /** Magnitude included. */
  value: number
  units: Set<Unit>
  /** By what the head of its column multiplies it; 1 where it says nothing. */
  magnitude: number
  /** As it stands in the data. */
  text: string
  /** Names in its row, and the head of its column. */
  names: string[]
  column: number
}

/** A chart or table of the brief, and the numbers in it. */
export interface Shown {
  block: Chart | DataTable | Figure
  data: Datum[]
  /** Numbers in what is written around it: they are true, or at least said twice. */
  said: number[]
}

/** Most rows of a chart that are read. */
const MOST = 20_000

const quietly = (): void => {}

/** List the charts and tables of a brief with their numbers, by `data.id`. */
export function shownIn(brief: Brief, charts: ReadonlyMap<string, ChartPicture>): Map<string, Shown> {
  const all = new Map<string, Shown>()
  for (const chart of blocksOf(brief.body, 'chart')) {
    const id = chart.data?.id ?? ''
    const tables = (charts.get(id)?.files ?? [])
      .filter(({relationship}) => relationship === 'Data')
      .map(({text}) => readCsv(new TextEncoder().encode(text), quietly, MOST) ?? [])
    all.set(id, shownBy(chart, tables))
  }
  for (const table of blocksOf(brief.body, 'dataTable')) {
    const rows = table.rows.map((row) => row.map((cell) => textOf({type: 'paragraph', children: cell})))
    all.set(table.data?.id ?? '', shownBy(table, [rows]))
  }
  return all
}

function shownBy(block: Chart | DataTable, tables: string[][][]): Shown {
  const {subtitle = '', alt = '', title, notes} = block.caption
  const around = measureIn(`${subtitle} ${textOf({type: 'paragraph', children: title})}`)
  const written = [
    subtitle,
    alt,
    textOf({type: 'paragraph', children: title}),
    ...notes.map((note) => textOf({type: 'paragraph', children: note})),
  ]
  const data = tables.flatMap((rows, index) => dataIn(rows, around, index * 1000))
  return {block, data, said: written.flatMap((text) => typedIn(text).map(({value}) => value))}
}

/** Heads of columns that say which row it is, or where on a map, and measure nothing. */
const naming = /\b(?:years?|date|month|quarter|rank|order|longitude|latitude|lon|lat|id|row|no)\b/i

/** Read the numbers of a table whose first row is its head; columns are counted from `first`. */
function dataIn([head = [], ...rows]: string[][], around: Measure, first: number): Datum[] {
  const isName = head.map((title, index) =>
    isNaming(
      title,
      rows.map((row) => row[index] ?? ''),
      head.length,
    ),
  )
  return head.flatMap((title, index) => {
    if (isName[index]) return []
    const own = measureIn(title)
    return rows.flatMap((row): Datum[] => {
      const text = (row[index] ?? '').trim()
      const value = numberIn(text)
      if (value === undefined) return []
      const cell = measureIn(text)
      const units = [cell, own, around].find(({units}) => units.size > 0)?.units ?? new Set<Unit>()
      const magnitude = cell.magnitude ?? own.magnitude ?? around.magnitude ?? 1
      const names = [...row.filter((other, column) => column !== index && isName[column] && other !== ''), title]
      return [{value: value * magnitude, units, magnitude, text, names, column: first + index}]
    })
  })
}

/** Tell whether a column says which row it is: most of it is words, or it holds years. */
function isNaming(title: string, cells: string[], columns: number): boolean {
  if (columns > 1 && naming.test(title) && measureIn(title).units.size === 0) return true
  const values = cells.map(numberIn).filter((value) => value !== undefined)
  if (values.length === 0) return true
  return values.every((value) => Number.isInteger(value) && value >= 1800 && value <= 2100)
}

/** Read a cell that is one number, with or without signs of its unit. */
function numberIn(cell: string): number | undefined {
  const plain = cell.replace(/[\u00A0\u202F\u2009,\s]/g, '').replace(/^[−–-](?=\d)/, '-')
  const [, digits] =
    /^(?:US\$|[$€£¥₹]|Rs)?(-?\d+(?:\.\d+)?)(?:%|percent|k|m|mn|bn|tn|km|million|billion)?$/i.exec(plain) ?? []
  return digits === undefined ? undefined : Number(digits)
}
