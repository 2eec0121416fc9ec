import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {messagesText} from '../parse/messages-text.js'
import {type Line, read} from './lines.js'
import {print} from './printed.js'

const fixtures = fileURLToPath(new URL('../fixtures/build/', import.meta.url))
/** Where the PDFs are left to be looked at. */
const prints = process.env.OFFPRINT_PRINTS

describe('build', () => {
  for (const name of readdirSync(fixtures)) {
    it(name.replaceAll('-', ' '), async () => {
      const folder = join(fixtures, name)
      const {file, pdf} = await print(readFileSync(join(folder, 'input.md'), 'utf8'), folder)
      const lines = pdf.length === 0 ? [] : (await read(pdf)).pages.flat()
      compare(folder, {'messages.txt': messagesText(file), 'pages.txt': lines.map(lineText).join('')})
      if (prints) {
        mkdirSync(prints, {recursive: true})
        writeFileSync(join(prints, `${name}.pdf`), pdf)
      }
    })
  }
})

/** Write a line of text with its page and the height of its base line, pt. */
const lineText = ({page, y, text}: Line): string => `${page} | ${Math.round(y)} | ${text}\n`

/** Hold texts against the expected files; where there is none, nothing is expected. A new one is written, but never in CI. */
function compare(folder: string, found: Record<string, string>): void {
  const expected: Record<string, string> = {}
  for (const [name, text] of Object.entries(found)) {
    const path = join(folder, name)
    const changed = path.replace(/\.txt$/, '-changed.txt')
    if (text !== '' && !existsSync(path) && !process.env.CI) writeFileSync(path, text)
    expected[name] = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (text === expected[name]) rmSync(changed, {force: true})
    else writeFileSync(changed, text)
  }
  expect(found).toEqual(expected)
}
