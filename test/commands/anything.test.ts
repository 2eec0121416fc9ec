import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {ofCommonMark, ofGfm} from '../build/examples/spec.js'
import {damaged, damages, heap} from './anything/damage.js'
import {type Place, place, secret} from './anything/place.js'
import {type Run, Runner} from './anything/runner.js'

/** Who hunts tries more, and others: `CHECK_RUNS=2000 CHECK_SEED=7 npx vitest run test/commands/anything.test.ts`. */
const numRuns = Number(process.env.CHECK_RUNS ?? 12)
const seed = Number(process.env.CHECK_SEED ?? 1)
/** Making what fails smaller takes a while, which only who hunts has. */
const endOnFailure = process.env.CHECK_SEED === undefined

const runner = new Runner()
let at: Place
beforeAll(async () => {
  at = place()
  const args = ['check', 'content/brief', '--edition', 'screen', '--strict']
  // loads all that the others need, which takes longer than they may
  expect(await runner.run(at.cwd, args, 60)).toMatchObject({code: 0, err: '', fault: ''})
}, 120_000)
afterAll(() => {
  runner.close()
  at.remove()
})

const brief = (name: string): string => `content/brief/${name}`
const around = (text: string): string => `${at.files.get(brief('brief.md'))}\n\n${text}\n`

/** By what is wrong: the file that is changed, and what it then holds. */
const kinds: Record<string, [path: string, text: fc.Arbitrary<string>]> = {
  'Markdown that was damaged': change('brief.md'),
  'Markdown of signs alone': [brief('brief.md'), heap],
  'Markdown of others that was damaged': [
    brief('brief.md'),
    fc
      .tuple(fc.constantFrom(...ofCommonMark, ...ofGfm), damages)
      .map(([{markdown}, all]) => around(damaged(markdown, all))),
  ],
  'front matter that was damaged': change('brief.yaml'),
  'YAML of signs alone': [brief('brief.yaml'), heap.map((text) => `title: A title\n${text}`)],
  'a configuration that was damaged': change('../../offprint.yaml'),
  'CSV that was damaged': change('data/ferry.csv'),
  'CSL-JSON that was damaged': change('references.json'),
  'BibTeX that was damaged': change('references.bib'),
  'Vega-Lite that was damaged': change('charts/ferry.vl.json'),
}

function change(name: string): [string, fc.Arbitrary<string>] {
  const path = name.startsWith('../../') ? name.slice(6) : brief(name)
  return [path, damages.map((all) => JSON.stringify(all))]
}

test.each(Object.keys(kinds))('%s is checked to its end', {timeout: 3_600_000}, async (kind) => {
  const [path, arbitrary] = kinds[kind] as (typeof kinds)[string]
  await fc.assert(
    fc.asyncProperty(arbitrary, async (made) => {
      const original = at.files.get(path) ?? ''
      const text = kind.endsWith('was damaged') && !kind.includes('others') ? damaged(original, JSON.parse(made)) : made
      at.change(path, text)
      const args = ['check', 'content/brief', '--edition', 'screen', '--no-strict']
      const run = await runner.run(at.cwd, args)
      expect(faultsOf(run), text).toEqual([])
      const again = await runner.run(at.cwd, args)
      expect({out: again.out, err: again.err}, text).toEqual({out: run.out, err: run.err})
    }),
    {seed, numRuns, endOnFailure},
  )
})

/** List what no run may do, whatever it is given. */
function faultsOf({code, out, err, fault, read}: Run): string[] {
  const said = `${out}${err}`
  return [
    ...(fault === '' ? [] : [`it threw ${fault}`]),
    ...([0, 1, 2].includes(code) ? [] : [`it ended with ${code}: ${err}`]),
    ...(/a fault of offprint|^ +at .+:\d+/m.test(said) ? [`it said ${said}`] : []),
    ...(said.includes(secret) || /root:.*:0:0/.test(said) ? [`it gave away ${said}`] : []),
    ...(code !== 0 && err === '' ? ['it failed and said nothing'] : []),
    ...read.filter((path) => !at.allows(path)).map((path) => `it read ${path}`),
  ]
}
