import {splitAccessPath} from 'vega'
import {isObject, type JsonObject} from '../../json.js'
import {unescaped} from '../fields.js'
import type {Phrases} from '../phrases.js'
import {keyOf, placeName, plain, recurringWords, valueAt} from './read.js'
import type {Column, Value} from './table.js'
import type {MarkView} from './views.js'

/** A column, how its values are read from a row, and what tells it from others. */
export interface Read {
  column: Column
  id: string
  /** What tells it from another of the same title: its field, or the unit of its dates. */
  apart: string
  get(row: JsonObject): Value
  /** Gives the time that the words of a value stand for. */
  time?(row: JsonObject): number
}

/** The words for what has none in the specification, and the language that dates are written in. */
export interface Wording {
  phrases: Phrases
  language: string
}

/** Channels in the order in which their columns are read. */
const order = [
  'row',
  'column',
  'facet',
  'x',
  'xOffset',
  'y',
  'yOffset',
  'longitude',
  'latitude',
  'color',
  'fill',
].concat(['stroke', 'shape', 'detail', 'strokeDash', 'opacity', 'theta', 'radius', 'x2', 'y2', 'size', 'angle', 'text'])

/** Marks that show an amount by the place of their end, so that the other axis says of what. */
const measuring = new Set(['bar', 'line', 'area', 'trail', 'rule'])

/** List the columns of a view, keys first; `sample` is one of its rows. */
export function columnsOf(view: MarkView, sample: JsonObject, wording: Wording): Read[] {
  const columns = new Map<string, Read>()
  const own = [...view.channels].filter(([name, {field, aggregate}]) => {
    return order.includes(name) && (typeof field === 'string' || aggregate === 'count' || isObject(aggregate))
  })
  for (const [name, channel] of own.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))) {
    for (const read of readsOf(view, name, channel, sample, wording)) {
      if (!columns.has(read.id)) columns.set(read.id, read)
    }
  }
  const place = placeName(sample)
  const isNamed = [...columns.values()].some(({column, get}) => {
    return get(sample) === place || (column.kind === 'name' && typeof place === 'number')
  })
  if (view.mark === 'geoshape' && !isNamed && columns.size > 0 && place !== null) {
    const title = typeof place === 'string' ? wording.phrases.place : 'ID'
    columns.set('', {column: {title, kind: 'name', channel: 'shape', key: true}, id: '', apart: '', get: placeName})
  }
  const all = [...columns.values()].sort((a, b) => Number(a.id !== '') - Number(b.id !== ''))
  return [...all.filter(({column}) => column.key), ...all.filter(({column}) => !column.key)]
}

function readsOf(view: MarkView, name: string, channel: JsonObject, sample: JsonObject, wording: Wording): Read[] {
  const first = view.channels.get(name.replace(/2$/, ''))
  const isEnd = name.endsWith('2') && first !== channel
  // an end is of the type of its start
  const typed = isEnd && first ? {...channel, type: first.type} : channel
  const id = keyOf(channel, sample)
  const {phrases, language} = wording
  const isBinned = isClass(channel.bin)
  const isBinEnd = isEnd && first !== undefined && isClass(first.bin)
  const kind = kindOf(typed)
  const words = kind === 'date' ? recurringWords(channel.timeUnit, language) : undefined
  const base = titleOf(isEnd && first && (isBinEnd || view.composite) ? first : channel, phrases)
  const isKey = isBinned || isBinEnd || isKeyOf(view, name, typed)
  const part = view.composite && !isKey ? (partOf(id) ?? outliersIn(view.composite)) : undefined
  const suffix = part ? (phrases.parts[part] ?? part) : isBinEnd ? phrases.parts.end : undefined
  const format = formatOf(channel)
  const column: Column = {
    title: suffix ? `${base} (${suffix})` : base,
    kind: words ? 'name' : kind,
    channel: name,
    ...(isKey ? {key: true} : {}),
    ...(isBinEnd ? {end: true} : {}),
    ...(part ? {part} : {}),
    ...(format ? {format} : {}),
  }
  const get = (row: JsonObject): Value => {
    const value = valueAt(row, id)
    return words ? words(value) : plain(value, kind === 'date')
  }
  const {timeUnit} = channel
  const unit = isObject(timeUnit) ? timeUnit.unit : timeUnit
  const apart = String(unit ?? channel.field ?? channel.aggregate).replace(/^utc/, '')
  // one field may stand for its months on one axis and for its days on the other
  const read: Read = {column, id: `${words ? JSON.stringify(channel.timeUnit) : kind} ${id}`, apart, get}
  if (words) read.time = (row) => Number(valueAt(row, id))
  const last = `${id}_end`
  if (!isBinned || channel.bin === 'binned' || !(last in sample)) return [read]
  const end: Column = {...column, title: `${base} (${phrases.parts.end})`, end: true}
  return [read, {column: end, id: `${kind} ${last}`, apart, get: (row) => plain(valueAt(row, last), false)}]
}

const isClass = (bin: unknown): boolean => bin === true || bin === 'binned' || isObject(bin)

/** Find what kind of value a channel shows: as Vega-Lite does where its type is not said. */
export function kindOf({type, aggregate, bin, timeUnit}: JsonObject): Column['kind'] {
  if (type === 'temporal' || timeUnit) return 'date'
  if (bin || type === 'quantitative') return 'number'
  return aggregate !== undefined && type === undefined ? 'number' : 'name'
}

/** Tell whether a channel says which row it is, and not how much. */
function isKeyOf({mark, channels}: MarkView, name: string, channel: JsonObject): boolean {
  const [side] = /^[xy]/.exec(name) ?? []
  if (side && channels.has(`${side}2`) && !isClass(channels.get(side)?.bin)) return kindOf(channel) === 'name'
  if (kindOf(channel) !== 'number') return true
  if (channel.aggregate !== undefined) return false
  if (name === 'longitude' || name === 'latitude') return true
  const other = channels.get(side === 'x' ? 'y' : 'x')
  if (!side || !measuring.has(mark) || !other || kindOf(other) !== 'number' || isClass(other.bin)) return false
  return other.aggregate !== undefined || (side === 'x' && channels.get('y')?.aggregate === undefined)
}

/** Say which part of a sum a field is: `lower_box_people` is the lower end of a box. */
const partOf = (id: string): string | undefined =>
  /^(lower_whisker|upper_whisker|lower_box|mid_box|upper_box|lower|upper|center)_/.exec(id)?.[1]

const outliersIn = ({part}: {part: string}): string | undefined => (part === 'outliers' ? part : undefined)

/** Give the words that a reader sees for a channel. */
function titleOf({title, axis, legend, header, field, aggregate, timeUnit}: JsonObject, {sums}: Phrases): string {
  const given = [title, ...[axis, legend, header].map((part) => (isObject(part) ? part.title : undefined))]
  const words = given.map((part) => (Array.isArray(part) ? part.join(' ') : part))
  const found = words.find((part): part is string => typeof part === 'string' && part.trim() !== '')
  // so Vega-Lite titles the dates of marks that stand for several
  if (found !== undefined)
    return timeUnit ? found : found.replace(/ \((?:year|quarter|month|week|day|date|hours)[a-z-]*\)$/, '')
  const whole = unescaped(String(field))
  const last = splitAccessPath(String(field)).at(-1) ?? ''
  const name = /^\d*$/.test(last) ? whole : last
  const sum = typeof aggregate === 'string' ? sums[aggregate] : undefined
  return sum ? sum(name) : name
}

function formatOf({axis, legend, format}: JsonObject): string | undefined {
  const given = [format, ...[axis, legend].map((part) => (isObject(part) ? part.format : undefined))]
  return given.find((part): part is string => typeof part === 'string')
}
