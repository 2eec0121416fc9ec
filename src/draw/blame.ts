/** What Vega says of a specification that it cannot draw → words of the author, and the part that is to blame. */

import {isObject, type Json, type JsonObject, type JsonPath, partsOf} from '../json.js'
import type {Failure} from './engine.js'
import {viewsOf} from './views.js'

/** Say why a chart cannot be drawn; `clue` is a word of the part that is to blame. */
export function blame(message: string, clue: string | undefined, spec: JsonObject): Failure {
  if (/cycle/i.test(message)) return circleOf(spec) ?? {failure: message}
  const [, feature] = /Invalid TopoJSON object: (.*)/.exec(message) ?? []
  if (feature !== undefined) {
    const path = placeOf(spec, (name, value) => /^(feature|mesh)$/.test(`${name}`) && value === feature)
    return {failure: `unexpected feature "${feature}", expected an object of the TopoJSON file`, path}
  }
  if (clue === undefined) return {failure: message}
  return {failure: message, path: placeOf(spec, (name, value) => name === clue || isCall(value, clue))}
}

const isCall = (value: Json | undefined, clue: string): boolean =>
  clue.endsWith('(') && typeof value === 'string' && value.replace(/\s/g, '').includes(clue)

/** Find the first part of a specification, data aside, that is sought. */
function placeOf(
  value: Json | undefined,
  isSought: (name: string | number, value: Json | undefined) => boolean,
): JsonPath | undefined {
  for (const [name, part] of partsOf(value)) {
    if (name === 'values' && Array.isArray(part) && isObject(part[0])) continue
    if (name === 'datasets') continue
    if (isSought(name, part)) return [name]
    const inside = placeOf(part, isSought)
    if (inside) return [name, ...inside]
  }
  return undefined
}

/** Find parameters that need one another. */
function circleOf(spec: JsonObject): Failure | undefined {
  const texts = new Map<string, {text: string; path: JsonPath}>()
  for (const {view, path} of viewsOf(spec)) {
    if (!Array.isArray(view.params)) continue
    view.params.forEach((param, i) => {
      if (isObject(param) && typeof param.name === 'string' && typeof param.expr === 'string') {
        texts.set(param.name, {text: param.expr, path: [...path, 'params', i, 'expr']})
      }
    })
  }
  const needs = (name: string): string[] =>
    (texts.get(name)?.text.match(/(?<![\w.$])[a-z_$][\w$]*/gi) ?? []).filter((word) => texts.has(word))
  for (const [name, {path}] of texts) {
    const reached = new Set<string>()
    const open = needs(name)
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!reached.has(next)) open.push(...needs(next))
      reached.add(next)
    }
    if (reached.has(name)) {
      const others = [...reached].filter((other) => other !== name).map((other) => `"${other}"`)
      const way = others.length > 0 ? `, by way of ${others.join(', ')}` : ''
      return {failure: `the parameter "${name}" needs itself${way}`, path}
    }
  }
  return undefined
}
