import type {ChartFile} from '../drawing.js'
import type {PlottedTable, Value} from './table/table.js'

/**
 * Write what a chart shows as CSV (RFC 4180), under the words of its axes. What else stands in its sources may not be
 * meant for readers, and is not written.
 */
export const csvTables = (plotted: PlottedTable[]): string[] => [
  ...new Set(plotted.map(({columns, rows}) => csvOf([columns.map(({title}) => title), ...rows]))),
]

/** Name the files that belong to a chart: its tables and its specification. */
export function chartFilesOf(id: string, tables: string[], spec: string): ChartFile[] {
  const named = tables.map((text, index): ChartFile => {
    const name = `${id}${tables.length > 1 ? `-${index + 1}` : ''}.csv`
    return {name, text, type: 'text/csv', relationship: 'Data'}
  })
  return [...named, {name: `${id}.vl.json`, text: spec, type: 'application/json', relationship: 'Source'}]
}

const csvOf = (records: Value[][]): string =>
  `${records.map((record) => record.map((value) => quoted(String(value ?? ''))).join(',')).join('\r\n')}\r\n`

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
