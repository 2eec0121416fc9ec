import type {PDFDict} from '@cantoo/pdf-lib'
import type {Box} from './matrix.js'
import {boxOf, dictOf, get, has, itemsOf, nameOf, numberOf, type Value} from './objects.js'
import type {Pdf} from './open.js'

/** One page: its dictionary, what it inherits, and its boxes in pt. */
export interface Page {
  /** Counted from 1. */
  number: number
  dict: PDFDict
  resources?: PDFDict
  media: Box
  crop?: Box
  bleed?: Box
  /** Trim box, or the art box in its place. */
  trim?: Box
  rotate: number
}

/** Most pages that are looked at. */
const MOST = 20_000

/** A4, for pages that have no media box. */
const sheet: Box = [0, 0, 595.28, 841.89]

/** List the pages in order; a page tree with loops gives each page once. */
export function pagesOf(pdf: Pdf): Page[] {
  const pages: Page[] = []
  const seen = new Set<Value>()
  const steps: PDFDict[][] = [[dictOf(get(pdf.catalog, 'Pages')) as PDFDict]]
  for (let line = steps.pop(); line && pages.length < MOST; line = steps.pop()) {
    const dict = line[0] as PDFDict
    if (seen.has(dict) || line.length > 64) continue
    seen.add(dict)
    const kids = itemsOf(get(dict, 'Kids'))
    if (nameOf(get(dict, 'Type')) === 'Page' || !has(dict, 'Kids')) pages.push(pageOf(line, pages.length + 1))
    for (const kid of kids.reverse()) {
      const node = dictOf(kid)
      if (node) steps.push([node, ...line])
    }
  }
  return pages
}

function pageOf(line: PDFDict[], number: number): Page {
  const dict = line[0] as PDFDict
  const inherited = (key: string): Value =>
    get(
      line.find((node) => has(node, key)),
      key,
    )
  return {
    number,
    dict,
    resources: dictOf(inherited('Resources')),
    media: boxOf(inherited('MediaBox')) ?? sheet,
    crop: boxOf(inherited('CropBox')),
    bleed: boxOf(get(dict, 'BleedBox')),
    trim: boxOf(get(dict, 'TrimBox')) ?? boxOf(get(dict, 'ArtBox')),
    rotate: numberOf(inherited('Rotate')) ?? 0,
  }
}
