import type {ChartFile} from '../drawing.js'
import type {Source} from './data.js'
import type {Json, JsonObject} from './json.js'
import type {PlottedTable} from './plotted.js'

/**
 * Write the data of a chart as CSV (RFC 4180): what it shows, under the words of its axes. What else stands in its
 * sources may not be meant for readers; they are written only of marks that show sums without names, as box plots do.
 */
export function csvTables(plotted: PlottedTable[], sources: Source[]): string[] {
  const shown = plotted.map(({columns, rows}) => csvOf([columns.map(({title}) => title), ...rows]))
  return [...new Set(shown.length > 0 ? shown : sources.flatMap(({rows}) => sourceCsv(rows) ?? []))]
}

/** Name the files that belong to a chart: its tables and its specification. */
export function chartFilesOf(id: string, tables: string[], spec: string): ChartFile[] {
  const named = tables.map((text, index): ChartFile => {
    const name = `${id}${tables.length > 1 ? `-${index + 1}` : ''}.csv`
    return {name, text, type: 'text/csv', relationship: 'Data'}
  })
  return [...named, {name: `${id}.vl.json`, text: spec, type: 'application/json', relationship: 'Source'}]
}

/** Write rows with a head; what is no number or text, such as the outline of a country, has no column. */
function sourceCsv(rows: JsonObject[]): string | undefined {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => rows.some(readable(name)))
  return names.length === 0 ? undefined : csvOf([names, ...rows.map((row) => names.map((name) => row[name]))])
}

const csvOf = (records: (Json | undefined)[][]): string =>
  `${records.map((record) => record.map(textOf).map(quoted).join(',')).join('\r\n')}\r\n`

const readable = (name: string) => (row: JsonObject) => row[name] !== null && typeof row[name] !== 'object'

const textOf = (value: Json | undefined): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value)

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
