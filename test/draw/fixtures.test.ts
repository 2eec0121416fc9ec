import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Block} from '../../src/brief.js'
import {draw} from '../../src/draw/index.js'
import {filesBelow} from '../../src/files.js'
import {briefOf, chartOf, fonts, template} from './brief.js'
import {marksText} from './marks-text.js'

const fixtures = fileURLToPath(new URL('../fixtures/draw/', import.meta.url))
/** Where the pictures are left to be looked at. */
const pictures = process.env.OFFPRINT_PICTURES

describe('draw', () => {
  for (const name of readdirSync(fixtures).filter((name) => !name.startsWith('.'))) {
    it(name.replaceAll('-', ' '), async () => {
      const folder = join(fixtures, name)
      const body = existsSync(join(folder, 'body.json'))
        ? (JSON.parse(readFileSync(join(folder, 'body.json'), 'utf8')) as Block[])
        : [chartOf({src: 'chart.vl.json'})]
      const file = new VFile({path: 'brief.md'})
      const drawn = await draw(briefOf(body), template, await fonts, file, filesBelow(folder, join(folder, 'assets')))
      const messages = file.messages.map(
        (message) =>
          `${message.file}:${message.place ? message.name.replace(/^.*?:/, '') : ''} ${message.ruleId} ${message.reason}\n`,
      )
      compare(folder, 'messages.txt', messages.join(''))
      compare(folder, 'marks.txt', Array.from(drawn.values(), ({drawing}) => marksText(drawing)).join('\n'))
      if (pictures) {
        mkdirSync(pictures, {recursive: true})
        for (const [id, {svg}] of drawn) writeFileSync(join(pictures, `${name}-${id}.svg`), svg)
      }
    })
  }
})

/** Hold a text against the expected file; an absent file expects nothing, once the fixture has any expectation. */
function compare(folder: string, name: string, found: string): void {
  const path = join(folder, name)
  const changed = join(folder, name.replace('.txt', '-changed.txt'))
  const isNew = !existsSync(join(folder, 'messages.txt')) && !existsSync(join(folder, 'marks.txt'))
  if (!existsSync(path) && found !== '' && isNew && !process.env.CI) writeFileSync(path, found)
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (found === expected) rmSync(changed, {force: true})
  else writeFileSync(changed, found)
  expect(found).toBe(expected)
}
