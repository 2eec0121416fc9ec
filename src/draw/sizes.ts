import {isObject, type Json, type JsonObject} from './json.js'

/** Copy a specification with every size of type in it at least `minimum` pt. */
export const atLeast = (spec: JsonObject, minimum: number): JsonObject => raised(spec, minimum) as JsonObject

function raised(value: Json, minimum: number): Json {
  if (Array.isArray(value)) return value.map((part) => raised(part, minimum))
  if (!isObject(value)) return value
  const copy: JsonObject = {}
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue
    const isSize = isFontSize(name) && typeof part === 'number'
    // data is only data
    if (name === 'values' || name === 'datasets') copy[name] = part
    else copy[name] = isSize ? Math.max(part, minimum) : raised(part, minimum)
  }
  return copy
}

/** Find the smallest size of type that a specification names, pt; infinite when it names none. */
export function smallestIn(value: Json | undefined): number {
  if (Array.isArray(value)) return Math.min(Infinity, ...value.map(smallestIn))
  if (!isObject(value)) return Infinity
  const sizes = Object.entries(value).map(([name, part]) => {
    if (name === 'values' || name === 'datasets') return Infinity
    return isFontSize(name) && typeof part === 'number' ? part : smallestIn(part)
  })
  return Math.min(Infinity, ...sizes)
}

const isFontSize = (name: string): boolean => /^(.*F|f)ontSize$/.test(name)
