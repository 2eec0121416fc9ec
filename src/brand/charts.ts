/** Colours of charts made of a brand: told apart by every reader and in grey, and seen on paper. */
import {contrastOf} from '../colour/contrast.js'
import {chromaOf, lightnessOf, shaded, turned} from '../colour/shades.js'
import {apart, visions} from '../colour/vision.js'

/** Colours nearer than this, CIEDE2000, are taken for one. */
const LEAST = 9

/** Least contrast of a bar or a line on paper. */
const SEEN = 1.9

/** How many colours of categories there are. */
const CATEGORIES = 6

/** Lightnesses, CIELAB, in which a colour of the brand is tried. */
const SHADES = [30, 45, 60, 72, 20, 52, 38, 66]

/** Turns of the hue by which more colours are made of a brand that has few, degrees. */
const TURNS = [0, 150, 60, 210, 300, 100]

/** Give how far the nearest two of some colours are apart to the reader who sees least of it. */
export function nearestOf(colours: string[]): {a: string; b: string; distance: number} | undefined {
  let found: {a: string; b: string; distance: number} | undefined
  for (const [index, a] of colours.entries()) {
    for (const b of colours.slice(index + 1)) {
      const distance = apartToAll(a, b)
      if (!found || distance < found.distance) found = {a, b, distance}
    }
  }
  return found
}

const apartToAll = (a: string, b: string): number => Math.min(...visions.map((vision) => apart(a, b, vision)))

/**
 * Choose colours of categories: those of the brand as they are while they can be told apart, then shades of them, then
 * colours of other hues. The first is `accent`. All are `#rrggbb`.
 */
export function paletteOf(accent: string, others: string[], paper: string): string[] {
  const key = [accent, paper, ...others].join(' ')
  const palette = known.get(key) ?? chosenFor(accent, others, paper)
  known.set(key, palette)
  return palette
}

/** Palettes that were made: a page is made anew many times while somebody looks at it. */
const known = new Map<string, string[]>()

function chosenFor(accent: string, others: string[], paper: string): string[] {
  const chosen = [accent]
  const far = (colour: string): number => Math.min(...chosen.map((one) => apartToAll(one, colour)))
  const seen = (colour: string): boolean => contrastOf(colour, paper) >= SEEN
  const own = [...new Set(others)].filter((colour) => colour !== accent && seen(colour) && chromaOf(colour) > 12)
  for (const colour of own) if (chosen.length < CATEGORIES && far(colour) >= LEAST) chosen.push(colour)
  const hues = [...new Set([...own, ...TURNS.map((turn) => turned(accent, turn))])]
  const candidates = hues.flatMap((hue) => SHADES.map((lightness) => shaded(hue, lightness))).filter(seen)
  while (chosen.length < CATEGORIES) {
    let best = candidates[0] ?? accent
    for (const colour of candidates) if (far(colour) > far(best)) best = colour
    chosen.push(best)
  }
  return chosen
}

/** Lightnesses of a sequence from light to dark. */
const RAMP = [92, 80, 67, 53, 40, 26]

/** Make sequential colours of one, from light to dark. */
export const rampOf = (accent: string): string[] => RAMP.map((lightness) => shaded(accent, lightness))

/** Make diverging colours that end in `accent`; the other end is `signal`, or where that is too near a hue far from it. */
export function divergingOf(accent: string, signal: string): string[] {
  const end = apartToAll(shaded(accent, 50), shaded(signal, 50)) >= 15 ? signal : turned(accent, 180)
  const dark = Math.min(40, Math.max(28, lightnessOf(accent)))
  const down = [dark, dark + 20, 82]
  return [...down.map((one) => shaded(end, one)), '#f3f2f0', ...down.reverse().map((one) => shaded(accent, one))]
}
