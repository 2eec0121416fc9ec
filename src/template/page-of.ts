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
  const {margin, openingGap, bleed} = tokens.page
  return {
    format,
    width,
    height,
    margin,
    measure: width - margin.left - margin.right,
    bleed,
    openingGap,
    notes: tokens.notes,
    paragraph: tokens.paragraph,
  }
}
