import {differenceOf} from './difference.js'
import {labHex, labOf} from './lab.js'
import {linearOf, luminanceOf} from './srgb.js'

/** Give the contrast of two colours (`#rrggbb`), 1–21 (WCAG 2.2). */
export function contrastOf(first: string, second: string): number {
  const [light, dark] = [first, second].map((colour) => luminanceOf(linearOf(colour))).sort((x, y) => y - x) as [
    number,
    number,
  ]
  return (light + 0.05) / (dark + 0.05)
}

/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5

/** Colours further apart than this are no longer taken for one another. */
const SAME_HUE = 30

/**
 * Darken a colour until text of it can be read on `ground`; give `ink` where little would be left of the colour.
 *
 * All are `#rrggbb`.
 */
export function readable(colour: string, ground: string, ink: string): string {
  const [lightness, a, b] = labOf(colour)
  for (let dark = lightness; dark > 0; dark -= 1) {
    const tried = dark === lightness ? colour : labHex([dark, a, b])
    if (contrastOf(tried, ground) < TEXT_CONTRAST) continue
    return differenceOf(tried, colour) <= SAME_HUE ? tried : ink
  }
  return ink
}
