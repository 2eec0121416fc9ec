import type {ChartFile} from '../drawing.js'
import type {Source} from './data.js'
import type {Json, JsonObject} from './json.js'

/** Write the data of a chart as CSV (RFC 4180), once for each data set that has values to read. */
export function tablesOf(sources: Source[]): string[] {
  const tables = sources.map(({rows}) => csvOf(rows)).filter((table) => table !== undefined)
  return [...new Set(tables)]
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
function csvOf(rows: JsonObject[]): string | undefined {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => rows.some(readable(name)))
  if (names.length === 0) return undefined
  const lines = [names, ...rows.map((row) => names.map((name) => textOf(row[name])))]
  return `${lines.map((fields) => fields.map(quoted).join(',')).join('\r\n')}\r\n`
}

const readable = (name: string) => (row: JsonObject) => row[name] !== null && typeof row[name] !== 'object'

const textOf = (value: Json | undefined): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value)

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
