import {mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {type FileRefused, type Files, filesBelow, largest} from '../src/files.js'

let files: Files
let root: string
const asked = new Set<string>()
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-test-'))
  root = folder
  for (const name of ['brief', 'assets', 'brief/folder', 'shipped']) mkdirSync(join(folder, name))
  const at = (path: string): string => join(folder, 'brief', path)
  writeFileSync(at('small.csv'), 'a\n1\n')
  writeFileSync(at('large.csv'), '')
  truncateSync(at('large.csv'), 21 * 1024 * 1024)
  writeFileSync(join(folder, 'secret'), 'secret')
  writeFileSync(join(folder, 'assets', 'logo.svg'), 'logo')
  symlinkSync('loop', at('loop'))
  symlinkSync('../secret', at('leak'))
  for (const name of ['logo.svg', 'style.csl']) writeFileSync(join(folder, 'shipped', name), 'shipped')
  files = filesBelow(join(folder, 'brief'), join(folder, 'assets'), [], join(folder, 'shipped'), asked)
})

const refusal = (path: string): Promise<string> =>
  files.read(path).then(
    () => 'read',
    ({refusal, found}: FileRefused) => `${refusal}: ${found}`,
  )

test('a file of the brief, and one of the assets, is read', async () => {
  expect(String(await files.read('small.csv'))).toBe(String(Buffer.from('a\n1\n')))
  expect(Buffer.from(await files.read('assets/logo.svg')).toString()).toBe('logo')
})

test('what is not among the assets of a project is taken from those of the program', async () => {
  expect(Buffer.from(await files.read('assets/style.csl')).toString()).toBe('shipped')
})

test.each([
  ['none.csv', 'missing: which is not there'],
  ['small.csv/none', 'missing: which is not there'],
  ['n\0ne', 'missing: which is not there'],
  ['../secret', 'outside: which lies elsewhere'],
  ['leak', 'outside: which lies elsewhere'],
  ['folder', 'unreadable: which is a folder'],
  ['loop', 'unreadable: which cannot be read (ELOOP)'],
  ['large.csv', 'too-large: which has 21 MB, more than the 20 MB that are read'],
])('%j is refused with what was found', async (path, says) => expect(await refusal(path)).toBe(says))

test('an image may be larger than data', async () => {
  expect(await files.read('large.csv', largest.image)).toHaveLength(21 * 1024 * 1024)
})

describe('the path that was meant by one under which there is nothing', () => {
  test.each([
    ['images/Map.PNG', 'images/map.png'],
    ['map.png', 'images/map.png'],
    ['images/map', 'images/map.png'],
    ['images/mpa.png', 'images/map.png'],
    ['pictures/quite-another.png', undefined],
    ['../map.png', 'images/map.png'],
    ['secret.png', undefined],
  ])('%s', async (path, meant) => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-near-'))
    mkdirSync(join(folder, 'brief', 'images'), {recursive: true})
    writeFileSync(join(folder, 'brief', 'images', 'map.png'), '')
    writeFileSync(join(folder, 'brief', '.secret.png'), '')
    writeFileSync(join(folder, 'secret.png'), '')
    expect(await filesBelow(join(folder, 'brief'), join(folder, 'assets')).near?.(path)).toBe(meant)
  })
})

test('what may be read is told by its path, there or not, and nothing else is', async () => {
  asked.clear()
  const outside = ['../secret', 'leak', '/etc/hostname', 'https://www.example.org/a.csv', 'assets/../../secret']
  for (const path of [...outside, 'small.csv', 'none.csv', 'assets/style.csl']) await refusal(path)
  const told = ['brief/small.csv', 'brief/none.csv', 'brief/assets/style.csl', 'assets/style.csl', 'shipped/style.csl']
  expect([...asked].sort()).toEqual(told.map((path) => join(root, path)).sort())
})
