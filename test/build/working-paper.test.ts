import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import workingPaper from '../../templates/working-paper/index.js'
import {structureText} from '../paint/tagged.js'
import {type Opened, openPdf} from './opened.js'
import {print, root} from './printed.js'

const folder = join(root, 'content/counting-what-crosses')
const markdown = readFileSync(join(folder, 'brief.md'), 'utf8')

/** All that stands on one base line of a page, from left to right, without the dots of leaders. */
function wordsOn(paper: Opened, page: number): string[] {
  const rows = new Map<number, {left: number; text: string}[]>()
  for (const piece of (paper.pages[page - 1] ?? []).flatMap(({pieces}) => pieces)) {
    const at = [...rows.keys()].find((y) => Math.abs(y - piece.y) < 1) ?? piece.y
    rows.set(at, [...(rows.get(at) ?? []), piece])
  }
  return [...rows.values()].map((row) =>
    row
      .sort((a, b) => a.left - b.left)
      .map(({text}) => text.replace(/[.\u200b\s]{4,}/g, '').trim())
      .filter((text) => text !== '')
      .join(' ')
      .replace(/\s+/g, ' '),
  )
}

let a4: Opened
let letter: Opened
let tags: string

beforeAll(async () => {
  const made = await print(markdown, folder, workingPaper)
  expect(made.file.messages.map(String)).toEqual([])
  a4 = await openPdf(made.pdf)
  tags = await structureText(made.pdf)
  const other = await print(markdown.replace('format: A4', 'format: Letter'), folder, workingPaper)
  expect(other.file.messages.map(String)).toEqual([])
  letter = await openPdf(other.pdf)
}, 120_000)

describe('the cover', () => {
  test('is page 1 with series, title, authors, publisher and date, and no folio', () => {
    expect(wordsOn(a4, 1)).toEqual([
      'Offprint sample papers No. 1',
      'Counting what crosses',
      'The trade figures of Iran and Pakistan, read against each other',
      'The offprint project',
      'Prepared from an article by Sehr Rushmeen',
      'offprint 2 September 2024',
    ])
  })

  test('is followed by the abstract on page 2 and the contents on page 3', () => {
    expect(wordsOn(a4, 2).slice(0, 3)).toEqual([
      'Counting what crosses',
      'The trade figures of Iran and Pakistan, read against each other',
      'Abstract',
    ])
    expect(wordsOn(a4, 2)).toContain('JEL codes F14, F51, C82, Q48')
    expect(wordsOn(a4, 2).at(-1)).toBe('2')
    expect(wordsOn(a4, 3)[0]).toBe('Contents')
    expect(wordsOn(a4, 4)[0]).toBe('In brief')
  })

  test('has the title as the only heading of the first level, read first', () => {
    const first = tags.split('\n').filter((line) => /\bH1\b/.test(line))
    expect(first).toHaveLength(1)
    expect(tags.indexOf('H1')).toBeLessThan(tags.indexOf('Abstract'))
  })
})

describe.each([
  ['A4', () => a4],
  ['Letter', () => letter],
])('on %s', (_, paper) => {
  test('twenty pages and more', () => {
    expect(paper().pages.length).toBeGreaterThanOrEqual(20)
  })

  test('contents name the page on which each heading stands, with its number', () => {
    const listed = paper().bookmarks.filter(({depth}) => depth <= 2)
    expect(listed.length).toBeGreaterThan(30)
    const lines = [3, 4].flatMap((page) => wordsOn(paper(), page))
    for (const {title, page} of listed) {
      const named = lines.find((line) => line.startsWith(title)) ?? ''
      expect(named.replace(/\s+/g, ' '), title).toBe(`${title} ${page}`)
      const [number, ...words] = title.split(' ')
      const heading = /^[\dA-C]/.test(number ?? '') ? words.join(' ') : title
      expect(
        wordsOn(paper(), page).some((line) => line.endsWith(heading)),
        `${title} on ${page}`,
      ).toBe(true)
    }
  })

  test('folios are the numbers of pages, on the outer side', () => {
    paper().pages.forEach((lines, index) => {
      if (index === 0) return
      const folio = lines.find(({text, y}) => text === String(index + 1) && y > paper().height - 60)
      expect(folio, `page ${index + 1}`).toBeDefined()
      if (index % 2 === 0) expect(folio?.left).toBeGreaterThan(paper().width / 2)
      else expect(folio?.left).toBeLessThan(paper().width / 2)
    })
  })

  test('lines of running text have 62 to 76 letters', () => {
    const full = paper()
      .pages.flat()
      .filter(({size, text}) => Math.abs(size - 11) < 0.1 && text.length > 50)
    const mean = full.reduce((sum, {text}) => sum + text.length, 0) / full.length
    expect(full.length).toBeGreaterThan(200)
    expect(mean).toBeGreaterThan(62)
    expect(mean).toBeLessThan(76)
  })
})

test('references read numbers of sections and appendices', () => {
  const all = a4.pages.flat().map(({text}) => text)
  expect(all.some((text) => text.includes('Section 2 tells what happened'))).toBe(true)
  expect(all.join(' ')).toContain('is shown in Appendix B')
})

test('bookmarks have the numbers', () => {
  expect(a4.bookmarks.map(({title}) => title)).toEqual(
    expect.arrayContaining(['1 Introduction', '4.3 When the trade went out of sight', 'References', 'A Definitions']),
  )
})

describe('a paper', () => {
  const fixture = (name: string): string =>
    readFileSync(join(root, 'test/fixtures/working-paper', `${name}.md`), 'utf8')

  test('has a cover with a long title, many authors and neither date nor series', async () => {
    const {file, pdf} = await print(fixture('many-authors'), undefined, workingPaper)
    expect(file.messages.map(String)).toEqual([])
    const paper = await openPdf(pdf)
    expect(paper.pages).toHaveLength(3)
    expect(wordsOn(paper, 1).join(' ')).toContain('Author Seven')
    expect(wordsOn(paper, 3).join(' ').replace(/\s+/g, ' ')).toContain('its cover; see Section 2 on page 3')
    expect(paper.links.map(({url}) => url)).toContain('mailto:carberry@example.org')
  })

  test('is read from right to left, its numbers in the digits of its language', async () => {
    const {file, pdf} = await print(fixture('persian'), undefined, workingPaper)
    expect(file.messages.map(String)).toEqual([])
    const paper = await openPdf(pdf)
    expect(paper.bookmarks.map(({title}) => title)).toEqual(['۱ درآمد', '۱.۱ پرسش', '۲ منابع و روش', 'الف تعریف‌ها'])
    // entries of the contents stand at the right, their folios at the left
    const words = paper.pages[2]?.flatMap(({pieces}) => pieces) ?? []
    const entry = words.find(({text}) => text.includes('درآمد'))
    expect(entry?.right).toBeGreaterThan(paper.width - 170)
    expect(words.filter(({text}) => text === '۴').every(({left}) => left < 130)).toBe(true)
  })

  test('of a hundred pages takes some seconds', async () => {
    const section = (index: number): string =>
      `## Section ${index}\n\n${'Trade that is announced is not trade that is cleared, and neither is counted twice. '.repeat(60)}\n\n`
    const long = `---\ntitle: Long\ntemplate: working-paper\n---\n\n::contents\n\n${Array.from({length: 100}, (_, index) => section(index)).join('')}`
    const start = performance.now()
    const {file, output} = await print(long, undefined, workingPaper)
    expect(file.messages.map(String)).toEqual([])
    expect(output.pages).toBeGreaterThan(100)
    expect(performance.now() - start).toBeLessThan(60_000)
  }, 90_000)
})
