import type {Light} from '../edition.js'
import type {Boxes} from './boxes.js'
import type {Content} from './content.js'
import {num} from './number.js'

/** Lay the colour of the paper under all that is painted on a page. */
export function layPaper(content: Content, paper: Light, {media: [left, bottom, right, top]}: Boxes): void {
  content.raw(`q ${paper.map(num).join(' ')} rg ${left} ${bottom} ${right - left} ${top - bottom} re f Q`)
}
