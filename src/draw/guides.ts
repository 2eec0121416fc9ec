import {isObject, type Json, type JsonObject} from '../json.js'
import type {Dates} from './locale.js'

/** What Vega-Lite writes into a chart for dates cut to a unit of time, as it stands in expressions. */
const AMERICAN = '{"year-month":"%b %Y ","year-month-date":"%b %d, %Y "}'

/** The tick count that Vega-Lite writes for an axis along the width of a view: too many for words and dates. */
const DENSE = /^ceil\((\w*width)\/40\)$/

/** Least distance between two ticks side by side, about, pt. */
const TICK_SPACE = 60

/**
 * Copy a compiled chart with its dates, which are American, in the order of a language, and fewer ticks side by side.
 *
 * Rows of data are not copied.
 */
export function withGuides(chart: JsonObject, dates: Dates): JsonObject {
  const units = JSON.stringify({
    month: '%b ',
    date: '%-d ',
    'year-month': `${dates.month} `,
    'month-date': `${dates.day} `,
    'year-month-date': `${dates.date} `,
    'hours-minutes': dates.clock,
  })
  const ticks = {
    year: '%Y',
    quarter: '%b',
    month: '%b',
    week: dates.day,
    date: dates.day,
    day: dates.day,
    hours: dates.clock,
    minutes: dates.clock,
  }
  const copy = (value: Json | undefined, times: Set<string>): Json | undefined => {
    if (typeof value === 'string') return value.replaceAll(AMERICAN, units).replace(DENSE, `ceil($1/${TICK_SPACE})`)
    if (Array.isArray(value)) return value.map((part) => copy(part, times) ?? null)
    if (!isObject(value)) return value
    const known = new Set([...times, ...timesIn(value.scales)])
    const copied: JsonObject = {}
    for (const name in value) {
      const part = value[name]
      // data is only data
      const isData = name === 'values' && Array.isArray(part) && isObject(part[0])
      copied[name] = isData ? part : copy(part, known)
    }
    for (const guide of Array.isArray(copied.axes) ? copied.axes : []) {
      if (isObject(guide) && known.has(String(guide.scale)) && guide.format === undefined) guide.format = {...ticks}
    }
    return copied
  }
  return copy(chart, new Set()) as JsonObject
}

/** List the scales of time in a list of scales by name. */
const timesIn = (scales: Json | undefined): string[] =>
  (Array.isArray(scales) ? scales : []).flatMap((scale) =>
    isObject(scale) && (scale.type === 'time' || scale.type === 'utc') ? [String(scale.name)] : [],
  )
