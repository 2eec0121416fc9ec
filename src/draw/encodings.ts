import {isObject, type Json, type JsonObject, type JsonPath} from '../json.js'
import {viewsAround, viewsOf} from './views.js'

/** A view with a mark, and all its channels, those of the views around it too. */
export interface Plot {
  mark: string
  /** The definition of the mark, where it is more than a word. */
  definition: JsonObject
  path: JsonPath
  channels: Channel[]
}

/** One channel of a plot, and where it stands. */
export interface Channel {
  name: string
  value: JsonObject
  path: JsonPath
}

/** List the plots of a specification with their channels. */
export function plotsOf(spec: JsonObject): Plot[] {
  return viewsOf(spec).flatMap(({view, path}) => {
    const mark = typeOf(view.mark)
    if (mark === undefined) return []
    const channels = new Map<string, Channel>()
    for (const outer of viewsAround(spec, path)) {
      if (!isObject(outer.view.encoding)) continue
      for (const [name, value] of Object.entries(outer.view.encoding)) {
        if (isObject(value)) channels.set(name, {name, value, path: [...outer.path, 'encoding', name]})
      }
    }
    return [{mark, definition: isObject(view.mark) ? view.mark : {}, path, channels: [...channels.values()]}]
  })
}

/** Give the type of a mark. */
export const typeOf = (mark: Json | undefined): string | undefined =>
  typeof mark === 'string' ? mark : isObject(mark) && typeof mark.type === 'string' ? mark.type : undefined

/** Scales of numbers. */
const numeric = new Set(['linear', 'log', 'pow', 'sqrt', 'symlog', 'quantile', 'quantize', 'threshold'])

/** Full names of types by their first letter. */
const fullTypes: Record<string, string> = {q: 'quantitative', t: 'temporal', o: 'ordinal', n: 'nominal', g: 'geojson'}

/** Give the type of a channel: its own, or what Vega-Lite takes it for. */
export function measurementOf({type, aggregate, bin, timeUnit, sort, scale, datum}: JsonObject): string {
  if (typeof type === 'string') return fullTypes[type.charAt(0).toLowerCase()] ?? type
  if (bin || (aggregate !== undefined && !isObject(aggregate)) || typeof datum === 'number') return 'quantitative'
  if (timeUnit !== undefined) return 'temporal'
  if (Array.isArray(sort)) return 'ordinal'
  const name = isObject(scale) ? String(scale.type) : ''
  return numeric.has(name) ? 'quantitative' : name === 'time' || name === 'utc' ? 'temporal' : 'nominal'
}

/** Find a channel of a plot. */
export const channelOf = ({channels}: Plot, name: string): Channel | undefined =>
  channels.find((channel) => channel.name === name)
