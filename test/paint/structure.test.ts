import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {structureText, taggedOf} from './tagged.js'

const fixtures = fileURLToPath(new URL('../fixtures/paint/', import.meta.url))

describe('what a reader hears', () => {
  for (const name of readdirSync(fixtures).filter((name) => !name.startsWith('.'))) {
    it(`of ${name.replaceAll('-', ' ')}`, async () => {
      const folder = join(fixtures, name)
      const file = new VFile({path: 'input.md', value: readFileSync(join(folder, 'input.md'), 'utf8')})
      const found = await structureText(await taggedOf(file, folder))
      compare(join(folder, 'structure.txt'), found)
    })
  }
})

/** Hold a text against the expected file; a new fixture writes its own. */
function compare(path: string, found: string): void {
  if (!existsSync(path) && !process.env.CI) writeFileSync(path, found)
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const changed = path.replace(/\.txt$/, '-changed.txt')
  if (found === expected) rmSync(changed, {force: true})
  else writeFileSync(changed, found)
  expect(found).toBe(expected)
}
