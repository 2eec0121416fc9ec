import {isObject, type JsonPath} from '../json.js'
import {nearest} from '../message.js'
import {renamed} from './schema/renamed.js'
import type {Spec, Tell} from './spec.js'
import {viewsOf} from './views.js'
import {aggregates, channels, lists, marks, properties, types} from './vocabulary.js'

/**
 * Check the words of a specification: marks, channels, types, aggregations and properties.
 *
 * Reports `chart-compiles` with the nearest known word, and gives back whether all words are known.
 */
export function checkWords({value, tell}: Spec): boolean {
  let known = true
  const say: Tell = (...breach) => {
    known = false
    tell(...breach)
  }
  const schema = value.$schema
  if (typeof schema === 'string' && /\/schema\/vega\//.test(schema)) {
    say('chart-compiles', 'unexpected Vega specification, expected Vega-Lite', ['$schema'], 'rewrite it in Vega-Lite')
    return false
  }
  const views = viewsOf(value)
  for (const {view, path} of views) {
    for (const name of Object.keys(view)) {
      // others are passed over by Vega-Lite: the schema says so
      const meant = properties.has(name) || Object.hasOwn(renamed, name) ? undefined : nearest(name, properties)
      if (meant !== undefined && view[meant] === undefined) among(say, name, properties, 'property', [...path, name])
    }
    for (const name of lists) {
      if (!(name in view) || Array.isArray(view[name])) continue
      say('chart-compiles', `unexpected value of "${name}", expected a list of views`, [...path, name], 'set it in [ ]')
    }
    if ('mark' in view) {
      const type = isObject(view.mark) ? view.mark.type : view.mark
      among(say, type, marks, 'mark', isObject(view.mark) ? [...path, 'mark', 'type'] : [...path, 'mark'])
    }
    if (isObject(view.encoding)) {
      for (const [name, channel] of Object.entries(view.encoding)) {
        among(say, name, channels, 'channel', [...path, 'encoding', name])
        checkChannel(say, channel, [...path, 'encoding', name])
      }
    }
  }
  if (!views.some(({view}) => 'mark' in view) && known) {
    say('chart-compiles', 'unexpected specification without a mark', [], 'add "mark", for example "bar" or "line"')
  }
  return known
}

/** Other ways of writing types that Vega-Lite reads as well. */
const shortTypes = /^([qton]|quantitative|temporal|ordinal|nominal|geojson)$/i

function checkChannel(say: Tell, channel: unknown, path: JsonPath): void {
  if (!isObject(channel)) return
  const isShort = typeof channel.type === 'string' && shortTypes.test(channel.type)
  if (channel.type !== undefined && !isShort) among(say, channel.type, types, 'type', [...path, 'type'])
  if (typeof channel.aggregate === 'string')
    among(say, channel.aggregate, aggregates, 'aggregation', [...path, 'aggregate'])
}

function among(say: Tell, word: unknown, known: Set<string>, what: string, path: JsonPath): void {
  if (typeof word === 'string' && known.has(word)) return
  const meant = typeof word === 'string' ? nearest(word, known) : undefined
  say(
    'chart-compiles',
    `unexpected ${what} ${JSON.stringify(word)}, expected one that Vega-Lite knows`,
    path,
    meant ? `did you mean "${meant}"?` : undefined,
  )
}
