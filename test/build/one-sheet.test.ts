import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import oneSheet from '../../templates/one-sheet/index.js'
import {openPdf} from './opened.js'
import {type Printed, print, root} from './printed.js'
import {printVariant} from './variant.js'

const said = ({file}: Printed): string[] => file.messages.map(String)

/** A sheet with so many paragraphs, and no wish for a number of pages. */
const sheetOf = (paragraphs: number): string => {
  const words = 'One sheet is handed out at a meeting, read standing, and taken home by those who want to know more. '
  const text = Array.from({length: paragraphs}, () => words.repeat(4)).join('\n\n')
  return `---\ntitle: A sheet\nlicence: CC BY 4.0\npublisher: A house\n---\n\n## Why\n\n${text}\n`
}

describe.each(['A4', 'Letter'])('the sheet of content/three-ledgers on %s', (format) => {
  test('has a front and a back, and nothing is said of it', async () => {
    const printed = await printVariant('three-ledgers', {format}, oneSheet)
    expect(said(printed)).toEqual([])
    const {pages} = await openPdf(printed.pdf)
    expect(pages.length).toBe(2)
    const [front = [], back = []] = pages.map((lines) => lines.map(({text}) => text))
    const order = (lines: string[], words: string[]): number[] =>
      words.map((word) => lines.findIndex((line) => line.includes(word)))
    const above = order(front, ['Agree on the count', 'Iran–Pakistan trade', 'In April 2024', '$10bn', 'Key messages'])
    expect(above).toEqual([...above].sort((a, b) => a - b))
    expect(above).not.toContain(-1)
    const below = order(back, ['Figure 1', 'What to do first', 'Reconcile the ledgers', 'doi.org', 'CC BY 4.0'])
    expect(below).toEqual([...below].sort((a, b) => a - b))
    expect(below).not.toContain(-1)
  }, 60_000)

  test('sets the figures at a glance in a strip, larger than their words', async () => {
    const {pdf} = await printVariant('three-ledgers', {format}, oneSheet)
    const lines = (await openPdf(pdf)).pages[0] ?? []
    const figures = ['$10bn', '3', '$1.02bn'].map((figure) => lines.find(({text}) => text === figure))
    expect(new Set(figures.map((line) => Math.round(line?.y ?? 0))).size).toBe(1)
    const at = figures.map((line) => line?.left ?? 0)
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(new Set(at).size).toBe(3)
  }, 60_000)
})

describe('a sheet', () => {
  test('too long for front and back says by how much', async () => {
    const printed = await print(sheetOf(14), undefined, oneSheet)
    expect(said(printed)).toEqual([
      expect.stringMatching(/unexpected \d pages, expected 2: \d+ words too long in section 1, "Why"/),
    ])
  }, 60_000)

  test('too short for them says how many words there is room for', async () => {
    const printed = await print(sheetOf(1), undefined, oneSheet)
    expect(said(printed)).toEqual([expect.stringMatching(/unexpected 1 page, expected 2: room for \d+ more words/)])
  }, 60_000)

  test('that asks for another number of pages gets it', async () => {
    const printed = await print(sheetOf(14).replace('licence', 'pages: 4\nlicence'), undefined, oneSheet)
    expect((await openPdf(printed.pdf)).pages.length).toBe(4)
  }, 60_000)

  test('ends at the foot of its last page, below whatever the text leaves free', async () => {
    const ends = [7, 8].map(async (paragraphs) => {
      const {pdf} = await print(sheetOf(paragraphs), undefined, oneSheet)
      const {pages} = await openPdf(pdf)
      return pages.at(-1)?.find(({text}) => text.includes('CC BY 4.0'))?.y
    })
    const [one, other] = await Promise.all(ends)
    expect(one).toBeDefined()
    expect(one).toBeCloseTo(other ?? 0, 0)
  }, 60_000)

  test('that is begun with the brief of the template fills front and back as designed', async () => {
    const folder = join(root, 'templates/one-sheet/brief')
    const [yaml, text] = ['brief.yaml', 'brief.md'].map((name) => readFileSync(join(folder, name), 'utf8'))
    const printed = await print(`---\n${yaml}---\n\n${text}`, folder, oneSheet, {path: 'new.md'})
    expect(said(printed)).toEqual([])
    expect(printed.output.budgets.get('screen')).toMatch(/^2 pages, .*; type as designed$/)
  }, 60_000)

  test('sets every block of the specimen without a word', async () => {
    const printed = await printVariant('two-papers', {template: 'one-sheet', columns: '1', pages: '9'}, oneSheet)
    expect(said(printed)).toEqual([])
  }, 60_000)
})
