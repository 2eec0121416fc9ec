import type {Meta, PageFormat} from '../brief.js'
import {mm} from '../units.js'
import type {PageGeometry, Tokens} from './index.js'

/** Trim sizes in pt: ISO 216 A4, and ANSI A. */
const trim: Record<PageFormat, {width: number; height: number}> = {
  A4: {width: mm(210), height: mm(297)},
  Letter: {width: 612, height: 792},
}

/** Turn a format, a number of columns and the tokens of a template into the page that text is laid on. */
export function pageOf({format, columns = 1}: PageWanted, tokens: Tokens): PageGeometry {
  const {width, height} = trim[format]
  const {margin, aside, openingGap, bleed} = tokens.page
  const measure = width - margin.left - margin.right
  const hang = aside ? margin.left - aside.left : 0
  const {gutter} = tokens.columns
  return {
    format,
    width,
    height,
    margin,
    measure,
    columns:
      columns === 1
        ? {count: 1, gutter: 0, left: margin.left, width: measure}
        : {count: 2, gutter, left: margin.left - hang, width: (measure + hang - gutter) / 2},
    spans: {column: measure, page: measure + hang, margin: aside && columns === 1 ? hang - aside.gutter : measure},
    ...(aside ? {aside: {...aside, width: hang - aside.gutter}} : {}),
    ...(tokens.page.grid ? {grid: tokens.text.leading} : {}),
    bleed,
    openingGap,
    notes: tokens.notes,
    paragraph: tokens.paragraph,
  }
}

/** Give the height of the type area of a page, pt: from the top margin to the bottom one. */
export const typeHeight = ({height, margin}: Pick<PageGeometry, 'height' | 'margin'>): number =>
  height - margin.top - margin.bottom

/** What a brief says of its pages. */
export type PageWanted = Pick<Meta, 'format' | 'columns'>

/** Height kept for the caption of a picture that is as tall as the page, pt. */
const CAPTION = 72

/** Give the height of the tallest picture that a page has room for together with its caption, pt. */
export const tallestPicture = (geometry: PageGeometry): number => typeHeight(geometry) - CAPTION
