import * as z from 'zod'

/** A JSON Schema of draft 7, as much of it as is read here. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  propertyNames?: {enum?: string[]}
  items?: JsonSchema | JsonSchema[]
  anyOf?: JsonSchema[]
  [word: string]: unknown
}

/** Call each map of fields by the name of its field: editors offer "series (map)" and would name the whole instead. */
function entitle({properties = {}}: JsonSchema): void {
  for (const [name, field] of Object.entries(properties)) {
    for (const one of [field, ...[field.items ?? []].flat()].flatMap(alternatives)) {
      if (one.properties) one.title ??= name
      entitle(one)
    }
  }
}

/** Schemas that were made: every mistake in a field asks for one. */
const made = new WeakMap<z.ZodType, JsonSchema>()

/** Turn a definition into the JSON Schema of what may be written: of what goes in, not of what comes out. */
export function schemaOf(definition: z.ZodType): JsonSchema {
  const known = made.get(definition)
  if (known) return known
  const schema = z.toJSONSchema(definition, {
    io: 'input',
    target: 'draft-07',
    override({zodSchema: {_zod}, jsonSchema}) {
      // of what is turned into something else, zod keeps the default to itself
      if (_zod.def.type === 'default') jsonSchema.default = (_zod.def as z.core.$ZodDefaultDef).defaultValue
    },
  }) as JsonSchema
  entitle(schema)
  made.set(definition, schema)
  return schema
}

/** Name the fields that a definition has at `path`: none where it leads to no map of fields. */
export function fieldsAt(definition: z.ZodType, path: PropertyKey[]): string[] {
  let at: JsonSchema[] = [schemaOf(definition)]
  for (const step of path) at = at.flatMap(alternatives).flatMap((schema) => below(schema, step))
  return at
    .flatMap(alternatives)
    .flatMap(({properties, propertyNames}) => (properties ? Object.keys(properties) : (propertyNames?.enum ?? [])))
}

const alternatives = (schema: JsonSchema): JsonSchema[] => schema.anyOf?.flatMap(alternatives) ?? [schema]

/** Give what a schema says of the member `step`. */
function below({properties, additionalProperties, items}: JsonSchema, step: PropertyKey): JsonSchema[] {
  if (typeof step === 'number') return items === undefined ? [] : [items].flat()
  const named = properties?.[String(step)]
  if (named) return [named]
  return typeof additionalProperties === 'object' ? [additionalProperties] : []
}
