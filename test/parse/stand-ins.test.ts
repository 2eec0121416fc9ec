import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import type {Root} from 'mdast'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {cleanText} from '../../src/parse/clean-text.js'
import {inlines} from '../../src/parse/inlines.js'
import {fullMarkdown, markdown} from '../../src/parse/markdown.js'
import {takeOut} from '../../src/parse/stand-ins.js'

const folder = new URL('../fixtures/parse/', import.meta.url)
const inputs = readdirSync(folder).map((name) =>
  readFileSync(fileURLToPath(new URL(`${name}/input.md`, folder)), 'utf8'),
)

/** Pieces of lines that a simple block is made of, and pieces that make it one no more. */
const words = fc.constantFrom(
  ...['word', 'two words', 'Year 2024', '“quoted”', 'rose 3%', '10:30', 'a - b', '(aside)', 'end.', 'why?', '!', ','],
  ...[
    '*em*',
    '**strong**',
    '*end.*',
    '**a\nb**',
    '*',
    '**',
    '(*x*)',
    '*x*y',
    '_under_',
    '[^a]',
    '[^b]',
    '[^c]:',
    '![^a]',
  ],
  ...[
    '[link](#sec)',
    '[](#fig)',
    '[a](https://e.org/x)',
    '[ref]',
    '[ref][a]',
    '!',
    '[x',
    ']',
    'https://e.org',
    'a@e.org',
  ],
  ...['`code`', '\\*', '&amp;', '<b>', '~~gone~~', '\\', '  ', '{#label}', '#', 'www.e.org', '\n'],
)

const line = fc.array(words, {minLength: 1, maxLength: 4}).map((pieces) => pieces.join(' '))

const block = fc.oneof(
  line,
  line.map((text) => `## ${text}`),
  fc.array(line, {maxLength: 3}).map((items) => items.map((text) => `- ${text}`).join('\n')),
  fc.array(line, {maxLength: 3}).map((items) => items.map((text, index) => `${index + 3}. ${text}`).join('\n')),
  line.map((text) => `> ${text}`),
  line.map((text) => `  ${text}`),
  line.map((text) => `[^a]: ${text}`),
  fc.constantFrom(
    '```',
    '~~~~',
    ':::callout',
    '::::columns',
    ':::',
    '::::',
    '<!--',
    '-->',
    '---',
    '===',
    '| a |\n|---|',
  ),
  fc.constantFrom('[ref]: https://e.org', '    code', '* * *', '+ plus', '2) two', '<script>', '\t', '- [x] done'),
)

const gap = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n')

const document = fc
  .array(fc.tuple(block, gap), {minLength: 1, maxLength: 12})
  // without front matter a --- on the first line would be read as one that is not closed
  .map((blocks) => `---\ntitle: x\n---\n\n${blocks.map((pair) => pair.join('')).join('')}`)

/** Read a text by one grammar, footnote calls without a footnote made calls as `parse` does, as plain JSON. */
function read(grammar: (text: string) => Root, value: string): unknown {
  const file = new VFile({value})
  const text = cleanText(file)
  const tree = grammar(text)
  inlines(tree, {text, lines: text.split('\n'), file})
  return JSON.parse(JSON.stringify(tree))
}

describe('stand-ins', () => {
  it('take simple blocks out of a text', () => {
    const {text, runs} = takeOut(
      '# Head\n\nWords.\n\nMore *words*,\nand more.\n\n- a\n- b\n\n```\ncode\n```\n\nLast.\n',
    )
    expect(text).toBe('\uE000\n\n```\ncode\n```\n\n\uE000\n')
    expect(runs.map(({nodes}) => nodes.map(({type}) => type))).toEqual([
      ['heading', 'paragraph', 'paragraph', 'list'],
      ['paragraph'],
    ])
  })

  it.each(inputs)('change nothing of fixture %#', (text) => {
    expect(read(markdown, text)).toEqual(read(fullMarkdown, text))
  })

  it('change nothing of any document', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(read(markdown, text)).toEqual(read(fullMarkdown, text))
      }),
      {numRuns: 600, seed: 1},
    )
  })
})
