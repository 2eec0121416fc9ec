import {mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {type Watch, watching} from '../../src/commands/watch.js'

let folder: string
let heard: string[][]
let watch: Watch

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-watch-')))
  heard = []
  watch = watching((paths) => heard.push([...paths].map((path) => basename(path)).sort()))
})

afterEach(() => watch.close())

const at = (path: string): string => join(folder, path)
const quiet = (ms = 250): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Watch files, and wait until they surely are. */
async function watched(...paths: string[]): Promise<void> {
  watch.set(new Set(paths.map(at)), Date.now() + 1000)
  await quiet()
  heard.length = 0
}

test('hears of a file that is written in place, and of one put in its place, as editors do', async () => {
  writeFileSync(at('brief.md'), 'one')
  await watched('brief.md')
  writeFileSync(at('brief.md'), 'two')
  await vi.waitFor(() => expect(heard).toEqual([['brief.md']]))
  await quiet()
  for (const words of ['three', 'four']) {
    heard.length = 0
    writeFileSync(at('.brief.md.swp'), words)
    renameSync(at('.brief.md.swp'), at('brief.md'))
    await vi.waitFor(() => expect(heard).toEqual([['brief.md']]), {timeout: 3000})
    await quiet()
  }
})

test('hears of a file that is taken away, and comes back', async () => {
  writeFileSync(at('chart.vl.json'), '{}')
  await watched('chart.vl.json')
  rmSync(at('chart.vl.json'))
  await vi.waitFor(() => expect(heard).toEqual([['chart.vl.json']]), {timeout: 3000})
  await watched('chart.vl.json')
  writeFileSync(at('chart.vl.json'), '{}')
  await vi.waitFor(() => expect(heard.flat()).toContain('chart.vl.json'), {timeout: 3000})
})

test('hears of a file that was not there, in a folder that was not there', async () => {
  await watched('data/2024/trade.csv')
  mkdirSync(at('data/2024'), {recursive: true})
  await vi.waitFor(() => expect(heard.flat()).toContain('data'), {timeout: 3000})
  await quiet()
  heard.length = 0
  writeFileSync(at('data/2024/trade.csv'), 'a,b\n1,2\n')
  await vi.waitFor(() => expect(heard.flat()).toContain('trade.csv'), {timeout: 3000})
})

test('hears of anything in a folder that is watched, and of nothing beside', async () => {
  mkdirSync(at('templates/own'), {recursive: true})
  writeFileSync(at('templates/own/index.ts'), '')
  writeFileSync(at('notes.txt'), '')
  await watched('templates/own')
  writeFileSync(at('notes.txt'), 'changed')
  writeFileSync(at('templates/other.ts'), '')
  await quiet()
  expect(heard).toEqual([])
  writeFileSync(at('templates/own/masthead.tsx'), '')
  await vi.waitFor(() => expect(heard.flat()).toEqual(['masthead.tsx']), {timeout: 3000})
})

test('hears again of what was no input for a while', async () => {
  writeFileSync(at('brief.md'), 'one')
  writeFileSync(at('data.csv'), 'one')
  await watched('brief.md', 'data.csv')
  await watched('brief.md')
  writeFileSync(at('data.csv'), 'two')
  writeFileSync(at('other.csv'), 'two')
  await quiet()
  expect(heard).toEqual([])
  await watched('brief.md', 'data.csv')
  writeFileSync(at('data.csv'), 'three')
  await vi.waitFor(() => expect(heard).toEqual([['data.csv']]), {timeout: 3000})
})

test('makes one call of a burst', async () => {
  const names = ['a.md', 'b.csv', 'c.json', 'd.ts']
  for (const name of names) writeFileSync(at(name), 'one')
  await watched(...names)
  for (const name of names) writeFileSync(at(name), 'two')
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0))
  await quiet()
  expect(heard).toEqual([names])
})

test('waits for a file that was emptied to be written, and for one that stays empty no longer', async () => {
  writeFileSync(at('brief.md'), 'one')
  await watched('brief.md')
  const seen: number[] = []
  await watch.close()
  watch = watching(() => seen.push(statSync(at('brief.md')).size))
  await watched('brief.md')
  truncateSync(at('brief.md'))
  await quiet(20)
  writeFileSync(at('brief.md'), 'three')
  await vi.waitFor(() => expect(seen).toContain(5), {timeout: 3000})
  expect(seen).not.toContain(0)
  await quiet()
  seen.length = 0
  truncateSync(at('brief.md'))
  await vi.waitFor(() => expect(seen).toContain(0), {timeout: 3000})
})

test('takes what was saved before it was watched for a change, when a build may have missed it', async () => {
  const begun = Date.now()
  writeFileSync(at('brief.md'), 'saved while it was built')
  watch.set(new Set([at('brief.md')]), begun)
  await vi.waitFor(() => expect(heard.flat()).toContain('brief.md'), {timeout: 3000})
})

test('hears nothing after it is closed', async () => {
  writeFileSync(at('brief.md'), 'one')
  await watched('brief.md')
  await watch.close()
  writeFileSync(at('brief.md'), 'two')
  await quiet()
  expect(heard).toEqual([])
})
