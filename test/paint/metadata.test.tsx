import {createHash} from 'node:crypto'
import {Text} from '@react-pdf/renderer'
import {expect, test} from 'vitest'
import type {Meta} from '../../src/brief.js'
import type {Edition} from '../../src/edition.js'
import {paint} from '../../src/paint/index.js'
import {briefOf, lay, plain, testFonts} from './lay.js'
import {open} from './read.js'

const meta: Partial<Meta> = {
  title: 'Fuel & food <across> "the" border – سرحد',
  standfirst: "What 900 km of line cost, and whom it doesn't",
  language: 'en-GB',
  authors: [{name: 'Zoë Brown'}, {name: 'علی رضا'}],
  keywords: ['trade', 'R&D'],
  publisher: 'House <of> Policy',
  licence: 'CC BY 4.0',
  doi: '10.5555/12345678',
}

const painted = async (more: Partial<Meta> = {}, edition: Edition = plain): Promise<Uint8Array> =>
  paint(await lay([<Text key="1">One</Text>]), briefOf({...meta, ...more}), await testFonts(), edition)

test('the file says of itself what the front matter says, in both places alike', async () => {
  const pdf = await open(await painted())
  const {info, metadata} = await pdf.getMetadata()
  expect(info).toMatchObject({
    Title: meta.title,
    Subject: meta.standfirst,
    Author: 'Zoë Brown; علی رضا',
    Keywords: 'trade, R&D',
    Creator: 'offprint',
    Producer: 'offprint',
    CreationDate: 'D:20240506000000Z',
    ModDate: 'D:20240506000000Z',
    Language: 'en-GB',
  })
  expect(metadata.get('dc:title')).toBe(meta.title)
  expect(metadata.get('dc:creator')).toEqual(['Zoë Brown', 'علی رضا'])
  expect(metadata.get('dc:description')).toBe(meta.standfirst)
  expect(metadata.get('dc:subject')).toEqual(['trade', 'R&D'])
  expect(metadata.get('dc:publisher')).toBe('House <of> Policy')
  expect(metadata.get('dc:identifier')).toBe('doi:10.5555/12345678')
  expect(metadata.get('pdf:keywords')).toBe('trade, R&D')
  expect(metadata.get('xmp:createdate')).toBe('2024-05-06T00:00:00Z')
})

test('readers show the title in their window, and number pages from 1', async () => {
  const pdf = await open(await painted())
  expect(await pdf.getViewerPreferences()).toMatchObject({DisplayDocTitle: true})
  expect(await pdf.getPageLabels()).toEqual(['1'])
})

test('without a date the file has none', async () => {
  const bytes = await painted({date: undefined} as Partial<Meta>)
  const {info} = await (await open(bytes)).getMetadata()
  expect(info).not.toHaveProperty('CreationDate')
  expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/Date/)
})

test('the same brief makes the same bytes; the identifier comes from them', async () => {
  const [one, two] = [await painted(), await painted()]
  expect(Buffer.compare(one, two)).toBe(0)
  const file = Buffer.from(one).toString('latin1')
  const start = Number(/startxref\n(\d+)/.exec(file)?.[1])
  const hash = createHash('sha256').update(one.subarray(0, start)).digest('hex').slice(0, 32)
  expect(file).toContain(`/ID [<${hash}> <${hash}>]`)
  expect(Buffer.compare(one, await painted({title: 'Another'}))).not.toBe(0)
})

test('the page is the trim, or the trim with its bleed around', async () => {
  const boxes = (bytes: Uint8Array): string[] =>
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/(?:Media|Trim)Box \[[^\]]*\]/g),
    ].map(String)
  expect(boxes(await painted())).toEqual(['/MediaBox [0 0 595.28 841.89]', '/TrimBox [0 0 595.28 841.89]'])
  expect(boxes(await painted({}, {...plain, bleed: 9}))).toEqual([
    ...['/MediaBox [0 0 613.28 859.89]', '/TrimBox [9 9 604.28 850.89]'],
  ])
})
