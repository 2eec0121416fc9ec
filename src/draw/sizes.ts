import {isObject, type Json, type JsonObject, type JsonPath} from '../json.js'
import type {Spec} from './spec.js'

/** Copy a specification with every size of type in it at least `minimum` pt. */
export const atLeast = (spec: JsonObject, minimum: number): JsonObject => raised(spec, minimum) as JsonObject

function raised(value: Json, minimum: number): Json {
  if (Array.isArray(value)) return value.map((part) => raised(part, minimum))
  if (!isObject(value)) return value
  const copy: JsonObject = {}
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue
    if (isData(name)) copy[name] = part
    else copy[name] = isSize(name, part) ? Math.max(part, minimum) : raised(part, minimum)
  }
  return copy
}

const isData = (name: string): boolean => name === 'values' || name === 'datasets'

const isSize = (name: string, value: Json): value is number =>
  /^(.*F|f)ontSize$/.test(name) && typeof value === 'number'

/** Report, once, sizes of type that are smaller than `minimum` pt: nothing is set in them. */
export function checkSizes({value, tell}: Spec, minimum: number): void {
  const small = smallIn(value, minimum, [])
  const [first] = small
  if (!first) return
  const more = small.length > 1 ? ` and ${small.length - 1} more` : ''
  const reason = `unexpected "${first.path.at(-1)}" of ${first.size} pt${more}, expected at least ${minimum} pt`
  tell('chart-type-raised', reason, first.path, `it was set at ${minimum} pt`)
}

function smallIn(value: Json | undefined, minimum: number, path: JsonPath): {size: number; path: JsonPath}[] {
  if (Array.isArray(value)) return value.flatMap((part, i) => smallIn(part, minimum, [...path, i]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, part]) => {
    if (part === undefined || isData(name)) return []
    if (!isSize(name, part)) return smallIn(part, minimum, [...path, name])
    return part < minimum ? [{size: part, path: [...path, name]}] : []
  })
}
