import {isObject, type Json, type JsonObject} from '../json.js'

/** Parts of a channel that name a field without showing it. */
const aside = new Set(['sort', 'test', 'tooltip', 'order', 'values', 'datasets'])

/**
 * Collect the columns of CSV whose values stay text although they may look like numbers: dates, and names, which
 * Vega-Lite takes as they are written and puts into the order of text.
 */
export function textColumnsOf(spec: JsonObject): Set<string> {
  const columns = new Set<string>()
  const visit = (value: Json | undefined, isChannel: boolean): void => {
    if (Array.isArray(value)) for (const part of value) visit(part, isChannel)
    if (!isObject(value)) return
    const {field} = value
    if (typeof field === 'string' && (isDate(value) || (isChannel && isName(value)))) columns.add(field)
    for (const [name, part] of Object.entries(value)) {
      if (aside.has(name)) visit(part, false)
      else if (!/^(longitude|latitude)2?$/.test(name)) visit(part, isChannel || name === 'encoding' || name === 'facet')
    }
  }
  visit(spec, false)
  return columns
}

const isDate = ({type, timeUnit}: JsonObject): boolean => type === 'temporal' || timeUnit !== undefined

/** A channel without a type shows names, unless it counts or sorts into bins. */
const isName = ({type, aggregate, bin}: JsonObject): boolean =>
  (type === undefined || type === 'nominal' || type === 'ordinal') && aggregate === undefined && !bin
