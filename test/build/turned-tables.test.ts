import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'
import {pageOf} from '../../src/template/page-of.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {open} from '../paint/read.js'
import {structureText, taggedOf} from '../paint/tagged.js'
import {type Opened, openPdf} from './opened.js'
import {print, root} from './printed.js'

const fixtures = join(root, 'test/fixtures/build')
const printed = (name: string) => {
  const folder = join(fixtures, name)
  return print(readFileSync(join(folder, 'input.md'), 'utf8'), folder)
}

/** Give the text of a page with its transform and where it begins, pt from the lower left corner. */
async function itemsOf(pdf: Opened['pdf'], page: number) {
  const {items} = await (await pdf.getPage(page)).getTextContent()
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
}

const {margin, spans, width, height} = pageOf({format: 'A4'}, policyBrief.tokens)

describe('a table turned by a quarter', () => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openPdf((await printed('wide-table-turned')).pdf)
  })

  test('reads from the foot of the page upwards, its head at the left, inside the type area', async () => {
    const items = (await itemsOf(opened.pdf, 2)).filter(({str}) => !/^(What is counted|Page)/.test(str))
    for (const {transform, str} of items) {
      const [a, b, c, , x, y] = transform as number[]
      expect([Math.sign(a ?? 0), Math.sign(b ?? 0), Math.sign(c ?? 0)], str).toEqual([0, 1, -1])
      expect(x).toBeGreaterThan(margin.left + spans.column - spans.page)
      expect(x).toBeLessThan(width - margin.right + 0.5)
      expect(y).toBeGreaterThan(margin.bottom - 0.5)
      expect(y).toBeLessThan(height - margin.top)
    }
    const at = (word: string) => items.find(({str}) => str === word)?.transform[4] as number
    expect(at('Country')).toBeLessThan(at('Country 1'))
  })

  test('goes on between two rows with its head repeated, and is told once', async () => {
    const pages = await Promise.all([2, 3].map((page) => itemsOf(opened.pdf, page)))
    const words = pages.map((items) => items.map(({str}) => str))
    for (const page of words) expect(page).toContain('Standardisation')
    const rows = words.flat().filter((word) => /^Country \d+$/.test(word))
    expect(rows).toEqual(Array.from({length: 30}, (_, index) => `Country ${index + 1}`))
    const text = await structureText((await printed('wide-table-turned')).pdf)
    expect(text.match(/Standardisation/g)).toHaveLength(1)
  })

  test('is where references lead, and its links lie on their words', async () => {
    expect(opened.goals.get('tab-wide')?.page).toBe(2)
    expect(opened.goals.get('tab-wide')?.y).toBeLessThan(margin.top)
    const page = opened.links.find(({url}) => url === 'https://example.org/list')?.page ?? 0
    const [{rect}] = (await (await opened.pdf.getPage(page)).getAnnotations()) as [{rect: number[]}]
    const [left = 0, bottom = 0, right = 0, top = 0] = rect
    expect(top - bottom).toBeGreaterThan(right - left)
    const words = (await itemsOf(opened.pdf, page)).find(({str}) => str.includes('the list'))
    expect(words?.transform[4]).toBeGreaterThan(left)
    expect(words?.transform[4]).toBeLessThan(right)
  })

  test('leaves the text around it on the page before', async () => {
    const words = (await itemsOf(opened.pdf, 1)).map(({str}) => str).join(' ')
    expect(words).toMatch(/Text before.*Text after/)
  })

  test('is turned the other way where text runs from the right', async () => {
    const {pdf} = await printed('wide-table-turned-to-the-right')
    const items = await itemsOf(await open(pdf), 2)
    const cells = items.filter(({str}) => /^[۰-۹٬]+٫[۰-۹]+$/.test(str))
    expect(cells.length).toBeGreaterThan(20)
    for (const {transform} of cells) {
      const [a, b, c] = transform as number[]
      expect([Math.sign(a ?? 0), Math.sign(b ?? 0), Math.sign(c ?? 0)]).toEqual([0, -1, 1])
    }
  })
})

test('units are heads of their columns, and the name of a sum is the head of its row', async () => {
  const folder = join(fixtures, 'tables-of-data')
  const file = new VFile({path: 'brief.md', value: readFileSync(join(folder, 'input.md'), 'utf8')})
  const text = await structureText(await taggedOf(file, folder))
  const drawn = text.slice(text.lastIndexOf('THead'))
  expect(drawn.match(/\bTH\b/g)).toHaveLength(7)
  expect(drawn.match(/\bTD\b/g)).toHaveLength(8)
})
