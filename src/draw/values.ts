import type {Source} from './data.js'
import {columnOf, mentionsOf} from './fields.js'
import type {Json} from './json.js'
import type {Spec} from './spec.js'

/** Aggregations that need no number to count with. */
const counting = /^(count|distinct|valid|missing|argm(ax|in))$/

/** Types whose values can be unreadable: what a value must be, and whether it is. */
const readable: Record<string, {as: string; reads(value: Json): boolean}> = {
  quantitative: {as: 'numbers', reads: (value) => typeof value === 'boolean' || Number.isFinite(Number(value))},
  temporal: {as: 'dates', reads: (value) => Number.isFinite(Date.parse(String(value)))},
}

/** Report as `chart-values-read` the fields with values that are not of their declared type: Vega drops them in silence. */
export function checkValues({value: spec, tell}: Spec, sources: Source[]): void {
  const told = new Set<string>()
  for (const {field, path, type, aggregate} of mentionsOf(spec)) {
    const reading = readable[type ?? '']
    const column = columnOf(field)
    const key = `${column} ${type}`
    if (!reading || told.has(key) || (typeof aggregate === 'string' && counting.test(aggregate))) continue
    told.add(key)
    for (const {rows, parse} of sources) {
      if (column in parse) continue
      const values = rows
        .map((row) => row[column])
        .filter((value) => value !== undefined && value !== null && value !== '')
      const unread = values.filter((value) => typeof value !== 'object' && !reading.reads(value as Json))
      if (unread.length === 0) continue
      tell(
        'chart-values-read',
        `${unread.length} of ${values.length} values of "${column}" cannot be read as ${reading.as}, ` +
          `for example ${JSON.stringify(unread[0])}, and are not drawn`,
        path,
        'mend the data, or filter them out',
      )
    }
  }
}
