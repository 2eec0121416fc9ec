/** What of a specification can be labelled directly: its form → where its labels come from, or why it has none. */

import {isObject, type Json, type JsonObject, type JsonPath} from '../../json.js'
import {typeOf} from '../encodings.js'
import {unescaped} from '../fields.js'
import {nameOf} from '../view-names.js'
import {isComposed, viewsAround, viewsOf} from '../views.js'

/** Forms of charts that are labelled each in its own way. */
export type Form = 'lines' | 'bars' | 'points' | 'slices'

/** One view that is to be labelled. */
export interface Labelled {
  /** The name that Vega-Lite gives the view. */
  name: string
  /** What its own axis of values is called. */
  title: string
  /** Field of its values in the data that is drawn, and the format of its axis where the author gives one. */
  value?: {field: string; format?: string}
  /** Whether its values run from left to right. */
  level: boolean
}

/** How a chart is labelled. */
export interface Plan {
  form: Form
  /** Field that names the series, where there is one. */
  series?: string
  views: Labelled[]
  /** Whether areas lie upon one another. */
  stacked: boolean
  /** Whether the labels make the legend needless. */
  replacesLegend: boolean
}

/** Marks by the form they make; those that lie behind others come later. */
const forms: Record<string, Form> = {
  arc: 'slices',
  line: 'lines',
  trail: 'lines',
  area: 'lines',
  bar: 'bars',
  point: 'points',
  circle: 'points',
  square: 'points',
}

const order: Form[] = ['slices', 'lines', 'bars', 'points']

/** Channels that tell series apart, in the order in which they are looked for. */
const channels = ['color', 'fill', 'stroke', 'strokeDash', 'shape', 'detail'] as const

/** Find how the chart of a specification is labelled, or say what was expected of it. */
export function planOf(spec: JsonObject): Plan | string {
  if (isComposed(spec)) return 'a chart of several plots, expected one plot'
  const views = viewsOf(spec).flatMap(({view, path, composed}) => {
    const form = composed ? undefined : forms[typeOf(view.mark) ?? '']
    return form ? [{view, form, name: nameOf(spec, path), encoding: encodingAt(spec, path)}] : []
  })
  const isRow = views.some(({form, encoding}) => form === 'points' && isNamed(encoding.y) && isMeasure(encoding.x))
  // a line from point to point of a row has no name
  const form = isRow ? 'points' : order.find((one) => views.some((view) => view.form === one))
  if (!form) return 'a chart of other marks, expected lines, areas, bars or slices'
  if (spec.padding !== undefined) return 'a chart with a padding of its own, expected a specification without "padding"'
  const chosen = views.filter((view) => view.form === form)
  // a line on an area is the one to follow
  const lines = chosen.filter(({view}) => typeOf(view.mark) !== 'area')
  const kept = form === 'lines' && lines.length > 0 ? lines : chosen

  const named = channels.flatMap((name) => kept.map(({encoding}) => encoding[name]))
  const unit = named.find((channel) => isObject(channel) && typeof channel.field === 'string') as JsonObject | undefined
  if (unit && (isBinned(unit) || (unit.type === 'quantitative' && form !== 'bars'))) {
    return 'series of numbers, expected series with names'
  }
  const series = unit && unescaped(String(unit.field))
  const categories = kept.flatMap(({encoding}) => [encoding.x, encoding.y]).filter((channel) => !isMeasure(channel))
  const isAxis = categories.some((channel) => isObject(channel) && channel.field === unit?.field)
  return {
    form,
    ...(series !== undefined && {series}),
    views: kept.map(({encoding, name}) => labelledOf(form, encoding, name)),
    stacked: kept.every(({view, encoding}) => typeOf(view.mark) === 'area' && isStacked(encoding.y)),
    replacesLegend: form !== 'bars' || isAxis,
  }
}

/** Give what a view encodes, what the views around it do included. */
function encodingAt(spec: JsonObject, path: JsonPath): JsonObject {
  const merged: JsonObject = {}
  for (const {view} of viewsAround(spec, path)) {
    for (const [name, channel] of Object.entries(isObject(view.encoding) ? view.encoding : {})) {
      const before = merged[name]
      merged[name] = isObject(before) && isObject(channel) ? {...before, ...channel} : channel
    }
  }
  return merged
}

function labelledOf(form: Form, encoding: JsonObject, name: string): Labelled {
  const across = isMeasure(encoding.x) && !(isMeasure(encoding.y) && !hasType(encoding.x))
  const level = across && (form === 'bars' || (form === 'points' && isNamed(encoding.y)))
  const channel = form === 'slices' ? encoding.theta : level ? encoding.x : encoding.y
  const title = isObject(channel)
    ? (channel.title ?? (isObject(channel.axis) ? channel.axis.title : undefined))
    : undefined
  const field = isObject(channel) ? valueField(channel) : undefined
  const format = isObject(channel) ? formatIn(channel) : undefined
  return {
    name,
    title: typeof title === 'string' ? title : isObject(channel) ? String(channel.field ?? '') : '',
    ...(field !== undefined && {value: {field, ...(format !== undefined && {format})}}),
    level,
  }
}

const hasType = (channel: Json | undefined): boolean => isObject(channel) && channel.type === 'quantitative'

/** Tell whether a channel holds values and not names or dates. */
const isMeasure = (channel: Json | undefined): boolean =>
  isObject(channel) &&
  channel.bin === undefined &&
  (channel.type === 'quantitative' || (channel.type === undefined && typeof channel.aggregate === 'string'))

const isNamed = (channel: Json | undefined): boolean =>
  isObject(channel) && typeof channel.field === 'string' && !isMeasure(channel) && channel.type !== 'temporal'

const isBinned = ({bin, timeUnit}: JsonObject): boolean =>
  (bin !== undefined && bin !== null && bin !== false) || timeUnit !== undefined

const isStacked = (channel: Json | undefined): boolean =>
  !isObject(channel) || (channel.stack !== null && channel.stack !== false)

/** Give the field of a channel in the rows that Vega-Lite makes. */
function valueField({field, aggregate}: JsonObject): string | undefined {
  if (aggregate === 'count') return '__count'
  if (typeof field !== 'string') return undefined
  return typeof aggregate === 'string'
    ? `${aggregate}_${unescaped(field)}`
    : aggregate === undefined
      ? unescaped(field)
      : undefined
}

function formatIn({axis, format, stack}: JsonObject): string | undefined {
  const given = isObject(axis) && typeof axis.format === 'string' ? axis.format : format
  return typeof given === 'string' ? given : stack === 'normalize' ? '.0%' : undefined
}
