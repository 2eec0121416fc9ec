import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {messagesText} from './messages-text.js'
import {treeText} from './tree-text.js'

const folder = fileURLToPath(new URL('../fixtures/parse', import.meta.url))

/** Hold `actual` against a file of the fixture: written when absent, saved beside it when different. */
function hold(path: string, actual: string): void {
  const changed = path.replace('.txt', '-changed.txt')
  if (!existsSync(path)) {
    if (process.env.CI) throw new Error(`${path} is missing`)
    writeFileSync(path, actual)
    return
  }
  if (readFileSync(path, 'utf8') === actual) rmSync(changed, {force: true})
  else if (!process.env.CI) writeFileSync(changed, actual)
  expect(actual).toBe(readFileSync(path, 'utf8'))
}

describe('parse', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const file = new VFile({value: readFileSync(join(folder, name, 'input.md')), path: 'brief.md'})
    const tree = await parse(file, filesBelow(join(folder, name), folder))
    const messages = messagesText(file)
    const expected = join(folder, name, 'messages.txt')
    if (existsSync(expected)) hold(expected, messages)
    else expect(messages).toBe('')
    hold(join(folder, name, 'tree.txt'), treeText(tree))
  })
})
