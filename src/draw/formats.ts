import {isObject, type Json, type JsonObject, type JsonPath} from '../json.js'
import {typeOf} from './encodings.js'
import {viewsOf} from './views.js'

/** The name under which expressions find the format of a number that is written out. */
export const WRITTEN = 'writtenNumber'

/** Give the format of d3 that writes a number with four digits or more, all of those before its decimal sign. */
export function formatOf(value: number): string {
  const digits = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1
  return `,.${Math.min(20, Math.max(0, 4 - digits, digits < 7 ? 1 : 0))}~f`
}

/** Names of fields that hold years. */
const yearly = /(^|[^a-z])(year|yr|jahr|année|annee|año|ano|anno|jaar|år|rok|год|سال|साल)s?$/i

/** Channels that lay values along an axis. */
const axes = ['x', 'y'] as const

/**
 * Give what the numbers of a specification are written with where it does not say: years without separators, numbers
 * in the plot rounded; changes `spec`.
 */
export function setFormats(spec: JsonObject): void {
  const config = isObject(spec.config) ? spec.config : {}
  for (const {view, path} of viewsOf(spec)) {
    if (!isObject(view.encoding)) continue
    const rows = rowsAbove(spec, path)
    for (const name of axes) {
      const channel = view.encoding[name]
      // the lengths of bars may be four-digit numbers of anything
      const isPlace = name === 'x' && !/^(bar|arc)$/.test(typeOf(view.mark) ?? '')
      if (isObject(channel) && isNumber(channel) && isYears(channel, rows, isPlace)) setAxisFormat(channel)
    }
    const {text} = view.encoding
    if (!isObject(text) || !isNumber(text) || 'format' in text || 'formatType' in text) continue
    if (isYears(text, rows, false)) text.format = 'd'
    else if (config.numberFormat === undefined && config.numberFormatType === undefined) text.formatType = WRITTEN
  }
}

function setAxisFormat(channel: JsonObject): void {
  if (channel.axis === null || (isObject(channel.axis) && ('format' in channel.axis || 'labelExpr' in channel.axis)))
    return
  channel.axis = {tickMinStep: 1, ...(isObject(channel.axis) ? channel.axis : {}), format: 'd'}
}

const isNumber = ({type, aggregate, bin}: JsonObject): boolean =>
  bin === undefined && (type === 'quantitative' || (type === undefined && typeof aggregate === 'string'))

/**
 * Tell whether a channel holds years: by its name, or where `byValue` because every value is a whole number from 1000
 * to 2999.
 */
function isYears({field, aggregate}: JsonObject, rows: JsonObject[], byValue: boolean): boolean {
  if (typeof field !== 'string' || (aggregate !== undefined && aggregate !== 'min' && aggregate !== 'max')) return false
  const values = rows.map((row) => row[field]).filter((value) => value !== null && value !== undefined && value !== '')
  const within = (least: number, most: number): boolean =>
    values.length > 0 &&
    values.every((value) => Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most)
  return (yearly.test(field) && (values.length === 0 || within(0, 9999))) || (byValue && within(1000, 2999))
}

/** Give the rows that a view draws: its own, else those of the nearest view around it. */
function rowsAbove(spec: JsonObject, path: JsonPath): JsonObject[] {
  let rows: JsonObject[] = []
  let part: Json | undefined = spec
  for (let length = 0; ; length++) {
    if (isObject(part) && 'data' in part) rows = rowsIn(part.data, spec)
    const step = path[length]
    if (step === undefined) return rows
    part = (part as Record<string | number, Json | undefined>)[step]
  }
}

function rowsIn(data: Json | undefined, spec: JsonObject): JsonObject[] {
  if (!isObject(data)) return []
  const named = typeof data.name === 'string' && isObject(spec.datasets) ? spec.datasets[data.name] : undefined
  const rows = Array.isArray(data.values) ? data.values : Array.isArray(named) ? named : []
  return rows.filter(isObject)
}
