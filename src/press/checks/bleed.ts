import type {LaidNode} from '../../pages.js'
import {mm} from '../../units.js'
import type {Checked} from '../check.js'
import type {Place} from '../walk.js'

/** What counts as touching, and how much of the bleed may be missing, pt. */
const TOUCH = 0.5
const TOLERANCE = 0.1

const names = ['left', 'upper', 'right', 'lower'] as const

/** Check that a ground or picture which touches the edge of the page goes on to the edge of the bleed. */
export function checkBleed(node: LaidNode, place: Place, {pages, printer, tell}: Checked): void {
  const {box, style, image, type} = node
  if (!box || type === 'PAGE' || (!style?.backgroundColor && !image)) return
  const bleed = mm(printer.bleed)
  const right = pages.width - place.x - box.width
  const lower = pages.height - place.y - box.height
  for (const [index, distance] of [place.x, place.y, right, lower].entries()) {
    if (distance > TOUCH || distance < -bleed + TOLERANCE) continue
    const what = image ? 'image' : 'ground'
    const reason = `unexpected ${what} that ends at the ${names[index]} edge of the page`
    tell('bleed-reached', place, `${reason}, expected ${printer.bleed} mm of it beyond`, 'let it reach into the bleed')
  }
}
