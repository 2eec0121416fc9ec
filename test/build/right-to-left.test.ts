import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Line} from './lines.js'
import {type Opened, openPdf} from './opened.js'
import {type Printed, print, root} from './printed.js'

/** What each edition says, as it is read, and its numbers as they are written. */
const editions = [
  {
    name: 'tehran-islamabad-fa',
    language: 'fa',
    date: '۱۹ مرداد ۱۴۰۳',
    folio: ['صفحهٔ', '۱', 'از'],
    label: 'پیام‌های کلیدی',
    heading: 'سه دفتر',
    words: ['خبرگزاری', 'IRNA', 'دلار', '۸۴۱٫۸', 'State Bank of Pakistan'],
    columns: ['سال مالی', 'واردات، وزارت', 'صادرات، وزارت', 'صادرات، بانک دولتی'],
    numbers: ['۵۱۳٫۶', '۷۷۳٫۸', '۸۸۰'],
    call: '۱',
    ticks: ['۰', '۵۰۰', '۱٬۰۰۰', '۱٬۵۰۰'],
  },
  {
    name: 'tehran-islamabad-ur',
    language: 'ur',
    date: '9 اگست، 2024',
    folio: ['صفحہ', '1', 'از'],
    label: 'اہم نکات',
    heading: 'تین کھاتے',
    words: ['خبر رساں ادارہ', 'IRNA', 'کروڑ', '2.3', 'Ministry of Commerce'],
    columns: ['مالی سال', 'درآمدات، وزارت', 'برآمدات، وزارت', 'برآمدات، بینک دولت'],
    numbers: ['513.6', '773.8', '880'],
    call: '1',
    ticks: ['0', '500', '1,000', '1,500'],
  },
]

/** Letters and digits alone: readers of PDF place what is without width, and spaces, as they like. */
const bare = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

describe.each(editions)('the edition in $language', (edition) => {
  let printed: Printed
  let brief: Opened
  let lines: Line[]

  beforeAll(async () => {
    const folder = join(root, 'content', edition.name)
    printed = await print(readFileSync(join(folder, 'brief.md'), 'utf8'), folder)
    brief = await openPdf(printed.pdf)
    lines = brief.pages.flat()
  })

  const pieces = () => lines.flatMap((line) => line.pieces)
  const piece = (words: string) => {
    const found = pieces().find(({text}) => bare(text) === bare(words))
    if (!found) throw new Error(`"${words}" is not on the pages`)
    return found
  }

  test('has nothing that is reported', () => {
    expect(printed.file.messages.map(String)).toEqual([])
  })

  test('says its language, and that its pages turn from right to left', async () => {
    const {catalog} = await PDFDocument.load(printed.pdf)
    expect(String(catalog.get(PDFName.of('Lang')))).toBe(`(${edition.language})`)
    expect(String(catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/Direction /R2L')
  })

  test('reads words in the order they are spoken, in both scripts', () => {
    const text = bare(
      pieces()
        .map(({text}) => text)
        .join(' '),
    )
    for (const words of [edition.date, ...edition.words]) expect(text).toContain(bare(words))
  })

  test('is mirrored: what hangs stands at the right, folios too', () => {
    const middle = 595 / 2
    expect(piece(edition.label).left).toBeGreaterThan(middle)
    expect(piece(edition.heading).right).toBeGreaterThan(540)
    const foot = brief.pages[0]?.filter(({y}) => y > brief.height - 60).flatMap((line) => line.pieces) ?? []
    expect(foot.every(({left}) => left > middle)).toBe(true)
    for (const words of edition.folio) expect(bare(foot.map(({text}) => text).join(''))).toContain(bare(words))
  })

  test('has the columns of tables from the right, and numbers over each other by their last digits', () => {
    const heads = edition.columns.map((words) => piece(words).right)
    expect(heads).toEqual([...heads].sort((a, b) => b - a))
    const edges = edition.numbers.map((number) =>
      pieces()
        .filter(({text}) => text === number)
        .map(({right}) => right),
    )
    const [first] = edges.map((rights) => Math.round(rights.at(-1) ?? 0))
    expect(edges.map((rights) => Math.round(rights.at(-1) ?? 0))).toEqual(edges.map(() => first))
  })

  test('writes the numbers of charts in its digits, from left to right', () => {
    const places = edition.ticks.map((tick) => piece(tick).left)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('leads to where things have come to stand', () => {
    const call = brief.links.find(({name}) => name === 'note-1')
    expect(bare(call?.text ?? '')).toContain(bare(edition.call))
    for (const {page, text} of brief.links) {
      expect(page).toBeGreaterThan(0)
      expect(text.trim()).not.toBe('')
    }
  })

  test('has nothing outside its pages', () => {
    for (const {left, right} of pieces()) {
      expect(left).toBeGreaterThan(0)
      expect(right).toBeLessThan(595.3)
    }
  })
})

test('two columns are read from the right, each over its own notes', async () => {
  const folder = join(root, 'content/tehran-islamabad-fa')
  const markdown = readFileSync(join(folder, 'brief.md'), 'utf8').replace('format: A4', 'format: A4\ncolumns: 2')
  const {file, pdf} = await print(markdown, folder)
  expect(file.messages.map(String)).toEqual([])
  const [first = []] = (await openPdf(pdf)).pages
  const at = (words: string): Line | undefined => first.find(({text}) => bare(text).includes(bare(words)))
  const middle = 595 / 2
  expect(at('ایران و پاکستان مرزی مشترک')?.left).toBeGreaterThan(middle)
  expect(at('هر دو سپس')?.right).toBeLessThan(middle + 40)
  const sources = first.flatMap(({pieces}) => pieces)
  expect(sources.find(({text}) => text.includes('intellinews.com'))?.left).toBeGreaterThan(middle)
  expect(sources.find(({text}) => text.includes('ifpnews.com'))?.right).toBeLessThan(middle + 40)
})
