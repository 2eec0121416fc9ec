import type {JsonObject, JsonPath} from '../../json.js'
import type {Plot} from '../encodings.js'
import type {ScaleFact} from '../scales.js'
import {nameOf} from '../view-names.js'

/** List the scales that a channel of a plot is placed on: several where the plot is repeated. */
export function scalesFor({path}: Plot, channel: string, spec: JsonObject, scales: ScaleFact[]): ScaleFact[] {
  const ends = scales.filter(({name}) => channelOfScale(name) === channel)
  // what Vega-Lite names the parts of facets and repeats is its own affair
  if (path.includes('spec') || 'repeat' in spec) return ends
  for (const outer of prefixesOf(path)) {
    const own = outer.length === 0 ? channel : `${nameOf(spec, outer)}_${channel}`
    const found = ends.find(({name}) => name === own || name === `child_${own}`)
    if (found) return [found]
  }
  return ends.length === 1 ? ends : []
}

/** Give the channel of a scale by its name. */
export const channelOfScale = (name: string): string => name.replace(/^.*_/, '')

/** List the views around a view, itself first. */
const prefixesOf = (path: JsonPath): JsonPath[] =>
  Array.from({length: path.length / 2 + 1}, (_, i) => path.slice(0, path.length - 2 * i))
