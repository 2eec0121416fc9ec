import type {Typed} from './typed.js'

/** How far a number may be from what "about" says of it, and from what "over" and "nearly" do, as shares. */
const slack = {about: 0.05, over: 0.15, under: 0.15} as const

/** Tell whether a number may be written as `typed` is: rounded to its last place, or as near as its word says. */
export function isWritten({value, step, unit, hedge}: Typed, exact: number): boolean {
  const apart = exact - value
  // half a step, and what is lost in binary
  const near = (precision: number): boolean => Math.abs(apart) <= precision / 2 + Math.abs(exact) * 1e-9
  if (near(step)) return true
  if (unit !== '%' && near(coarse(value, step, hedge !== undefined))) return true
  if (hedge === 'about') return Math.abs(apart) <= value * slack.about
  if (hedge === 'over') return apart >= 0 && apart <= value * slack.over
  return hedge === 'under' && apart <= 0 && -apart <= value * slack.under
}

/** Give the place a whole number with zeros at its end was rounded to, two figures left; one when it is said. */
function coarse(value: number, step: number, isHedged: boolean): number {
  let figures = Math.round(value / step)
  let place = step
  while (figures >= (isHedged ? 10 : 100) && figures % 10 === 0) {
    figures /= 10
    place *= 10
  }
  return place
}
