import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = ['src', 'templates', 'bench', 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'}).map((path) => join(folder, path)),
  )
  .filter((path) => /\.(tsx?|mjs)$/.test(path))
const lengths = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8').split('\n').length - 1]))

test('no file is longer than 300 lines', () => {
  expect([...lengths].filter(([, lines]) => lines > 300)).toEqual([])
})

test('half of the sources are at most 90 lines, 95 of a hundred at most 220', () => {
  const sorted = [...lengths].filter(([path]) => path.startsWith('src/')).map(([, lines]) => lines)
  sorted.sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(90)
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(220)
})

test('no file is named for nothing', () => {
  const nothing = /^(utils?|helpers?|common|types|constants|shared|misc|manager|core|lib)\./
  expect(files.filter((path) => nothing.test(basename(path)))).toEqual([])
})
