/** What this room relies on in `@react-pdf/render` and pdfkit: an upgrade that breaks one of these breaks it here. */

import renderPDF from '@react-pdf/render'
import {Path, Svg, Text, View} from '@react-pdf/renderer'
import {afterEach, expect, test, vi} from 'vitest'
import {screen} from '../../src/edition.js'
import type {Pages} from '../../src/pages.js'
import {PrintDocument} from '../../src/paint/document.js'
import {paint} from '../../src/paint/index.js'
import {metadataOf} from '../../src/paint/metadata.js'
import {briefOf, lay, plain, testFonts} from './lay.js'

afterEach(() => vi.restoreAllMocks())

const sheet = (
  <View style={{backgroundColor: '#010101', borderTopWidth: 1, borderTopColor: '#020202', borderRadius: 2}}>
    <Text style={{fontSize: 10, color: '#030303'}}>text</Text>
    <Svg width={10} height={10}>
      <Path d="M 0 0 L 10 10" stroke="#040404" fill="#050505" />
    </Svg>
  </View>
)

const paintSheet = async (): Promise<Pages> => {
  const pages = await lay([sheet])
  await paint(pages, briefOf(), await testFonts(), plain)
  return pages
}

const textRunOf = (pages: Pages) => pages.pages[0]?.children?.[0]?.children?.[0]?.lines?.[0]?.runs[0]

test('render gives text to `glyphs`, with the positions of the run themselves', async () => {
  const glyphs = vi.spyOn(PrintDocument.prototype, 'glyphs')
  const run = textRunOf(await paintSheet())
  expect(glyphs).toHaveBeenCalledOnce()
  expect(glyphs.mock.calls[0]?.[1]).toBe(run?.positions)
  expect(glyphs.mock.calls[0]?.[0]).toEqual(run?.glyphs)
  expect(glyphs.mock.calls[0]?.slice(2)).toEqual([0, 0])
})

test('render gives `font` the font object of the run, and its size', async () => {
  const font = vi.spyOn(PrintDocument.prototype, 'font')
  const run = textRunOf(await paintSheet())
  expect(font.mock.calls).toEqual([[(run?.attributes.font as object[] | undefined)?.[0], 10]])
})

test('render adds a page by its size', async () => {
  const addPage = vi.spyOn(PrintDocument.prototype, 'addPage')
  await paintSheet()
  expect(addPage.mock.calls[0]?.[0].size.map(Math.round)).toEqual([595, 842])
})

test('every colour ends in `_normalizeColor`', async () => {
  const normalize = vi.spyOn(PrintDocument.prototype, '_normalizeColor')
  await paintSheet()
  expect(new Set(normalize.mock.calls.map(([colour]) => colour))).toEqual(
    new Set(['#000000', '#010101', '#020202', '#030303', '#040404', '#050505']),
  )
})

test('render reads `style.overflow` of a node once, before it saves the state', () => {
  const log: string[] = []
  const document = new PrintDocument(metadataOf(briefOf().meta), screen, new WeakSet())
  vi.spyOn(document, 'save').mockImplementation(() => {
    log.push('save')
    return document
  })
  vi.spyOn(document, 'restore').mockReturnValue(document)
  const mark = {
    type: 'MARK',
    get style(): undefined {
      log.push('style')
      return undefined
    },
  }
  const page = {type: 'PAGE', box: {top: 0, left: 0, width: 10, height: 10}, style: {}, props: {}, children: [mark]}
  renderPDF(document as never, {type: 'DOCUMENT', props: {}, children: [page]} as never)
  expect(log).toEqual(['save', 'save', 'style', 'save', 'save'])
})

test('render tells links of runs and nodes by `link` and `goTo`', async () => {
  const link = vi.spyOn(PrintDocument.prototype, 'link')
  const goTo = vi.spyOn(PrintDocument.prototype, 'goTo')
  const pages = await lay([<Text key="1">link</Text>])
  const run = pages.pages[0]?.children?.[0]?.lines?.[0]?.runs[0]
  for (const key of ['note:note-1', '#b']) {
    if (run) run.attributes.link = key
    await paint(pages, briefOf(), await testFonts(), plain)
  }
  expect(link.mock.calls.map((call) => call[4])).toEqual(['note:note-1', '#b'])
  expect(goTo.mock.calls.map((call) => call[4])).toEqual(['b'])
})

test('pdfkit writes every byte by `_write` and the trailer by `_finalize`', async () => {
  const log: string[] = []
  const {_write, _finalize} = PrintDocument.prototype
  vi.spyOn(PrintDocument.prototype, '_write').mockImplementation(function (this: PrintDocument, chunk) {
    log.push(String(chunk).slice(0, 4))
    _write.call(this, chunk)
  })
  vi.spyOn(PrintDocument.prototype, '_finalize').mockImplementation(function (this: PrintDocument) {
    log.push('finalize')
    _finalize.call(this)
  })
  await paintSheet()
  expect(log[0]).toBe('%PDF')
  expect(log.slice(log.indexOf('finalize') + 1)[0]).toBe('xref')
  expect(log.slice(log.indexOf('finalize'))).toContain('trai')
})
