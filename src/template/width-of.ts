import type {Chart} from '../brief.js'
import type {Tokens} from './index.js'

/** Narrower a chart says nothing, pt. */
const NARROWEST = 40

/** Give the width in pt of a chart that wants `wanted` in a column of `measure` pt; `nested` inside another block. */
export function widthOf(wanted: Chart['width'], measure: number, nested: boolean, {spans}: Tokens): number {
  if (typeof wanted === 'number') return Math.max(NARROWEST, measure * wanted)
  if (nested || !spans) return measure
  return wanted === 'page' ? measure + spans.outset : wanted === 'margin' ? spans.margin : measure
}
