/** JSON Schemas for editors, made of the definitions that validate. */
import type * as z from 'zod'
import {fields as brand} from './brand/fields.js'
import {fields as config} from './config/fields.js'
import {fields as frontMatter} from './parse/fields.js'
import {printer} from './printer.js'
import {tokenFields} from './template/token-fields.js'
import {type JsonSchema, schemaOf} from './yaml/schema.js'

const definitions: Record<string, {title: string; of: z.ZodType}> = {
  'front-matter': {title: 'Front matter of a brief', of: frontMatter},
  config: {title: 'offprint.yaml', of: config},
  brand: {title: 'Brand', of: brand},
  printer: {title: 'What a printer asks for', of: printer},
  tokens: {title: 'Tokens of a template', of: tokenFields},
}

/** What there is a schema of. */
export const schemaNames: readonly string[] = Object.keys(definitions)

/** Make the JSON Schema of a name; gives nothing for one that is not among `schemaNames`. */
export function schemaNamed(name: string): JsonSchema | undefined {
  const definition = definitions[name]
  if (!definition) return undefined
  const {$schema, ...rest} = schemaOf(definition.of)
  return {$schema, $id: `urn:offprint:schema:${name}`, title: definition.title, ...rest}
}
