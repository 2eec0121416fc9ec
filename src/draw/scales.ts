/** The scales of a view that has run, as plain data. */
import type {View} from 'vega'
import {colourOf} from '../svg/colour.js'
import {scalesIn} from './runtime.js'

/** One scale: its name ends with its channel. */
export interface ScaleFact {
  name: string
  type: string
  /** Values of the domain: all of a discrete one, both ends of a continuous one. */
  domain: (string | number | boolean | null)[]
  /** Colours of a categorical range, `#rrggbb`. */
  colours: string[]
}

/** Most values of a domain that are listed. */
const MOST = 200

/** List the scales of a view and of the facets inside it, each name once. */
export function scalesOf(view: View): ScaleFact[] {
  const facts = new Map<string, ScaleFact>()
  for (const [name, scale] of scalesIn(view)) {
    if (!scale.domain || facts.has(name)) continue
    const domain = scale.domain().slice(0, MOST).map(plain)
    const range = scale.type === 'ordinal' ? scale.range?.() : []
    const colours = (Array.isArray(range) ? range : []).flatMap((colour) => colourOf(String(colour))?.colour ?? [])
    facts.set(name, {name, type: scale.type, domain, colours})
  }
  return [...facts.values()]
}

const plain = (value: unknown): ScaleFact['domain'][number] =>
  value instanceof Date
    ? value.getTime()
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null
