import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {beforeAll, describe, expect, test} from 'vitest'
import {countOf, streamsOf} from '../paint/read.js'
import type {Line} from './lines.js'
import {linesAt, type Opened, openPdf} from './opened.js'
import {type Printed, print, root} from './printed.js'
import {
  body,
  boxes,
  called,
  calls,
  definitions,
  figures,
  folder,
  frontMatter,
  headings,
  markdown,
  said,
  tables,
  text,
  unique,
  values,
} from './sample.js'

/** Letters and digits alone: what the line ends, spaces and marks of typesetting leave alone. */
const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

let printed: Printed
let brief: Opened

beforeAll(async () => {
  printed = await print(markdown, folder)
  brief = await openPdf(printed.pdf)
})

const pageOf = (label: string): number => brief.goals.get(label)?.page ?? 0

/** What a reference reads on paper. */
function reads(shows: string, label: string): string {
  if (shows === 'page') return `page ${pageOf(label)}`
  const [word, all] = [
    ['Figure', figures],
    ['Table', tables],
    ['Box', boxes],
  ].find(([, all]) => all?.includes(label)) as [string, string[]]
  return `${word} ${all.indexOf(label) + 1}`
}

const isFurniture = ({y}: Line): boolean => y < 60 || y > brief.height - 60

describe('the brief from Tehran to Islamabad', () => {
  test('has nothing that is reported', () => {
    expect(printed.file.messages.map(String)).toEqual([])
  })

  test('reads in the order of the Markdown', () => {
    const told = body
      .replace(/^:::(?:chart|table)[\s\S]*?^:::$/gm, '')
      .replace(/^:::.*$/gm, '')
      .replace(/^\d+\. /gm, '')
      .replace(/\[\^([\w-]+)\]/g, (_, name: string) => String(calls.indexOf(name) + 1))
      // a call stands behind the stop
      .replace(/ \[([^\]^[]*@[^\]]*)\]([.,:]?)/g, (_, call: string) => String(calls.indexOf(call) + 1))
      .replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => values[name] ?? '')
      .replace(/ \{#[\w-]+\}$/gm, '')
      .replace(/\[(\w*)\]\(#([\w-]+)\)/g, (_, shows: string, label: string) => reads(shows, label))
    const field = (name: string): string =>
      new RegExp(`^${name}: (?:>-\\n)?((?:.|\\n  )*)`, 'm').exec(frontMatter)?.[1] ?? ''
    const wanted = bare([field('title'), field('subtitle'), field('standfirst'), told].join(' '))
    // captions, notes and furniture are set smaller; as large are the series, names on the map, numerals and a title
    const aside = /^(?:Offprint sample briefs|Iran|Pakistan|Recommendations)$/
    const large = brief.pages
      .flat()
      .flatMap(({pieces}) => pieces)
      .filter(({size, text}) => size > 9.9 && !aside.test(text) && !(size > 30 && /^\d$/.test(text)))
    const found = bare(large.map(({text}) => text).join(''))
    const at = [...wanted].findIndex((letter, index) => found[index] !== letter)
    expect(found.slice(Math.max(0, at - 40), at + 40)).toBe(wanted.slice(Math.max(0, at - 40), at + 40))
    expect(found).toBe(wanted)
  })

  test('has each note once, on the page of its first call', () => {
    expect(calls.filter((call) => !call.includes('@')).sort()).toEqual([...definitions.keys()].sort())
    calls.forEach((name, index) => {
      const id = `note-${index + 1}`
      const call = brief.links.find((link) => link.name === id)
      const note = bare(`${index + 1}${said.get(name)}`).toLowerCase()
      const pages = brief.pages.map(
        (lines) =>
          bare(lines.map((line) => line.text).join(''))
            .toLowerCase()
            .split(note).length - 1,
      )
      expect(
        pages.flatMap((times, page) => Array(times).fill(page + 1)),
        name,
      ).toEqual([call?.page])
    })
  })

  test('has a link for every call and reference, which leads to what it says', () => {
    const references = [...text.matchAll(/\[(\w*)\]\(#([\w-]+)\)/g)].map(([, shows = '', label = '']) => ({
      shows,
      label,
    }))
    for (const {shows, label} of references) {
      const wanted = reads(shows, label).replace('page ', '')
      const links = brief.links.filter(({name}) => name === label).map((link) => link.text.replaceAll('\u00a0', ' '))
      expect(
        links.some((words) => words.includes(wanted)),
        `${label}: ${links}`,
      ).toBe(true)
    }
    expect(brief.links.filter(({name}) => name?.startsWith('note-'))).toHaveLength(called.length)
    expect(brief.links.filter(({name}) => name && !/^(note-|call:)/.test(name))).toHaveLength(references.length)
    const back = brief.links.filter(({name}) => name?.startsWith('call:'))
    expect(back.map(({name}) => name)).toEqual([...calls.keys()].map((index) => `call:note-${index + 1}`))
    const address = /^url: (.*)$/m.exec(frontMatter)?.[1]
    expect(unique(brief.links.flatMap(({url}) => url ?? []))).toEqual([address])
  })

  test('lets every link land on the words of its target', () => {
    const words = new Map(headings.flatMap(({label, title}) => (label ? [[label, title] as const] : [])))
    for (const label of [...figures, ...tables, ...boxes]) words.set(label, reads('', label))
    for (const index of calls.keys()) words.set(`note-${index + 1}`, `${index + 1} `)
    for (const name of unique(brief.links.flatMap(({name}) => name ?? []))) {
      const goal = brief.goals.get(name)
      expect(goal, name).toBeDefined()
      const lines = goal ? linesAt(brief, goal, 40).map((line) => line.replaceAll('\u00a0', ' ')) : []
      // a note leads back into the line that calls it
      const call = /^call:note-(\d+)$/.exec(name)?.[1]
      expect(
        lines.some((line) => (call ? line.includes(call) : line.startsWith(words.get(name) ?? 'no words'))),
        `${name}: ${lines}`,
      ).toBe(true)
    }
  })

  test('has its headings as bookmarks, each at its words', () => {
    expect(brief.bookmarks.map(({depth, title}) => ({depth, title}))).toEqual(
      headings.map(({depth, title}) => ({depth, title})),
    )
    for (const bookmark of brief.bookmarks) expect(linesAt(brief, bookmark, 40)).toContain(bookmark.title)
  })

  test('says what it is', async () => {
    const {info, metadata} = await brief.pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'One border, three ledgers',
      Author: 'The offprint project',
      Keywords: 'Iran, Pakistan, trade statistics, border, pipeline, fuel smuggling',
      CreationDate: 'D:20240809000000Z',
      Language: 'en-GB',
    })
    expect(metadata?.get('dc:title')).toBe('One border, three ledgers')
  })

  test('numbers its pages in the folios as in the labels', async () => {
    const count = brief.pages.length
    expect(printed.output.pages).toBe(count)
    expect(await brief.pdf.getPageLabels()).toEqual(brief.pages.map((_, index) => String(index + 1)))
    brief.pages.forEach((lines, index) => {
      const foot = lines.filter(({y}) => y > brief.height - 60).map((line) => line.text)
      expect(foot).toEqual([`Page ${index + 1} of ${count}`])
    })
  })

  test('names in the running head the section in force at the top of the page', () => {
    const sections = brief.bookmarks.filter(({depth}) => depth === 1)
    brief.pages.forEach((lines, index) => {
      const head = lines.filter(({y}) => y < 60).map((line) => line.text)
      const first = Math.min(...lines.filter((line) => !isFurniture(line)).map(({y}) => y))
      const isInForce = ({page, y}: {page: number; y: number}): boolean =>
        page <= index || (page === index + 1 && y < first)
      const section = sections.filter(isInForce).at(-1)
      expect(head).toEqual(index === 0 ? [] : ['Offprint sample briefs', section?.title ?? 'One border, three ledgers'])
    })
  })

  test('has every font in it, and none of those that readers bring', async () => {
    const {context} = await PDFDocument.load(printed.pdf)
    const objects = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    const entryOf = (object: PDFDict, key: string): string => String(object.get(PDFName.of(key)) ?? '')
    const names = objects.map((object) => entryOf(object, 'BaseFont')).filter(Boolean)
    expect(names.length).toBeGreaterThan(4)
    expect(names.filter((name) => !/^\/[A-Z]{6}\+Source/.test(name))).toEqual([])
    const descriptors = objects.filter((object) => entryOf(object, 'Type') === '/FontDescriptor')
    expect(descriptors.length).toBeGreaterThan(4)
    expect(
      descriptors.filter((object) => !['FontFile', 'FontFile2', 'FontFile3'].some((key) => entryOf(object, key))),
    ).toEqual([])
  })

  test('draws its charts and its QR code as lines, with text that can be selected', async () => {
    const counts = brief.pages.map(async (_, index) => [
      await countOf(brief.pdf, index + 1, 'paintImageXObject'),
      await countOf(brief.pdf, index + 1, 'paintInlineImageXObject'),
      await countOf(brief.pdf, index + 1, 'paintImageMaskXObject'),
    ])
    expect((await Promise.all(counts)).flat(2).filter((count) => count > 0)).toEqual([])
    const words = brief.pages.flat().map((line) => line.text)
    for (const label of ['Chabahar', 'Quetta', 'Army spokesman: later', 'over 1,400', 'In Iran: 1,150 km']) {
      expect(words).toContain(label)
    }
    // the code is one path of hundreds of squares
    const squares = streamsOf(printed.pdf).map((stream) => (stream.match(/\bre\b|\bh\b/g) ?? []).length)
    expect(Math.max(...squares)).toBeGreaterThan(200)
  })

  test('has the same bytes when it is printed again', async () => {
    const again = await print(markdown, folder)
    expect(Buffer.compare(again.pdf, printed.pdf)).toBe(0)
  })

  test('has the same bytes wherever it is printed', () => {
    const places = [
      {cwd: root, TZ: 'UTC', LANG: 'C', LC_ALL: 'C'},
      {cwd: tmpdir(), TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8'},
    ]
    const files = places.map(({cwd, ...env}) => {
      const out = mkdtempSync(join(tmpdir(), 'offprint-test-'))
      const args = [join(root, 'dist/cli.js'), 'build', folder, '--out', out]
      const {status, stderr} = spawnSync(process.execPath, args, {cwd, env: {...env, PATH: process.env.PATH}})
      expect(status, String(stderr)).toBe(0)
      return readFileSync(join(out, 'tehran-islamabad.screen.pdf'))
    })
    expect(Buffer.compare(files[0] as Buffer, files[1] as Buffer)).toBe(0)
  })
})
