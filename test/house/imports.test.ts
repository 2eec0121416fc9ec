import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stages = ['parse', 'resolve', 'draw', 'compose', 'layout', 'press', 'paint', 'preflight', 'audit', 'lint']

/** What anybody in `src/` may import. */
const ground = [
  'brand',
  'brief',
  'message',
  'included',
  'rules',
  'files',
  'image',
  'units',
  'edition',
  'pages',
  'drawing',
  'svg',
  'colour',
  'matrix',
  'memory',
  'turned',
  'csv',
  'json',
  'data',
  'fonts',
  'template',
  'print-rules',
  'printer',
  'yaml',
  'utf8',
]

/** The rooms that each room may import, besides its own files. A stage has the ground alone. */
const below: Record<string, string[]> = {
  cli: ['commands', 'config'],
  commands: ['config', 'schemas', 'build', 'lint', 'press', 'preflight', 'preview', 'output', ...ground],
  preview: ['output', ...ground],
  config: ['edition', 'message', 'rules', 'utf8', 'yaml'],
  schemas: ['config', 'parse', ...ground],
  index: ['build', 'output', 'chart-pdf', ...stages, ...ground],
  'chart-pdf': ['config', 'draw', 'paint', ...ground],
  build: [...stages, 'budget', 'judge', 'output', ...ground],
  output: ['lint', ...ground],
  budget: ground,
  judge: ground,
  ...Object.fromEntries(stages.map((stage) => [stage, ground])),
  ...Object.fromEntries(ground.map((room) => [room, ground])),
  preflight: ['pdf', ...ground],
  audit: ['pdf', ...ground],
  pdf: ground,
}

/** Packages that live in one place each, so that replacing one touches that place alone. */
const home: Record<string, string[]> = {
  unified: ['parse', 'lint'],
  'retext-english': ['lint'],
  'retext-readability': ['lint'],
  'retext-spell': ['lint'],
  'remark-parse': ['parse'],
  'remark-gfm': ['parse'],
  'remark-frontmatter': ['parse'],
  'micromark-extension-directive': ['parse'],
  'mdast-util-directive': ['parse'],
  yaml: ['yaml'],
  zod: ['parse', 'resolve', 'printer', 'config', 'rules', 'template', 'yaml', 'brand'],
  '@cantoo/pdf-lib': ['pdf', 'preflight', 'press'],
  '@neslinesli93/qpdf-wasm': ['paint'],
  'jsonc-parser': ['json', 'draw', 'printer', 'resolve'],
  'csv-parse': ['csv'],
  sharp: ['image', 'press'],
  '@rgrove/parse-xml': ['svg', 'resolve'],
  citeproc: ['resolve'],
  '@citation-js/core': ['resolve'],
  '@citation-js/plugin-bibtex': ['resolve'],
  'lcms-wasm': ['press'],
  vega: ['draw'],
  'vega-lite': ['draw'],
  'vega-interpreter': ['draw'],
  culori: ['colour'],
  'd3-color': ['svg'],
  '@react-pdf/layout': ['layout'],
  '@react-pdf/textkit': ['layout'],
  '@react-pdf/hyphenate': ['layout'],
  '@react-pdf/render': ['paint'],
  pdfkit: ['paint'],
  fontkit: ['fonts'],
  harfbuzzjs: ['fonts'],
  'bidi-js': ['fonts'],
  linebreak: ['layout'],
  chokidar: ['commands'],
  commander: ['commands'],
  'launch-editor': ['preview'],
  vite: ['preview'],
  'pdfjs-dist': ['preview'],
  picocolors: ['commands'],
  'string-width': ['commands'],
  esbuild: ['commands', 'bundle'],
  'node:fs': ['files', 'fonts', 'commands', 'config', 'preview', 'bundle'],
  'node:fs/promises': ['files', 'fonts', 'commands', 'config', 'preview', 'bundle'],
}

/** What a template may import besides its own files. */
const forTemplates = ['offprint/template', 'react', '@react-pdf/renderer']

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path))

/** Name every module that a file imports, or exports from, statically or not; `types` as well unless told not to. */
function importsOf(path: string, types = true): string[] {
  const source = readFileSync(join(root, path), 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '')
  const found = source.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g)
  return [...found]
    .filter(([text]) => types || !/^\s*import type/.test(text))
    .map(([, from, bare]) => (from ?? bare) as string)
}

const roomOf = (path: string): string => (relative('src', path).split('/')[0] as string).replace(/\.\w+$/, '')
const packageOf = (name: string): string =>
  name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/')

const sources = filesBelow('src')

describe('imports', () => {
  test.each(sources)('%s imports only what is below it', (path) => {
    const allowed = [roomOf(path), ...(below[roomOf(path)] ?? [])]
    const inside = importsOf(path).filter((name) => name.startsWith('.'))
    const wrong = inside.filter((name) => !allowed.includes(roomOf(relative(root, resolve(root, dirname(path), name)))))
    expect(wrong).toEqual([])
  })

  test.each(sources)('%s keeps each package in its room', (path) => {
    const strangers = importsOf(path, false)
      .filter((name) => !name.startsWith('.'))
      .map(packageOf)
      .filter((name) => home[name] && !home[name].includes(roomOf(path)))
    expect(strangers).toEqual([])
  })

  test.each(filesBelow('templates'))(
    '%s stays a value: it imports the contract, React, its own files and its base',
    (path) => {
      const folder = path.split('/').slice(0, 2).join('/')
      // all others extend this one, and share its slots and what these are made with
      const folders = [folder, 'templates/policy-brief']
      const wrong = importsOf(path).filter((name) =>
        name.startsWith('.')
          ? !folders.some((one) => relative(root, resolve(root, dirname(path), name)).startsWith(`${one}/`))
          : !forTemplates.includes(name) && !name.startsWith('offprint/templates/'),
      )
      expect(wrong).toEqual([])
    },
  )

  test('every room of src/ is in the table', () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => room !== 'bundle'))
    expect([...rooms].filter((room) => !below[room])).toEqual([])
  })
})
