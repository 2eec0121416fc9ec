import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import type {Brief, RootContent} from '../../src/brief.js'
import {FileRefused, type Files} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import {eachBlock, eachText} from '../../src/resolve/texts.js'
import {minimalTemplate} from './minimal-template.js'

const folder = fileURLToPath(new URL('../fixtures/resolve', import.meta.url))
const inputs = readdirSync(folder).map((name) => readFileSync(join(folder, name, 'input.md'), 'utf8'))

/** A CSV for some names, no file for the others. */
const files: Files = {
  async read(path) {
    if (path.endsWith('.csv')) return new TextEncoder().encode('a,b\n1,2\n')
    throw new FileRefused(path.startsWith('..') ? 'outside' : 'missing', path)
  },
}

/** A brief with a line moved, doubled, cut or taken out. */
const mutated = fc
  .tuple(fc.constantFrom(...inputs), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), {minLength: 1, maxLength: 6}))
  .map(([input, changes]) => {
    const lines = input.split('\n')
    for (const [from, to, kind] of changes) {
      const [at, other] = [from % lines.length, to % lines.length]
      if (kind === 0) lines.splice(at, 1)
      else if (kind === 1) lines.splice(other, 0, lines[at] ?? '')
      else if (kind === 2) lines[at] = (lines[at] ?? '').slice(other % 20)
      else lines[at] += ` ${lines[other]}`
    }
    return lines.join('\n')
  })

/** List the ids of blocks, and fail on what should not be in a brief any more. */
function idsOf({body, notes}: Brief): string[] {
  const ids: string[] = []
  const blocks: RootContent[] = [...body, ...notes.map(({definition}) => definition)]
  eachBlock(blocks, (block) => {
    if (block.type !== 'footnoteDefinition') expect(block.type).not.toMatch(/efinition|yaml|html/)
    expect(block.data?.id).toBeTruthy()
    ids.push(block.data?.id ?? '')
  })
  eachText(blocks, (run) => {
    for (const node of run) {
      expect(node.type).not.toMatch(/Reference(?<!crossReference)$|^image/)
      if (node.type === 'link') expect(node.url).not.toMatch(/^#/)
    }
    return run
  })
  return ids
}

test('whatever is written becomes a whole brief or a message', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      const file = new VFile({value: text, path: 'brief.md'})
      const brief = await resolve(await parse(file, files), file, files, minimalTemplate)
      const ids = idsOf(brief)
      expect(new Set(ids).size).toBe(ids.length)
      expect(brief.outline.every(({id}) => ids.includes(id))).toBe(true)
      expect([...brief.targets.values()].every(({id}) => ids.includes(id))).toBe(true)
      expect(brief.notes.map(({number}) => number)).toEqual(brief.notes.map((_, index) => index + 1))
    }),
    {numRuns: 400, seed: 4},
  )
})

test('a text that was too long to be parsed gives an empty brief', async () => {
  const file = new VFile({value: 'a'.repeat(200_000), path: 'brief.md'})
  const brief = await resolve(await parse(file, files), file, files, minimalTemplate)
  expect(brief.body).toEqual([])
  expect(file.messages.map(({ruleId}) => ruleId)).toContain('paragraph-size')
})

test('an error of the machine is not taken for one of the brief', async () => {
  const broken: Files = {
    read: (path) => Promise.reject(path === 'a.png' ? new Error('the disk is gone') : new FileRefused('missing', path)),
  }
  const file = new VFile({value: '---\ntitle: T\n---\n\n![A](a.png)\n', path: 'brief.md'})
  await expect(resolve(await parse(file, broken), file, broken, minimalTemplate)).rejects.toThrow('the disk is gone')
})
