import {converter, formatHex, parseHex, wcagContrast} from 'culori/fn'
import {apart} from './vision.js'

const lab = converter('lab65')

/** Give the contrast of two colours (`#rrggbb`), 1–21 (WCAG 2.2). */
export const contrastOf = (first: string, second: string): number => wcagContrast(first, second)

/** Least contrast of text (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5

/** Colours further apart than this are no longer taken for one another. */
const SAME_HUE = 30

/**
 * Darken a colour until text of it can be read on `ground`; give `ink` where little would be left of the colour.
 *
 * All are `#rrggbb`.
 */
export function readable(colour: string, ground: string, ink: string): string {
  const rgb = parseHex(colour)
  if (!rgb) return ink
  const {l, a, b} = lab(rgb)
  for (let dark = l; dark > 0; dark -= 1) {
    const tried = dark === l ? colour : formatHex({mode: 'lab65', l: dark, a, b})
    if (contrastOf(tried, ground) < TEXT_CONTRAST) continue
    return apart(tried, colour) <= SAME_HUE ? tried : ink
  }
  return ink
}
