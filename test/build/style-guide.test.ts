import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {linesAt, type Opened, openPdf} from './opened.js'
import {print, root} from './printed.js'

const folder = join(root, 'content/style-guide')
const markdown = readFileSync(join(folder, 'brief.md'), 'utf8')
let guide: Opened

beforeAll(async () => {
  const {file, pdf} = await print(markdown, folder)
  expect(file.messages.map(String)).toEqual([])
  guide = await openPdf(pdf)
})

describe('the style guide', () => {
  test('lists in its contents the page of every section', () => {
    const sections = guide.bookmarks.filter(({depth}) => depth === 1)
    for (const {title, page} of sections) {
      const line = guide.pages[0]?.findIndex(({text}) => text === title) ?? -1
      expect(guide.pages[0]?.[line + 1]?.text, title).toBe(String(page))
      const entries = guide.links.filter((link) => link.page === 1 && link.text.includes(title))
      expect(
        entries.map(({name}) => guide.goals.get(name ?? '')?.page),
        title,
      ).toEqual([page])
    }
  })

  test('says the page that a reference asks for', () => {
    const line = guide.pages.flat().findIndex(({text}) => text === '[page](#tab-fields)')
    expect(guide.pages.flat()[line + 1]?.text).toBe(`page ${guide.goals.get('tab-fields')?.page}`)
    expect(linesAt(guide, guide.goals.get('tab-fields') ?? {page: 0, y: 0}, 40)).toContain('Table 1')
  })

  test('leads to the addresses of the Markdown, of its DOI and of its author', () => {
    const urls = guide.links.flatMap(({url}) => url ?? [])
    expect(new Set(urls)).toEqual(
      new Set([
        'https://commonmark.org/',
        'https://github.github.com/gfm/',
        'https://vega.github.io/vega-lite/',
        'https://orcid.org/0000-0002-1825-0097',
        'https://doi.org/10.5555/12345678',
        'https://www.example.org/offprint',
      ]),
    )
  })
})
