import type {PageFormat} from '../brief.js'
import {mm} from '../units.js'
import type {PageGeometry, Tokens} from './index.js'

/** Trim sizes in pt: ISO 216 A4, and ANSI A. */
const trim: Record<PageFormat, {width: number; height: number}> = {
  A4: {width: mm(210), height: mm(297)},
  Letter: {width: 612, height: 792},
}

/** Turn a format and the tokens of a template into the page that text is laid on. */
export function pageOf(format: PageFormat, tokens: Tokens): PageGeometry {
  const {width, height} = trim[format]
  const {margin, aside, openingGap, bleed} = tokens.page
  const measure = width - margin.left - margin.right
  const hang = aside ? margin.left - aside.left : 0
  return {
    format,
    width,
    height,
    margin,
    measure,
    spans: {column: measure, page: measure + hang, margin: aside ? hang - aside.gutter : measure},
    bleed,
    openingGap,
    notes: tokens.notes,
    paragraph: tokens.paragraph,
  }
}

/** Height kept for the caption of a picture that is as tall as the page, pt. */
const CAPTION = 72

/** Give the height of the tallest picture that a page has room for together with its caption, pt. */
export const tallestPicture = ({height, margin}: PageGeometry): number => height - margin.top - margin.bottom - CAPTION
