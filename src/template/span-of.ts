import type {Span} from '../brief.js'
import type {PageGeometry} from './index.js'

/** Where a picture stands: in a column of `measure` pt, perhaps inside another block. */
export interface Around {
  geometry: Pick<PageGeometry, 'spans'>
  measure: number
  nested: boolean
}

/** How far a picture reaches, and its width in pt. */
export interface Reach {
  span: Span
  width: number
  /** What it would have reached over, where that is not to be had. */
  refused?: Span
}

/** Say how far a picture reaches that asks for a span or a share of its column: inside another block never beyond it. */
export function spanOf(asked: Span | number | undefined, {geometry, measure, nested}: Around): Reach {
  if (typeof asked === 'number') return {span: 'column', width: measure * asked}
  if (asked === undefined || asked === 'column') return {span: 'column', width: measure}
  const has = asked === 'page' || geometry.spans.margin !== geometry.spans.column
  if (nested || !has) return {span: 'column', width: measure, refused: asked}
  return {span: asked, width: geometry.spans[asked]}
}
