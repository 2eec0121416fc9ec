/** What the first pages do with more than is usual: many authors, long contents, two columns. */
import {describe, expect, test} from 'vitest'
import policyBrief from '../../templates/policy-brief/index.js'
import workingPaper from '../../templates/working-paper/index.js'
import {type Opened, openPdf} from '../build/opened.js'
import {print} from '../build/printed.js'

const twelve = Array.from({length: 12}, (_, index) => `Author Number${index + 1}`)
const authors = twelve.map((name) => `  - {name: ${name}, role: Research fellow, affiliation: An institute}`).join('\n')
const text = 'Trade that is announced is not trade that is cleared, and neither is counted twice. '

const words = (paper: Opened, page: number): string[] => (paper.pages[page - 1] ?? []).map(({text}) => text)

describe('twelve authors', () => {
  const brief = (more = ''): string =>
    `---\ntitle: A title\nstandfirst: Few words.\n${more}authors:\n${authors}\n---\n\n## First\n\n${text.repeat(8)}\n`

  test.each(['', 'columns: 2\n'])('leave the first page of a brief room for its text %s', async (more) => {
    const {file, pdf} = await print(brief(more), undefined, policyBrief)
    expect(file.messages.map(String)).toEqual([])
    const first = words(await openPdf(pdf), 1).join(' ')
    for (const name of twelve) expect(first.replaceAll('\u00a0', ' ')).toContain(name)
    expect(first).toContain('Trade that is announced')
  })

  test('stand on a cover in two columns', async () => {
    const {file, pdf} = await print(brief(), undefined, workingPaper)
    expect(file.messages.map(String)).toEqual([])
    const pieces = (await openPdf(pdf)).pages[0]?.flatMap((line) => line.pieces) ?? []
    const [one, other] = ['Author Number1', 'Author Number7'].map((name) =>
      pieces.find(({text}) => text.replaceAll('\u00a0', ' ') === name),
    )
    expect(other?.y).toBeCloseTo(one?.y ?? 0, 1)
    expect(other?.left).toBeGreaterThan((one?.right ?? 0) + 20)
  })
})

test.each([
  [40, 1],
  [60, 2],
])('contents of %i entries on Letter take pages: %i', async (count, pages) => {
  const sections = Array.from(
    {length: count},
    (_, index) => `${index % 4 === 0 ? '##' : '###'} Heading ${index}\n\nText.`,
  )
  const paper = `---\ntitle: A title\nformat: Letter\nabstract: Few words.\n---\n\n::contents\n\n${sections.join('\n\n')}\n`
  const {file, pdf} = await print(paper, undefined, workingPaper)
  expect(file.messages.map(String)).toEqual([])
  const {bookmarks} = await openPdf(pdf)
  // cover, abstract, contents, and then the first section
  expect(bookmarks[0]).toMatchObject({title: '1 Heading 0', page: 3 + pages})
})

test('numbers of sections stand clear of the column beside them', async () => {
  const paper = `---\ntitle: A title\ncolumns: 2\n---\n\n## One\n\n${text.repeat(6)}\n\n## Two\n\n${text.repeat(6)}\n`
  const {pdf} = await print(paper, undefined, workingPaper)
  const pieces = (await openPdf(pdf)).pages[2]?.flatMap((line) => line.pieces) ?? []
  const number = pieces.find(({text}) => /^2\b/.test(text))
  const beside = pieces.filter(({text, left}) => text.length > 10 && left < (number?.left ?? 0) - 60)
  expect(beside.length).toBeGreaterThan(3)
  expect(Math.max(...beside.map(({right}) => right))).toBeLessThan(number?.left ?? 0)
})
