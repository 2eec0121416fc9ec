import {isObject, type Json, type JsonPath} from '../../json.js'
import {nearest} from '../../message.js'
import {type Definitions, isOfType, type Schema, schemaAt} from './schema.js'

/** One thing that a schema does not allow. */
export interface Breach {
  path: JsonPath
  /** A property that is not known, one that is missing, or a value that may not stand there. */
  kind: 'unknown' | 'missing' | 'value'
  /** The property that is unknown or missing. */
  name?: string
  /** The known property that an unknown one is meant to be, and those inside which it is known. */
  meant?: string
  homes?: string[]
  /** What may stand there. */
  expected: string[]
  /** How far from what is allowed it is: alternatives are weighed by it. */
  distance: number
}

/** How far off each kind of breach is: another type is another thing, another word of the same kind nearly right. */
const distances = {type: 10, missing: 4, length: 3, unknown: 2, word: 1.5, misspelt: 1, bound: 1}

/** What an author may have meant by a property that is not known. */
interface Guess {
  homes: string[]
  near?: string
}

/** Guesses by the properties that are known, for all specifications. */
const guesses = new WeakMap<Record<string, Schema>, Map<string, Guess>>()

/** Holds values against schemas; of alternatives, the one that is nearest to the value counts. */
export class Walker {
  private readonly known = new Map<Schema, Map<Json, Breach[]>>()

  constructor(private readonly definitions: Definitions) {}

  /** List what `schema` does not allow in `value`, which stands at `path`. */
  walk(value: Json, schema: Schema, path: JsonPath): Breach[] {
    if (typeof value !== 'object' || value === null) return this.breaches(value, schema, path)
    const memory = this.known.get(schema) ?? new Map<Json, Breach[]>()
    this.known.set(schema, memory)
    let found = memory.get(value)
    if (!found) {
      found = this.breaches(value, schema, path)
      memory.set(value, found)
    }
    return found
  }

  private breaches(value: Json, schema: Schema, path: JsonPath): Breach[] {
    const target = schemaAt(schema, this.definitions)
    const other = target ? this.walk(value, target, path) : schema.anyOf && this.nearest(value, schema.anyOf, path)
    // bounds may stand beside alternatives and hold for all of them
    if (other) return other.length > 0 ? other : measured(value, schema, path)
    if (!isOfType(value, schema.type)) return [breach(path, [schema.type ?? ''].flat().map(typeWord), distances.type)]
    const words = schema.const === undefined ? schema.enum : [schema.const]
    if (words && !words.includes(value)) {
      const isWord = words.some((word) => typeof word === typeof value)
      return [breach(path, words.map(wordOf), isWord ? distances.word : distances.type)]
    }
    const {items} = schema
    const wrong = measured(value, schema, path)
    if (wrong.length > 0) return wrong
    if (Array.isArray(value)) return items ? value.flatMap((item, i) => this.walk(item, items, [...path, i])) : []
    return isObject(value) ? this.properties(value, schema, path) : []
  }

  private properties(
    value: Record<string, Json | undefined>,
    {properties = {}, required = [], additionalProperties = true, minProperties = 0}: Schema,
    path: JsonPath,
  ): Breach[] {
    const found: Breach[] = []
    for (const name of required) {
      if (value[name] === undefined)
        found.push({path, kind: 'missing', name, expected: [], distance: distances.missing})
    }
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined || isData(name, path)) continue
      const at = [...path, name]
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined
      if (own) found.push(...this.walk(part, own, at).map(inside))
      else if (typeof additionalProperties === 'object') found.push(...this.walk(part, additionalProperties, at))
      else if (!additionalProperties) {
        found.push(this.unknown(name, at, value, properties))
      }
    }
    const meant = new Set(found.flatMap((one) => (one.path.length > path.length ? (one.meant ?? []) : [])))
    // what is missing stands there, misspelt
    const breaches = found.filter(({kind, name = ''}) => kind !== 'missing' || !meant.has(name))
    if (Object.keys(value).length < minProperties) breaches.push(breach(path, ['a property'], distances.length))
    return breaches
  }

  private unknown(
    name: string,
    path: JsonPath,
    owner: Record<string, Json | undefined>,
    properties: Record<string, Schema>,
  ): Breach {
    const expected = Object.keys(properties)
    const {homes, near} = this.guess(name, properties)
    const meant = near !== undefined && owner[near] === undefined ? near : undefined
    return {
      path,
      kind: 'unknown',
      name,
      expected,
      distance: meant ? distances.misspelt : distances.unknown,
      ...(meant ? {meant} : {}),
      ...(homes.length > 0 ? {homes} : {}),
    }
  }

  /** Find where a property that is not known may have its place, or what it may be a slip for; alternatives ask often. */
  private guess(name: string, properties: Record<string, Schema>): Guess {
    const memory = guesses.get(properties) ?? new Map<string, Guess>()
    guesses.set(properties, memory)
    let found = memory.get(name)
    if (!found) {
      const expected = Object.keys(properties)
      const homes = expected.filter((home) => home !== 'config' && this.knows(properties[home] ?? {}, name))
      // a word that is right elsewhere is not misspelt
      const near = homes.length > 0 ? undefined : nearest(name, expected)
      found = {homes, ...(near ? {near} : {})}
      memory.set(name, found)
    }
    return found
  }

  /** Tell whether an object that a schema allows may have a property. */
  private knows(schema: Schema, name: string): boolean {
    const {properties, anyOf} = schemaAt(schema, this.definitions) ?? schema
    if (properties && Object.hasOwn(properties, name)) return true
    return (anyOf ?? schema.anyOf ?? []).some((one) => this.knows(one, name))
  }

  /** Give the breaches of the nearest alternative; what the others would take at the same place is expected as well. */
  private nearest(value: Json, alternatives: Schema[], path: JsonPath): Breach[] {
    let best: Breach[] | undefined
    const each: Breach[][] = []
    for (const alternative of alternatives) {
      const found = this.walk(value, alternative, path)
      if (found.length === 0) return []
      each.push(found)
      if (!best || isNearer(found, best, path)) best = found
    }
    const key = (one: Breach): string => `${one.kind} ${one.name ?? ''} ${JSON.stringify(one.path)}`
    return (best ?? []).map((one) => {
      // words of the same kind, and types where no alternative is of the right one
      const here = one.path.length === path.length
      const alike = each.flatMap((found) => {
        return found.filter((other) => key(other) === key(one) && other.kind === 'value' && (here || near(other, one)))
      })
      return {...one, expected: [...new Set([...one.expected, ...alike.flatMap(({expected}) => expected)])]}
    })
  }
}

/** What is wrong inside a property that is known is nearer than a property that is not. */
const inside = (one: Breach): Breach => ({...one, distance: one.distance * 0.4})

const near = (a: Breach, b: Breach): boolean => a.distance === b.distance

/** Tell whether fewer breaches are nearer to what is allowed; another type is farther than anything inside of one. */
function isNearer(a: Breach[], b: Breach[], path: JsonPath): boolean {
  const [other, another] = [a, b].map((found) => found.some((one) => isOtherType(one, path)))
  return other === another ? sum(a) < sum(b) : another === true
}

const isOtherType = ({kind, path, distance}: Breach, at: JsonPath): boolean =>
  kind === 'value' && distance === distances.type && path.length === at.length

/** Data is only data. */
const isData = (name: string, path: JsonPath): boolean =>
  (name === 'values' && path.at(-1) === 'data') || (path.length === 0 && (name === 'datasets' || name === 'usermeta'))

const sum = (breaches: Breach[]): number => breaches.reduce((total, {distance}) => total + distance, 0)

const breach = (path: JsonPath, expected: string[], distance: number): Breach => ({
  path,
  kind: 'value',
  expected,
  distance,
})

/** Check how large a number is, and how long a text or a list. */
function measured(value: Json, schema: Schema, path: JsonPath): Breach[] {
  if (typeof value === 'number') return bounds(value, schema, path)
  if (typeof value === 'string') {
    const {minLength = 0, maxLength = Infinity} = schema
    if (value.length >= minLength && value.length <= maxLength) return []
    return [breach(path, [`a text of ${lengthWord(minLength, maxLength)} characters`], distances.length)]
  }
  if (!Array.isArray(value)) return []
  const {minItems = 0, maxItems = Infinity} = schema
  if (value.length >= minItems && value.length <= maxItems) return []
  return [breach(path, [`a list of ${lengthWord(minItems, maxItems)}`], distances.length)]
}

function bounds(value: number, {minimum = -Infinity, maximum = Infinity}: Schema, path: JsonPath): Breach[] {
  if (value >= minimum && value <= maximum) return []
  const expected =
    minimum === -Infinity
      ? `at most ${maximum}`
      : maximum === Infinity
        ? `at least ${minimum}`
        : `${minimum} to ${maximum}`
  return [breach(path, [expected], distances.bound)]
}

const lengthWord = (least: number, most: number): string =>
  least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`

const wordOf = (word: Json): string => JSON.stringify(word)

const types: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  object: 'an object',
}

const typeWord = (type: string): string => types[type] ?? type
