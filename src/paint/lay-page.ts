import type {Edition} from '../edition.js'
import type {Boxes} from './boxes.js'
import type {PrintDocument} from './document.js'
import {drawMarks} from './marks.js'
import {num} from './number.js'

/** Set the boxes of the page that is begun, and lay down what stands under and around all that is painted: paper and marks. */
export function layPage(document: PrintDocument, boxes: Boxes, {press, proof}: Edition): void {
  const {data} = document.page.dictionary
  const [left, bottom, right, top] = boxes.media
  data.UserUnit = undefined
  data.TrimBox = boxes.trim
  if (press ?? proof) data.BleedBox = boxes.bleed
  if (press?.marks) drawMarks(document, boxes)
  const paper = proof?.seen.paper?.map(num).join(' ')
  if (paper) document.content.raw(`q ${paper} rg ${left} ${bottom} ${right - left} ${top - bottom} re f Q`)
}
