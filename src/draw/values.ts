import type {Json} from '../json.js'
import type {Source} from './data.js'
import {columnOf, madeBy, mentionsOf} from './fields.js'
import type {Spec} from './spec.js'

/** Aggregations that need no number to count with. */
const counting = /^(count|distinct|valid|missing|argm(ax|in))$/

/** Types whose values can be unreadable: what a value must be, and whether it is. */
const readable: Record<string, {as: string; reads(value: Json): boolean}> = {
  quantitative: {as: 'numbers', reads: (value) => typeof value === 'boolean' || Number.isFinite(Number(value))},
  temporal: {as: 'dates', reads: (value) => Number.isFinite(Date.parse(String(value)))},
}

/** Channels that place a mark: without their values it is not drawn. */
const places = /^((x|y|theta|radius|longitude|latitude)2?)$/

/**
 * Report as `chart-values-read` the fields with values that are not of their declared type: Vega drops them in silence.
 *
 * Where not one value of a place can be read nothing is drawn, which is `chart-has-marks`. Tells whether a chart is left.
 */
export function checkValues({value: spec, tell}: Spec, sources: Source[]): boolean {
  const told = new Set<string>()
  const made = madeBy(spec)
  let drawable = true
  const mentions = mentionsOf(spec)
  // what the author filters is dealt with
  const filtered = new Set(mentions.flatMap(({field, path}) => (path.includes('filter') ? [columnOf(field)] : [])))
  for (const {field, path, type, aggregate} of mentions) {
    const reading = readable[type ?? '']
    const column = columnOf(field)
    const key = `${column} ${type}`
    // a field that a transform makes again is not the one in the data
    if (!reading || told.has(key) || made.has(column) || (typeof aggregate === 'string' && counting.test(aggregate))) {
      continue
    }
    told.add(key)
    for (const {rows, parse} of sources) {
      if (column in parse) continue
      const values = rows
        .map((row) => row[column])
        .filter((value) => value !== undefined && value !== null && value !== '')
      const unread = values.filter((value) => typeof value !== 'object' && !reading.reads(value as Json))
      if (unread.length === 0) continue
      if (filtered.has(column) && unread.length < values.length) continue
      const none = unread.length === values.length && places.test(`${path.at(-2)}`)
      if (none) drawable = false
      tell(
        none ? 'chart-has-marks' : 'chart-values-read',
        `${none ? 'none' : unread.length} of ${values.length} values of "${column}" can${none ? '' : 'not'} be read as ` +
          `${reading.as}, for example ${JSON.stringify(unread[0])}, and ${none ? 'nothing is' : 'are not'} drawn`,
        path,
        'mend the data, or filter them out',
      )
    }
  }
  return drawable
}
