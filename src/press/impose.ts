import type {VFile} from 'vfile'
import type {PageFormat} from '../brief.js'
import {report} from '../message.js'
import type {Direction} from '../template/direction.js'
import {mm} from '../units.js'

/** Thickness of office paper, pt: each sheet inside another stands out by that much. */
const PAPER = mm(0.1)

/** The sheet that two pages side by side fill, pt. */
const sheets: Record<PageFormat, {name: string; width: number; height: number}> = {
  A4: {name: 'A3', width: mm(420), height: mm(297)},
  Letter: {name: 'tabloid', width: 1224, height: 792},
}

/** One side of a sheet: numbers of its pages, 0 for a blank. */
export interface Side {
  /** 0 for the sheet outside. */
  sheet: number
  left: number
  right: number
}

/** Put pages 1 to `count` on the sides of sheets that are folded and stitched, front and back in turn. */
export function saddleStitch(count: number): Side[] {
  const places = Math.ceil(count / 4) * 4
  const page = (number: number): number => (number <= count ? number : 0)
  return Array.from({length: places / 4}, (_, sheet) => [
    {sheet, left: page(places - 2 * sheet), right: page(1 + 2 * sheet)},
    {sheet, left: page(2 + 2 * sheet), right: page(places - 1 - 2 * sheet)},
  ]).flat()
}

/**
 * Turn single pages into a booklet, two on each side of a sheet, bound at the right where pages are read from right to
 * left; blank pages are said on `file`.
 */
export async function impose(
  pdf: Uint8Array,
  format: PageFormat,
  file: VFile,
  direction: Direction = 'ltr',
): Promise<Uint8Array> {
  const {PDFDocument} = await import('@cantoo/pdf-lib')
  const source = await PDFDocument.load(pdf, {updateMetadata: false})
  const booklet = await PDFDocument.create({updateMetadata: false})
  const pages = source.getPages()
  const sides = saddleStitch(pages.length)
  const {name, width, height} = sheets[format]
  const embedded = await booklet.embedPages(pages)
  for (const {sheet, left, right} of sides) {
    const side = booklet.addPage([width, height])
    const creep = sheet * PAPER
    for (const [number, x] of [
      [direction === 'rtl' ? right : left, creep],
      [direction === 'rtl' ? left : right, width / 2 - creep],
    ] as const) {
      const page = embedded[number - 1]
      if (page) side.drawPage(page, {x, y: 0})
    }
  }
  const blanks = sides.length * 2 - pages.length
  if (blanks > 0) {
    const count = pages.length === 1 ? '1 page' : `${pages.length} pages`
    const blank = blanks === 1 ? '1 page' : `${blanks} pages`
    const reason = `unexpected ${count}, expected a multiple of 4; ${blank} of the booklet on ${name} stay blank`
    report(file, 'booklet-full', reason)
  }
  booklet.setTitle(source.getTitle() ?? '', {showInWindowTitleBar: true})
  booklet.setProducer('offprint')
  booklet.setCreator('offprint')
  const [created, changed] = [source.getCreationDate(), source.getModificationDate()]
  if (created) booklet.setCreationDate(created)
  if (changed) booklet.setModificationDate(changed)
  return booklet.save({useObjectStreams: false})
}
