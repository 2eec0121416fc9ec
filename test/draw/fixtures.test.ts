import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
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
      compare(folder, {
        'messages.txt': file.messages.map(messageLine).join(''),
        'marks.txt': Array.from(drawn.values(), ({drawing}) => marksText(drawing)).join('\n'),
      })
      if (pictures) {
        mkdirSync(pictures, {recursive: true})
        for (const [id, {svg}] of drawn) writeFileSync(join(pictures, `${name}-${id}.svg`), svg)
      }
    })
  }
})

/** Write a message as one line: its file, place, rule and reason. */
const messageLine = ({file, line, column, ruleId, reason}: VFileMessage): string =>
  `${file}:${line}:${column} ${ruleId} ${reason}\n`

/** Hold texts against the expected files. An absent file expects nothing, unless the fixture is new and has none at all. */
function compare(folder: string, found: Record<string, string>): void {
  const names = Object.keys(found)
  const isNew = !process.env.CI && !names.some((name) => existsSync(join(folder, name)))
  for (const name of names) if (isNew && found[name] !== '') writeFileSync(join(folder, name), found[name] ?? '')
  const expected: Record<string, string> = {}
  for (const name of names) {
    const path = join(folder, name)
    const changed = path.replace(/\.txt$/, '-changed.txt')
    expected[name] = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (found[name] === expected[name]) rmSync(changed, {force: true})
    else writeFileSync(changed, found[name] ?? '')
  }
  expect(found).toEqual(expected)
}
