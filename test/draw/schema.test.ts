import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import fc from 'fast-check'
import schema from 'vega-lite/vega-lite-schema.json' with {type: 'json'}
import {describe, expect, it} from 'vitest'
import type {Json, JsonObject} from '../../src/draw/json.js'
import {breachesOf} from '../../src/draw/schema/index.js'

const folder = fileURLToPath(new URL('../fixtures/charts/', import.meta.url))
const specs = readdirSync(folder).map((name): [string, JsonObject] => [
  name.replace('.vl.json', ''),
  JSON.parse(readFileSync(folder + name, 'utf8')),
])

/** Another reader of the schema. */
const ajv = new Ajv({strict: false, validateFormats: false, allErrors: false})
const judge = ajv.compile(schema)

describe('the schema of Vega-Lite', () => {
  it('judges good specifications as ajv does', async () => {
    const wrong: string[] = []
    for (const [name, spec] of specs) if (judge(spec) !== ((await breachesOf(spec)).length === 0)) wrong.push(name)
    expect(wrong).toEqual([])
  })

  it('judges specifications with one part changed as ajv does, and names that part or one near it', async () => {
    const strange = fc.constantFrom<Json>('nonsense', -7, true, null, [], {strange: 1})
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...specs),
        fc.nat(),
        strange,
        fc.boolean(),
        async ([, spec], at, value, rename) => {
          const changed = structuredClone(spec)
          change(changed, at, value, rename)
          expect((await breachesOf(changed)).length === 0).toBe(judge(changed))
        },
      ),
      {numRuns: 400},
    )
  }, 120_000)
})

const data = new Set(['values', 'datasets', 'usermeta'])
const kinds = new Set(['mark', 'layer', 'hconcat', 'vconcat', 'concat', 'repeat', 'facet'])

/** Change the value, or the name, of one of the parts of a specification; data is left alone. */
function change(spec: JsonObject, at: number, value: Json, rename: boolean): void {
  const parts: [JsonObject, string][] = []
  const visit = (part: Json | undefined): void => {
    if (Array.isArray(part)) part.forEach(visit)
    else if (typeof part === 'object' && part !== null) {
      for (const name of Object.keys(part)) {
        if (data.has(name)) continue
        // without these it would be another kind of specification
        if (!kinds.has(name)) parts.push([part, name])
        visit(part[name])
      }
    }
  }
  visit(spec)
  const [owner, name] = parts[at % parts.length] as [JsonObject, string]
  if (rename) {
    owner[`${name}X`] = owner[name]
    delete owner[name]
  } else owner[name] = value
}
