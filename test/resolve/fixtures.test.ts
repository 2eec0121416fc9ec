import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import {briefText} from './brief-text.js'
import {minimalTemplate} from './minimal-template.js'

const folder = fileURLToPath(new URL('../fixtures/resolve', import.meta.url))

const assets = fileURLToPath(new URL('../../assets', import.meta.url))

/** Give the messages of a file, `path:line:column severity rule-id reason` a line. */
const messagesText = (file: VFile): string =>
  file.messages
    .map(({file: path, line, column, fatal, ruleId, reason}) => {
      return `${path}:${line}:${column} ${fatal ? 'error' : fatal === undefined ? 'info' : 'warning'} ${ruleId} ${reason}\n`
    })
    .join('')

/** Hold `actual` against a file of the fixture: written when absent, saved beside it when different. */
function hold(path: string, actual: string): void {
  const changed = path.replace('.txt', '-changed.txt')
  if (!existsSync(path)) {
    if (process.env.CI) throw new Error(`${path} is missing`)
    writeFileSync(path, actual)
    return
  }
  const expected = readFileSync(path, 'utf8')
  if (expected === actual) rmSync(changed, {force: true})
  else if (!process.env.CI) writeFileSync(changed, actual)
  expect(actual).toBe(expected)
}

describe('resolve', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const file = new VFile({value: readFileSync(join(folder, name, 'input.md')), path: 'brief.md'})
    const files = filesBelow(join(folder, name), assets)
    const brief = await resolve(await parse(file, files), file, files, minimalTemplate)
    const messages = join(folder, name, 'messages.txt')
    if (existsSync(messages)) hold(messages, messagesText(file))
    else expect(messagesText(file)).toBe('')
    hold(join(folder, name, 'brief.txt'), briefText(brief))
  })
})
