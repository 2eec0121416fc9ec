import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import fc from 'fast-check'
import schema from 'vega-lite/vega-lite-schema.json' with {type: 'json'}
import {describe, expect, it} from 'vitest'
import {checkWords} from '../../src/draw/check.js'
import {breachesOf, faultsOf} from '../../src/draw/schema/index.js'
import {isObject, type Json, type JsonObject} from '../../src/json.js'

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

describe('the check of specifications', () => {
  it('takes any JSON at all, in any place, without a throw and in no time', async () => {
    const words = fc.constantFrom(
      'layer',
      'mark',
      'encoding',
      'x',
      'y',
      'color',
      'scale',
      'axis',
      'bar',
      'data',
      'spec',
    )
    const {json} = fc.letrec<{json: Json}>((tie) => ({
      json: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        fc.oneof(words, fc.constantFrom<Json>(null, true, 0, -1e9, '', 'sum', 'quantitative', '__proto__')),
        fc.array(tie('json'), {maxLength: 3}),
        fc.dictionary(words, tie('json'), {maxKeys: 5}),
      ),
    }))
    await faultsOf({mark: 'bar'})
    let slowest = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...specs), fc.nat(), json, async ([, spec], at, value) => {
        const changed = structuredClone(spec)
        change(changed, at, value, false)
        for (const one of isObject(value) ? [value, changed] : [changed]) {
          const start = performance.now()
          for (const {reason} of await faultsOf(one)) expect(reason).toMatch(/^unexpected /)
          checkWords({text: '', value: one, tell: (_rule, reason) => expect(reason).toMatch(/^unexpected /)})
          slowest = Math.max(slowest, performance.now() - start)
        }
      }),
      {numRuns: 300},
    )
    expect(slowest).toBeLessThan(1000)
  }, 60_000)

  it.each([
    [
      'the branch nearest to a word',
      {transform: [{filtr: 'datum.b > 1'}]},
      ['transform.0.filtr', 'did you mean "filter"?'],
    ],
    ['a property of a part inside', {encoding: {y: {zero: false}}}, ['encoding.y.zero', 'write it inside "scale"']],
    ['a property of a part around', {layer: [{mark: 'bar', width: 5}]}, ['layer.0.width', 'write it beside "layer"']],
    ['a word cut short', {encoding: {x: {sort: 'desc'}}}, ['encoding.x.sort', 'did you mean "descending"?']],
    ['a name of another version', {selection: {}}, ['selection', 'write it as "params"']],
  ])('finds %s', async (_what, part, expected) => {
    const spec: JsonObject = {data: {values: []}, ...('layer' in part ? {} : {mark: 'bar'}), ...(part as JsonObject)}
    const faults = await faultsOf(spec)
    expect(faults.map(({path, mend}) => [path.join('.'), mend])).toEqual([expected])
  })
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
