/** Vega-Lite's own schema, held against a specification: what it does not allow → words for its author. */

import {isObject, type Json, type JsonObject, type JsonPath} from '../../json.js'
import {keyOf, Memory} from '../../memory.js'
import {nearest} from '../../message.js'
import type {Spec} from '../spec.js'
import {lists} from '../vocabulary.js'
import {renamed} from './renamed.js'
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

/** What the schema does not allow, in words. */
export interface Fault {
  kind: Breach['kind']
  path: JsonPath
  reason: string
  mend?: string
}

/** Faults that were found: most charts are as they were in the build before. */
const found = new Memory<Promise<readonly Fault[]>>(200)

/** List what the schema does not allow, in words; `url` is that of data named elsewhere. */
export function faultsOf(spec: JsonObject, url?: string): Promise<readonly Fault[]> {
  const value = url === undefined ? spec : {...spec, data: {url}}
  return found.of(keyOf(value), () => find(value))
}

async function find(value: JsonObject): Promise<Fault[]> {
  // without data Vega-Lite draws what needs none
  const breaches = (await breachesOf(value)).filter(({kind, name}) => kind !== 'missing' || name !== 'data')
  return breaches.map((breach) => ({kind: breach.kind, path: breach.path, ...wordsOf(breach, value)}))
}

/**
 * Report faults as `chart-spec-valid`, or as `chart-compiles` those for which Vega-Lite has `failed`: it passes over
 * properties that it does not know.
 */
export function tellFaults(faults: readonly Fault[], {tell}: Spec, failed: boolean): void {
  faults.slice(0, MOST).forEach(({kind, path, reason, mend}, i) => {
    const rest = faults.length - MOST
    const more = i === MOST - 1 && rest > 0 ? ` (and ${rest} more that ${rest === 1 ? 'is' : 'are'} not listed)` : ''
    tell(failed && kind !== 'unknown' ? 'chart-compiles' : 'chart-spec-valid', reason + more, path, mend)
  })
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
function wordsOf(
  {kind, name = '', path, expected, meant, homes = []}: Breach,
  spec: Json,
): {reason: string; mend?: string} {
  const place = placeOf(kind === 'unknown' ? path.slice(0, -1) : path)
  if (kind === 'missing') return {reason: `unexpected ${place || 'chart'} without "${name}"`, mend: `add "${name}"`}
  if (kind === 'unknown') {
    const reason = `unexpected property "${name}"${place && ` of ${place}`}, which Vega-Lite does not know there`
    if (meant !== undefined && !renamed[name]) return {reason, mend: `did you mean "${meant}"?`}
    const beside = outer.has(name) && path.length > 1 && `write it beside ${quoted(ownerOf(path))}`
    const inside = homes.length > 0 && `write it inside ${listed(homes.map(quoted))}`
    return {
      reason,
      mend: renamed[name] || beside || inside || `take it away, or choose from ${listed(expected.map(quoted))}`,
    }
  }
  const found = valueAt(spec, path)
  const words = expected.filter((word) => word.startsWith('"')).map((word) => word.slice(1, -1))
  const near = typeof found === 'string' ? nearestWord(found, words) : undefined
  const reason = `unexpected ${shown(found)}${place && ` for ${place}`}, expected ${listed(expected)}`
  return {reason, ...(near ? {mend: `did you mean "${near}"?`} : {})}
}

/** Properties of a whole chart, or of what is composed of views. */
const outer = new Set(
  ['$schema', 'autosize', 'background', 'columns', 'config', 'datasets', 'height', 'padding', 'resolve'].concat([
    'spacing',
    'usermeta',
    'width',
  ]),
)

/** Name the property that the innermost part of a chart around a path is held by. */
const ownerOf = (path: JsonPath): string =>
  String([...path].reverse().find((step) => [...lists, 'facet', 'repeat'].includes(step as never)) ?? path[0])

/** Find the word that another begins, or is nearest to. */
const nearestWord = (found: string, words: string[]): string | undefined =>
  words.find((word) => found.length > 1 && word.startsWith(found.toLowerCase())) ?? nearest(found, words)

const quoted = (word: string): string => `"${word}"`

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
