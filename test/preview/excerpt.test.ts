import {mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {excerpts} from '../../src/preview/excerpt.js'

const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-excerpt-')))
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content)
mkdirSync(join(cwd, 'folder'))
put('brief.md', `\ufeffone\r\ntwo\nسه دفتر\n\n${Array.from({length: 40}, (_, at) => `line ${at + 5}`).join('\n')}`)
put('data.csv', 'x'.repeat(5000))
put('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))
put('secret.md', 'secret')
symlinkSync(join(cwd, 'secret.md'), join(cwd, 'link.md'))
const names = ['brief.md', 'data.csv', 'photo.jpg', 'folder', 'missing.md']
const read = excerpts(cwd, () => names.map((name) => join(cwd, name)))

test('gives lines as they are written, in any script, whatever ends them', async () => {
  expect(await read({file: 'brief.md', line: 1, end: 4})).toEqual({
    line: 1,
    lines: ['one', 'two', 'سه دفتر', ''],
    rest: 0,
  })
  expect(await read({file: './folder/../brief.md', line: 2})).toEqual({line: 2, lines: ['two'], rest: 0})
})

test('gives twenty lines at most, and says how many more there are', async () => {
  const {lines, rest} = (await read({file: 'brief.md', line: 5, end: 30})) ?? {}
  expect([lines?.length, lines?.at(-1), rest]).toEqual([20, 'line 24', 6])
  expect(await read({file: 'brief.md', line: 43, end: 99})).toEqual({line: 43, lines: ['line 43', 'line 44'], rest: 0})
})

test('cuts a line that is no line of a text', async () => {
  expect((await read({file: 'data.csv', line: 1}))?.lines).toEqual([`${'x'.repeat(2000)}…`])
})

test.each([
  ['a file the brief is not made from', 'secret.md', 1],
  ['a link to one', 'link.md', 1],
  ['a path out of the folder', '../../etc/passwd', 1],
  ['an absolute path', '/etc/passwd', 1],
  ['a zero in a path', 'brief.md\0', 1],
  ['what is no text', 'photo.jpg', 1],
  ['a folder', 'folder', 1],
  ['a file that was looked for and is not there', 'missing.md', 1],
  ['lines behind the end', 'brief.md', 45],
])('gives nothing of %s', async (_, file, line) => {
  expect(await read({file, line})).toBeUndefined()
})
