import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import {draw} from '../../src/draw/index.js'
import {filesBelow} from '../../src/files.js'
import {layout} from '../../src/layout/index.js'
import type {LaidNode, Pages} from '../../src/pages.js'
import {parse} from '../../src/parse/index.js'
import {resolve} from '../../src/resolve/index.js'
import {pageOf} from '../../src/template/page-of.js'
import policyBrief from '../../templates/policy-brief/index.js'
import {fonts} from '../compose/dressed.js'
import type {Line} from './lines.js'
import {type Opened, openPdf} from './opened.js'
import {type Printed, print, root} from './printed.js'

const folder = join(root, 'content/tehran-islamabad')
const oneColumn = readFileSync(join(folder, 'brief.md'), 'utf8')
const twoColumns = oneColumn.replace('\nformat: A4', '\nformat: A4\ncolumns: 2')
const {tokens} = policyBrief
const {text, page} = tokens

/** Lay a brief out on pages, with its charts. */
async function laid(markdown: string): Promise<Pages> {
  const file = new VFile({path: 'brief.md', value: markdown})
  const files = filesBelow(folder, join(root, 'assets'))
  const brief = await resolve(await parse(file, files), file, files, policyBrief)
  const charts = await draw(brief, policyBrief, fonts, file, files)
  return layout(compose(brief, charts, policyBrief, fonts, file), fonts, file)
}

/** List the base lines of running text in a node, pt from the upper edge of the page. */
function baseLines({box, lines, children}: LaidNode, y = 0): {y: number; said: string}[] {
  const top = y + (box?.top ?? 0)
  let at = top + (box?.paddingTop ?? 0)
  const own = (lines ?? []).map((line) => {
    at += line.box.height
    return {y: at - line.box.height + line.ascent, said: line.string, height: line.box.height}
  })
  const running = own.filter(({height}) => Math.abs(height - text.leading) < 0.001)
  return [...running, ...(children ?? []).flatMap((child) => (child.box ? baseLines(child, top) : []))]
}

const face = fonts.find({family: 'Source Serif 4'})?.font ?? {ascent: 0, descent: 0, unitsPerEm: 1}

/** Base line of running text that begins a page at the top margin, half its leading above and below (CSS 2.2, 10.8.1). */
const first = page.margin.top + text.leading / 2 + ((face.ascent + face.descent) / 2 / face.unitsPerEm) * text.size

/** List the lines that are off the grid. */
const offGrid = (found: {y: number; said: string}[]): string[] =>
  found
    .filter(
      ({y}) => Math.abs((y - first) / text.leading - Math.round((y - first) / text.leading)) * text.leading > 0.01,
    )
    .map(({y, said}) => `${y} ${said}`)

describe.each([
  ['one column', oneColumn],
  ['two columns', twoColumns],
])('the grid in %s', (_, markdown) => {
  test('has every line of running text on it, on all pages', async () => {
    const {pages} = await laid(markdown)
    const heights = pages.flatMap((one) => baseLines(one))
    expect(heights.length).toBeGreaterThan(100)
    expect(offGrid(heights)).toEqual([])
  })

  test('is that of the PDF, counted from the top margin', async () => {
    const {pages} = await openPdf((await print(markdown, folder)).pdf)
    const running = pages
      .flat()
      .filter(({y}) => y > page.margin.top)
      .filter(({size, pieces}) => size === text.size && pieces.some(({text}) => text.length > 20))
    expect(running.length).toBeGreaterThan(100)
    expect(offGrid(running.map(({y, text}) => ({y, said: text})))).toEqual([])
  })
})

describe('a brief in two columns', () => {
  const {columns, margin, width} = pageOf({format: 'A4', columns: 2}, tokens)
  const edges = [columns.left, columns.left + columns.width + columns.gutter] as const
  let printed: Printed
  let brief: Opened

  beforeAll(async () => {
    printed = await print(twoColumns, folder)
    brief = await openPdf(printed.pdf)
  })

  /** Tell in which column a line is that stands in one, 0 or 1. */
  const columnOf = ({left, right}: Pick<Line, 'left' | 'right'>): number | undefined =>
    edges.map((edge) => left > edge - 1 && right < edge + columns.width + 1).indexOf(true)

  test('has nothing wrong with its tags', () => {
    expect(printed.file.messages.map(({ruleId}) => ruleId).filter((rule) => rule !== 'chart-fits')).toEqual([])
  })

  test('fills both columns, and nothing is in the gutter or past the margins', () => {
    const running = brief.pages.flat().filter(({size}) => size === text.size)
    expect(new Set(running.map(columnOf))).toEqual(new Set([0, 1, -1]))
    expect(running.filter((line) => columnOf(line) === 0).length).toBeGreaterThan(60)
    expect(running.filter((line) => columnOf(line) === 1).length).toBeGreaterThan(60)
    for (const {right} of running) expect(right).toBeLessThan(width - margin.right + 1)
  })

  test('has each note on the page of its call', () => {
    const calls = brief.links.filter(({name}) => name?.startsWith('note-'))
    expect(calls.length).toBeGreaterThan(10)
    const seen = new Set<string>()
    for (const {name = '', page: number} of calls) {
      if (seen.has(name)) continue
      seen.add(name)
      const call = brief.goals.get(`call:${name}`)
      const note = brief.goals.get(name)
      expect([name, note?.page]).toEqual([name, number])
      expect(call?.page).toBe(number)
    }
  })

  test('has a running head and a number on each page after the first', () => {
    brief.pages.forEach((lines, index) => {
      expect(lines.map((line) => line.text)).toContain(`Page ${index + 1} of ${brief.pages.length}`)
    })
  })

  test('ends with columns that are even, above what reaches across', () => {
    const number = brief.pages.findIndex((lines) => lines.some((line) => line.text === 'Recommendations'))
    const lines = brief.pages[number] ?? []
    const head = lines.find((line) => line.text === 'Recommendations')?.y ?? 0
    const above = lines.filter(({y, size}) => size === text.size && y < head)
    const ends = [0, 1].map((column) => Math.max(...above.filter((line) => columnOf(line) === column).map(({y}) => y)))
    expect(Math.abs((ends[0] as number) - (ends[1] as number))).toBeLessThan(text.leading * 5)
  })
})
