/** Colours of charts made of a brand: told apart by every reader and in grey, and seen on paper. */
import {contrastOf} from '../colour/contrast.js'
import {chromaOf, lightnessOf, shaded, turned} from '../colour/shades.js'
import {apart, visions} from '../colour/vision.js'

/** How far a colour of the brand is from those before it, CIEDE2000, to be taken as it is. */
const LEAST = 9

/** How far the nearest two are apart; below 5 charts are warned about. */
const ENOUGH = 5.5

/** Least contrast of a bar or a line on paper. */
const SEEN = 3

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
  const seen = (colour: string): boolean => contrastOf(colour, paper) >= SEEN
  const own = [...new Set(others)].filter((colour) => colour !== accent && seen(colour) && chromaOf(colour) > 12)
  const hues = [...new Set([...own, ...TURNS.map((turn) => turned(accent, turn))])]
  const shades = hues.flatMap((hue) => SHADES.map((lightness) => shaded(hue, lightness))).filter(seen)
  let best: string[] = []
  // colours of a brand that are near each other may leave no room for more: then fewer of them are kept
  for (let kept = own.length; kept >= 0; kept--) {
    const tried = filled(accent, own.slice(0, kept), shades)
    const distance = nearestOf(tried)?.distance ?? 0
    if (distance >= ENOUGH) return tried
    if (distance > (nearestOf(best)?.distance ?? 0)) best = tried
  }
  return best
}

/** Take the colours of a brand that can be told apart, then of `shades` those that are the furthest from all others. */
function filled(accent: string, own: string[], shades: string[]): string[] {
  const chosen = [accent]
  const far = (colour: string): number => Math.min(...chosen.map((one) => apartToAll(one, colour)))
  for (const colour of own) if (chosen.length < CATEGORIES && far(colour) >= LEAST) chosen.push(colour)
  while (chosen.length < CATEGORIES) {
    const ranked = shades.map((colour) => ({colour, distance: far(colour)}))
    chosen.push(ranked.reduce((best, one) => (one.distance > best.distance ? one : best)).colour)
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
