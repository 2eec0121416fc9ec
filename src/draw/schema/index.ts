/** Vega-Lite's own schema, held against a specification: what it does not allow → messages at the parts that breach it. */
import {nearest} from '../../message.js'
import {isObject, type Json, type JsonPath} from '../json.js'
import type {Spec} from '../spec.js'
import type {Definitions, Schema} from './schema.js'
import {type Breach, Walker} from './walk.js'

/** Most breaches that are told of one chart: the rest follow from them as a rule. */
const MOST = 8

/** Most words that are listed of what may stand in a place. */
const LISTED = 8

let loaded: Promise<Definitions> | undefined

/** Load the definitions of the schema, once. */
function definitions(): Promise<Definitions> {
  loaded ??= import('vega-lite/vega-lite-schema.json', {with: {type: 'json'}}).then(
    (module) => (module.default as unknown as {definitions: Definitions}).definitions,
  )
  return loaded
}

/** Report as `chart-spec-valid` what Vega-Lite's schema does not allow; `url` is that of data named elsewhere. */
export async function checkSchema({value: spec, tell}: Spec, url?: string): Promise<void> {
  const value = url === undefined ? spec : {...spec, data: {url}}
  for (const breach of (await breachesOf(value)).slice(0, MOST)) {
    const {reason, mend} = wordsOf(breach, value)
    tell('chart-spec-valid', reason, breach.path, mend)
  }
}

/** List what the schema does not allow in a specification. */
export async function breachesOf(spec: Json): Promise<Breach[]> {
  const known = await definitions()
  const root: Schema = {$ref: `#/definitions/${kindOf(spec)}`}
  const told = new Set<string>()
  return new Walker(known).walk(spec, root, []).filter(({path, name}) => {
    const key = JSON.stringify([path, name])
    return !told.has(key) && told.add(key)
  })
}

/** The property by which each kind of specification is known. */
const kinds: [string, string][] = [
  ['layer', 'TopLevelLayerSpec'],
  ['hconcat', 'TopLevelHConcatSpec'],
  ['vconcat', 'TopLevelVConcatSpec'],
  ['concat', 'TopLevelConcatSpec'],
  ['repeat', 'TopLevelRepeatSpec'],
  ['facet', 'TopLevelFacetSpec'],
  ['mark', 'TopLevelUnitSpec'],
]

const kindOf = (spec: Json): string =>
  kinds.find(([property]) => isObject(spec) && property in spec)?.[1] ?? 'TopLevelSpec'

/** Say what is unexpected, and what was expected. */
function wordsOf({kind, name = '', path, expected}: Breach, spec: Json): {reason: string; mend?: string} {
  const place = placeOf(kind === 'unknown' ? path.slice(0, -1) : path)
  if (kind === 'missing') return {reason: `unexpected ${place || 'chart'} without "${name}"`, mend: `add "${name}"`}
  if (kind === 'unknown') {
    const meant = nearest(name, expected)
    const reason = `unexpected property "${name}"${place && ` of ${place}`}, which Vega-Lite does not know there`
    return {
      reason,
      mend: meant ? `did you mean "${meant}"?` : `it knows ${listed(expected.map((word) => `"${word}"`))}`,
    }
  }
  const found = valueAt(spec, path)
  const words = expected.filter((word) => word.startsWith('"')).map((word) => word.slice(1, -1))
  const meant = typeof found === 'string' ? nearest(found, words) : undefined
  const reason = `unexpected ${shown(found)}${place && ` for ${place}`}, expected ${listed(expected)}`
  return {reason, ...(meant ? {mend: `did you mean "${meant}"?`} : {})}
}

/** Write a path as an author reads it: `encoding.x.axis`. */
const placeOf = (path: JsonPath): string =>
  path.length === 0
    ? ''
    : path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('')

function listed(words: string[]): string {
  const kept = words.slice(0, LISTED)
  const rest = words.length > LISTED ? [...kept, '…'] : kept
  return rest.length > 1 && words.length <= LISTED
    ? `${rest.slice(0, -1).join(', ')} or ${rest.at(-1)}`
    : rest.join(', ')
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function valueAt(value: Json | undefined, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>((part, step) => (part as Record<string | number, Json>)?.[step], value)
}
