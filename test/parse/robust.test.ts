import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {filesBelow} from '../../src/files.js'
import {parse} from '../../src/parse/index.js'
import {beyondLimits} from '../../src/parse/limits.js'
import {messagesText} from './messages-text.js'

const folder = new URL('../fixtures/parse/', import.meta.url)
const inputs = readdirSync(folder).map((name) =>
  readFileSync(fileURLToPath(new URL(`${name}/input.md`, folder)), 'utf8'),
)

const front = '---\ntitle: Trade\n---\n\n'

const nothing = filesBelow('.', '.')

const messagesOf = async (value: string): Promise<string> => {
  const file = new VFile({value, path: 'brief.md'})
  await parse(file, nothing)
  return messagesText(file)
}

/** A fixture with pieces cut out, doubled, or put in from elsewhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(...inputs),
    fc.array(
      fc.tuple(fc.nat(), fc.nat(30), fc.oneof(fc.constantFrom(...inputs), fc.string({unit: 'binary'})), fc.nat(40)),
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((result, [at, cut, other, length]) => {
      const from = at % (result.length + 1)
      return result.slice(0, from) + other.slice(0, length) + result.slice(from + cut)
    }, text),
  )

describe('parse of what nobody meant', () => {
  it('never throws, and places every message in the text', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (value) => {
        const file = new VFile({value, path: 'brief.md'})
        const tree = await parse(file, nothing)
        expect(tree.data?.meta?.title).toBeTruthy()
        const lines = value.split(/\r\n|\r|\n/).length
        for (const {line} of file.messages) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines)
        }
      }),
      {numRuns: 400},
    )
  })

  it('reports a paragraph of 5 MB without parsing it', async () => {
    const file = new VFile({value: `${front}Short.\n\n${'word *word* '.repeat(400_000)}\n`, path: 'brief.md'})
    const start = process.cpuUsage()
    const tree = await parse(file, nothing)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2)
    expect(tree.children).toEqual([])
    expect(messagesText(file)).toBe(
      '7:1 error paragraph-size unexpected paragraph of more than 30,000 characters, expected a shorter one; ' +
        'put blank lines between paragraphs\n',
    )
  })

  it('reports a paragraph of many short lines, but not a long list, table or code block', async () => {
    expect(await messagesOf(`${front}${'a line of words\n'.repeat(7000)}`)).toContain('paragraph-size')
    const rows = `| a | b |\n|---|---|\n${'| word word | word word |\n'.repeat(4000)}`
    const items = '- item of a list with words\n'.repeat(4000)
    const code = `\`\`\`vega-lite\n${'{"a": "some text"},\n'.repeat(4000)}\`\`\`\n`
    expect(await messagesOf(`${front}${rows}\n${items}\n${code}`)).toBe('')
  })

  it.each([
    ['quotations', '> a line of words\n'.repeat(7000)],
    ['lazy quotations', '> a line of words\nanother line\n'.repeat(4000)],
    ['code in a line', '```` ```js``` ```` words\n```code```\n'.repeat(4000)],
    ['numbers that start no list', `words\n${'2. a line of words\n'.repeat(7000)}`],
    ['hyphens indented too far', `words\n${'     - a line of words\n'.repeat(7000)}`],
    ['numbers in an item', `- words\n${'  2. a line of words\n'.repeat(7000)}`],
    ['bars without a table', '| a line of words |\n'.repeat(7000)],
    ['colons that are no directive', ':: a line of words\n'.repeat(7000)],
    ['hashes that are no heading', '#a line of words\n'.repeat(7000)],
    ['code', `~~~\n${'a line\n\n'.repeat(20_000)}~~~\n`],
    ['code in a list', `- ~~~\n${'  a line\n\n'.repeat(15_000)}  ~~~\n`],
  ])('measures a text of %s', async (_, text) => {
    expect(await messagesOf(`${front}Short.\n\n${text}`)).toMatch(/^7:1 error paragraph-size .*\n$/)
  })

  it('does not take what follows code in a list or a quotation for code', async () => {
    const words = `${'a line of words\n\n'.repeat(9000)}`
    for (const code of ['- ```\n  a\n  ```\n\n', '> ```\n> a\n> ```\n\n', '> ```\n> a\n\n']) {
      expect(beyondLimits(`${code}${words}`, new VFile())).toBe(false)
    }
  })

  it('reports a brief of more than 5 MB without parsing it', async () => {
    expect(await messagesOf(`${front}${'a line of words\n\n'.repeat(300_000)}`)).toMatch(/^1:1 error brief-size /)
  })

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['emphasis', '*a '.repeat(20_000)],
    ['colons', `${':'.repeat(50_000)}callout`],
  ])('survives %s nested without end', async (_, text) => {
    await expect(messagesOf(`${front}${text}\n`)).resolves.toBeTypeOf('string')
  })

  it.each([
    ['block quotes', '>'.repeat(50_000)],
    ['lists', '1. - '.repeat(20_000)],
  ])('reports %s nested without end', async (_, text) => {
    expect(await messagesOf(`${front}${text}\n`)).toContain('5:1 error nesting-depth')
  })

  it('survives YAML nested without end', async () => {
    expect(await messagesOf(`---\ntitle: ${'['.repeat(50_000)}\n---\n\nText.\n`)).toContain('yaml-valid')
  })
})
