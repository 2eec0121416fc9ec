/** What a chart really shows, as tables: the rows of its marks after every filter and sum, under the words of its axes. */
import type {View} from 'vega'
import type {JsonObject} from '../json.js'
import {itemsByName} from './runtime.js'
import {columnsOf, type Read, type Wording} from './table/columns.js'
import {labelled, mergedOf, type Part} from './table/merge.js'
import {sorted} from './table/sort.js'
import type {Column, PlottedTable, Value} from './table/table.js'
import {type MarkView, markViewsOf} from './table/views.js'

/** List the tables of a view that has run; `normalized` is its specification as Vega-Lite writes it out. */
export function plottedOf(normalized: JsonObject, view: View, wording: Wording): PlottedTable[] {
  const items = itemsByName(view)
  const plots = markViewsOf(normalized)
  const shows = plots.flat().some((one) => !isPointing(one))
  const seen = new Set<string>()
  return plots.flatMap((views) => {
    const parts = views
      .filter((one) => !shows || !isPointing(one))
      .flatMap((one) => partOf(one, items.get(one.name) ?? [], wording))
    const labels = views
      .filter(({mark}) => shows && mark === 'text')
      .flatMap((one) => partOf(one, items.get(one.name) ?? [], wording))
    return mergedOf(parts).flatMap((part) => {
      const table = tableOf(labels.reduce(labelled, part))
      const key = JSON.stringify(table)
      if (seen.has(key)) return []
      seen.add(key)
      return [table]
    })
  })
}

/** Tell whether marks only point at what others show: words, pictures and rules from edge to edge. */
function isPointing({mark, channels, composite}: MarkView): boolean {
  if (mark === 'text' || mark === 'image') return true
  return mark === 'rule' && !composite && !channels.has('x2') && !channels.has('y2')
}

function partOf(view: MarkView, data: JsonObject[], wording: Wording): Part[] {
  const reads = columnsOf(view, data[0] ?? {}, wording)
  const {time} = reads.find((read) => read.time) ?? {}
  const inTime = time ? [...data].sort((a, b) => time(a) - time(b)) : data
  const rows = inTime.map((row) => reads.map(({get}) => get(row))).filter((row) => row.some((value) => value !== null))
  return reads.length === 0 || rows.length === 0 ? [] : [{mark: view.composite?.mark ?? view.mark, reads, rows}]
}

function tableOf({mark, reads, rows}: Part): PlottedTable {
  const order = reads.map((_, i) => i).sort((a, b) => rankOf(reads[a]) - rankOf(reads[b]))
  const columns = order.map((i): Column => {
    const {column, apart} = reads[i] as Read
    const isTwice = reads.some((other, j) => j !== i && other.column.title === column.title)
    const title = isTwice && apart !== column.title ? `${column.title} (${apart})` : column.title
    return {...column, title, ...(column.kind === 'date' ? {unit: unitOf(rows.map((row) => row[i] ?? null))} : {})}
  })
  const ordered = rows.map((row) => order.map((i) => row[i] ?? null))
  return {mark, columns, rows: sorted(mark === 'geoshape' ? distinct(ordered) : ordered, columns)}
}

/** Parts of sums from the least to the greatest. */
const ascending = ['outliers', 'lower_whisker', 'lower', 'lower_box', 'mid_box', 'center', 'upper_box', 'upper']

/** Give the place of a column: keys first, then what is measured, parts of sums from the least. */
function rankOf(read: Read | undefined): number {
  const {key, part} = read?.column ?? {}
  const place = part === undefined ? -1 : ascending.indexOf(part)
  return key ? -2 : part === undefined ? -1 : place < 0 ? ascending.length : place
}

/** Leave out rows that come again: a country of many islands is one. */
function distinct(rows: Value[][]): Value[][] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

/** Find how fine dates are: all of them first days of years, of months, any days, or times of a day. */
function unitOf(dates: Value[]): Column['unit'] {
  const days = dates.filter((date) => date !== null).map((date) => String(date).slice(5))
  if (days.every((day) => day === '01-01')) return 'year'
  if (days.every((day) => day.length === 5 && day.slice(3) === '01')) return 'month'
  return days.every((day) => day.length === 5) ? 'day' : 'time'
}
