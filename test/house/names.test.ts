import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import * as offprint from '../../src/index.js'
import {rules} from '../../src/message.js'
import {chapters} from '../../src/rules/index.js'
import {project} from '../commands/project.js'

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

test('the chapters hold every rule once, in the order of the rules', () => {
  expect(chapters.flatMap((chapter) => Object.keys(chapter.rules))).toEqual(Object.keys(rules))
})

test('docs/rules.md is what "npm run docs" writes', async () => {
  const {code, out} = await project().run(['explain', '--markdown'])
  expect(code).toBe(0)
  expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(out)
})

test('every command of the manual is a script or npm itself', () => {
  const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const manuals = [
    'README.md',
    'CONTRIBUTING.md',
    ...['command', 'preview', 'templates', 'writing'].map((name) => `docs/${name}.md`),
  ]
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n')
  const named = [...manuals.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name as string)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => !scripts[name])).toEqual([])
})
