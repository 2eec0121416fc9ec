import {describe, expect, test} from 'vitest'
import policyBrief from '../../templates/policy-brief/index.js'
import {type Opened, openPdf} from './opened.js'
import {printVariant} from './variant.js'

/** What the specimen says in one of its forms, and how it was set. */
async function opened(format: string, columns: string): Promise<Opened> {
  const {file, pdf} = await printVariant('two-papers', {format, columns}, policyBrief)
  expect(file.messages.map(String)).toEqual([])
  return openPdf(pdf)
}

/** Left edges of the lines that begin with each of some words, pt. */
const edges = ({pages}: Opened, words: string[]): number[] =>
  words.map((word) => Math.round(pages.flat().find(({text}) => text.startsWith(word))?.left ?? -1))

describe.each([
  ['A4', '1'],
  ['A4', '2'],
  ['Letter', '1'],
  ['Letter', '2'],
])('the specimen on %s in columns: %s', (format, columns) => {
  test('is set without a message, with every kind of block on its pages', async () => {
    const brief = await opened(format, columns)
    const text = brief.pages.flat().map((line) => line.text)
    const blocks = [
      'Key messages',
      'In this brief',
      'Two sheets',
      'Figure 1',
      'Figure 2',
      'Figure 3',
      'Table 1',
      'Table 2',
    ]
    const others = ['Box 1', 'Recommendations', 'Sources', 'How to cite', 'All six']
    for (const block of [...blocks, ...others]) expect(text, block).toContain(block)
  }, 60_000)

  test('has no small table cut, and its columns at the edges of those of the page', async () => {
    const brief = await opened(format, columns)
    const pageOf = (word: string): number => brief.pages.findIndex((lines) => lines.some(({text}) => text === word))
    expect(pageOf('157.38')).toBe(pageOf('80.00'))
    if (columns === '1') return
    const [first, second] = edges(brief, ['For A4', 'For Letter']) as [number, number]
    expect(edges(brief, ['Figure 2'])).toEqual([first])
    expect(second - first).toBeGreaterThan(200)
  }, 60_000)
})
