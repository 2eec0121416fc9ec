import type {Json} from '../../json.js'

/** A JSON Schema, as far as Vega-Lite's own makes use of it. */
export interface Schema {
  $ref?: string
  anyOf?: Schema[]
  type?: string | string[]
  enum?: Json[]
  const?: Json
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minProperties?: number
}

/** The schemas that others refer to, by `#/definitions/…`. */
export type Definitions = Record<string, Schema>

/** Follow a reference. */
export function schemaAt({$ref}: Schema, definitions: Definitions): Schema | undefined {
  return $ref === undefined ? undefined : definitions[decodeURIComponent($ref.replace('#/definitions/', ''))]
}

/** Give the type of a value in the words of JSON Schema. */
export const typeOf = (value: Json | undefined): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** Tell whether a value is of one of the types that a schema names. */
export function isOfType(value: Json, type: Schema['type']): boolean {
  if (type === undefined) return true
  const found = typeOf(value)
  return [type].flat().some((name) => name === found || (name === 'integer' && Number.isInteger(value)))
}
