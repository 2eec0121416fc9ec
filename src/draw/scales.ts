/** The scales of a view that has run, as plain data. */
import type {View} from 'vega'
import {colourOf} from './trace/colour.js'

/** One scale: its name ends with its channel. */
export interface ScaleFact {
  name: string
  type: string
  /** Values of the domain: all of a discrete one, both ends of a continuous one. */
  domain: (string | number | boolean | null)[]
  /** Colours of a categorical range, `#rrggbb`. */
  colours: string[]
}

interface Scale {
  type: string
  domain?(): unknown[]
  range?(): unknown[]
}

interface Context {
  scales?: Record<string, {value?: Scale}>
  subcontext?: Context[]
}

/** Most values of a domain that are listed. */
const MOST = 200

/** List the scales of a view and of the facets inside it, each name once. */
export function scalesOf(view: View): ScaleFact[] {
  const facts = new Map<string, ScaleFact>()
  const collect = ({scales, subcontext}: Context): void => {
    for (const [name, {value}] of Object.entries(scales ?? {})) {
      if (!value?.domain || facts.has(name)) continue
      const domain = value.domain().slice(0, MOST).map(plain)
      const range = value.type === 'ordinal' && value.range ? value.range() : []
      const colours = range.flatMap((colour) => colourOf(String(colour))?.colour ?? [])
      facts.set(name, {name, type: value.type, domain, colours})
    }
    for (const context of subcontext ?? []) collect(context)
  }
  collect((view as unknown as {_runtime: Context})._runtime)
  return [...facts.values()]
}

const plain = (value: unknown): ScaleFact['domain'][number] =>
  value instanceof Date
    ? value.getTime()
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null
