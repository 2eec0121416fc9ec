import {splitAccessPath} from 'vega'
import {isObject, type JsonObject} from '../../json.js'
import {unescaped} from '../fields.js'
import type {Value} from './table.js'

/** Find the name that Vega-Lite gives the values of a channel in the rows of a mark. */
export function keyOf({field, aggregate, bin, timeUnit}: JsonObject, row: JsonObject): string {
  if (aggregate === 'count') return '__count'
  const name = String(field)
  const kept = unescaped(name)
  if (bin === true || (isObject(bin) && bin.binned !== true)) {
    return Object.keys(row).find((key) => key.startsWith('bin_') && key.endsWith(`_${kept}`)) ?? name
  }
  const unit = isObject(timeUnit) ? timeUnit.unit : timeUnit
  const made = typeof aggregate === 'string' ? aggregate : typeof unit === 'string' ? unit : undefined
  if (made !== undefined) {
    return Object.keys(row).find((key) => key.startsWith(made) && key.endsWith(`_${kept}`)) ?? name
  }
  if (!isObject(aggregate)) return name
  const [[word, by] = []] = Object.entries(aggregate)
  return `['${word}_${String(by)}']['${kept}']`
}

/** Give the value that a field names in a row, inside objects too. */
export function valueAt(row: JsonObject, key: string): unknown {
  if (key in row) return row[key]
  const path = splitAccessPath(key)
  const whole = path.join('.')
  if (whole in row) return row[whole]
  let value: unknown = row
  for (const step of path) value = isObject(value) ? value[step] : undefined
  return value
}

/** Find what a row on a map is called: by its name, else by its identifier. */
export function placeName({properties, name, id}: JsonObject): Value {
  const inner = isObject(properties) ? properties : {}
  const found = [inner.name, inner.NAME, inner.ADMIN, name, id].find((value) => value !== undefined && value !== null)
  return typeof found === 'string' || typeof found === 'number' ? found : null
}

/** Write a value as a table has it; nothing for what is no value. */
export function plain(value: unknown, isDate: boolean): Value {
  if (value instanceof Date) return isoOf(value)
  if (isDate && value !== null && value !== undefined) return isoOf(new Date(value as string | number))
  // fifteen digits are what a number can be trusted for
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(15)) : null
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}

function isoOf(date: Date): Value {
  if (!Number.isFinite(date.getTime())) return null
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso.replace('.000Z', 'Z')
}

/** How the parts of a date that come again every year, week or day are written. */
const recurring: Record<string, Intl.DateTimeFormatOptions> = {
  month: {month: 'long'},
  monthdate: {month: 'long', day: 'numeric'},
  day: {weekday: 'long'},
  date: {day: 'numeric'},
  hours: {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'},
  hoursminutes: {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'},
}

/** Give what writes dates of a unit that has no year, in a language: "March", "Monday"; nothing for other units. */
export function recurringWords(timeUnit: unknown, language: string): ((value: unknown) => Value) | undefined {
  const unit = String(isObject(timeUnit) ? timeUnit.unit : timeUnit).replace(/^(?:binned)?(?:utc)?/, '')
  if (unit === 'quarter') return (value) => (isDate(value) ? `Q${Math.floor(value.getUTCMonth() / 3) + 1}` : null)
  const form = recurring[unit]
  if (!form) return undefined
  const format = new Intl.DateTimeFormat(language, {...form, timeZone: 'UTC'})
  return (value) => (isDate(value) ? format.format(value) : null)
}

const isDate = (value: unknown): value is Date => value instanceof Date && Number.isFinite(value.getTime())
