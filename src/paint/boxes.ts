import type {Edition} from '../edition.js'
import {mm} from '../units.js'

/** Room outside the bleed for marks, pt. */
const SLUG = mm(10)

/** The boxes of a page, `[left, bottom, right, top]` in pt. */
export interface Boxes {
  media: [number, number, number, number]
  bleed: [number, number, number, number]
  trim: [number, number, number, number]
}

type Rectangle = Boxes['trim']

/** Give the boxes of a page whose trim is `width` × `height` pt. */
export function boxesOf({bleed, press}: Edition, width: number, height: number): Boxes {
  const margin = bleed + (press?.marks ? SLUG : 0)
  const around = (inset: number): Rectangle =>
    [inset, inset, 2 * margin + width - inset, 2 * margin + height - inset].map(thousandth) as Rectangle
  return {media: around(0), bleed: around(margin - bleed), trim: around(margin)}
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000
