import {OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, expect, test} from 'vitest'
import {glanceOf, screen} from '../../src/edition.js'
import {type Opened, openPdf} from './opened.js'
import {print} from './printed.js'
import {folder, markdown} from './sample.js'

let [whole, glance]: Uint8Array[] = []
let brief: Opened
let seen: Opened

beforeAll(async () => {
  whole = (await print(markdown, folder)).pdf
  glance = (await print(markdown, folder, undefined, {glance: true})).pdf
  brief = await openPdf(whole)
  seen = await openPdf(glance)
})

/** Give what stands where; tags tell a reader of more spaces, so pieces of a line differ. */
const linesOf = ({pages}: Opened) => pages.map((lines) => lines.map(({text, left, y}) => ({text, left, y})))

/** Give what each page leads to; a link over two lines is one where there are tags, which also know the way back from a note. */
const led = ({links}: Opened): string[] =>
  [...new Set(links.map(({page, name, url}) => `${page}: ${name ?? url}`))]
    .filter((one) => !one.includes('call:'))
    .sort()

/** Give all that is drawn on the pages but text, in order. */
async function drawnOn({pdf}: Opened): Promise<string[]> {
  const drawn: string[] = []
  const apart = new Set([
    OPS.beginMarkedContent,
    OPS.beginMarkedContentProps,
    OPS.endMarkedContent,
    OPS.setFont,
    OPS.dependency,
  ])
  for (let page = 1; page <= pdf.numPages; page++) {
    const {fnArray, argsArray} = await (await pdf.getPage(page)).getOperatorList()
    fnArray.forEach((operator, index) => {
      if (!apart.has(operator) && operator !== OPS.showText)
        drawn.push(`${operator} ${JSON.stringify(argsArray[index])}`)
    })
  }
  return drawn
}

test('a glance shows the same lines at the same places, and leads to the same ones', () => {
  expect(seen.pages.length).toBe(7)
  expect(linesOf(seen)).toEqual(linesOf(brief))
  expect(led(brief).length).toBeGreaterThan(20)
  expect(led(seen)).toEqual(led(brief))
  expect(seen.goals).toEqual(new Map([...brief.goals].filter(([name]) => !name.startsWith('call:'))))
  expect(seen.bookmarks).toEqual(brief.bookmarks)
})

test('a glance draws the same paths, colours and pictures', async () => {
  const drawn = await drawnOn(seen)
  expect(drawn.length).toBeGreaterThan(1000)
  expect(drawn).toEqual(await drawnOn(brief))
})

test('a glance has no tags and no attachments, and its streams are not packed', async () => {
  expect(await seen.pdf.getMarkInfo()).toBeNull()
  expect(await seen.pdf.getAttachments()).toBeNull()
  expect(await brief.pdf.getAttachments()).not.toBeNull()
  const text = Buffer.from(glance as Uint8Array).toString('latin1')
  expect(text).not.toContain('/Linearized')
  expect(text).not.toContain('/FlateDecode')
})

test('an edition becomes a glance with all that is seen of it', () => {
  expect(glanceOf(screen)).toEqual({name: 'screen', links: true, bleed: 0, unpacked: true})
})
