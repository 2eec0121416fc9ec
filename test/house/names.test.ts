import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import * as offprint from '../../src/index.js'
import {rules} from '../../src/message.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('rules/'))
  .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
  .join('\n')

test('nothing else is public', () => {
  expect(Object.keys(offprint).sort()).toEqual([
    'build',
    'chartAlone',
    'chartPdf',
    'compose',
    'defineTemplate',
    'draw',
    'filesBelow',
    'layout',
    'openFonts',
    'paint',
    'parse',
    'preflight',
    'press',
    'readPrinter',
    'resolve',
    'rules',
    'screen',
  ])
})

test('every rule is one that something reports', () => {
  expect(Object.keys(rules).filter((id) => !sources.includes(`'${id}'`))).toEqual([])
})

test('the manual lists every rule with what it says', () => {
  const manual = readFileSync(join(root, 'README.md'), 'utf8')
  const rows = Object.entries(rules).map(([id, {severity, says}]) => `| \`${id}\` | ${severity} | ${says} |`)
  expect(manual.match(/^\| `[a-z0-9-]+` \| (error|warning|info) \| .* \|$/gm)).toEqual(rows)
})

test('every command of the manual is a script or npm itself', () => {
  const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const manuals = ['README.md', 'CONTRIBUTING.md'].map((name) => readFileSync(join(root, name), 'utf8')).join('\n')
  const named = [...manuals.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name as string)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => !scripts[name])).toEqual([])
})
