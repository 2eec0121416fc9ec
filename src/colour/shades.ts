import {converter, formatHex, parseHex} from 'culori/fn'
import './vision.js'

const lab = converter('lab65')

const labOf = (colour: string) => {
  const rgb = parseHex(colour)
  if (!rgb) throw new Error(`"${colour}" is no colour`)
  return lab(rgb)
}

/** Give the lightness of a colour, `#rrggbb`: CIELAB, 0–100. */
export const lightnessOf = (colour: string): number => labOf(colour).l

/** Give how colourful a colour, `#rrggbb`, is: CIELAB chroma, 0 for greys. */
export function chromaOf(colour: string): number {
  const {a, b} = labOf(colour)
  return Math.hypot(a, b)
}

/** Make a colour, `#rrggbb`, lighter or darker: of its hue, and as colourful as sRGB and a light or dark tone let it be. */
export function shaded(colour: string, lightness: number): string {
  const {l, a, b} = labOf(colour)
  // towards white and black there is less room for colour
  const room = Math.min(lightness, 100 - lightness) / Math.max(1, Math.min(l, 100 - l))
  return fitted(lightness, a, b, Math.min(1, room))
}

/** Chroma that a colour of a turned hue has at least, so that it can be told from a grey. */
const VIVID = 42

/** Turn the hue of a colour, `#rrggbb`, by degrees; what comes is vivid. */
export function turned(colour: string, degrees: number): string {
  const {l, a, b} = labOf(colour)
  const angle = (degrees * Math.PI) / 180
  const chroma = Math.hypot(a, b)
  const more = Math.max(1, VIVID / Math.max(chroma, 0.01))
  // a grey has no hue to turn
  const [x, y] = chroma < 8 ? [VIVID, 0] : [a * more, b * more]
  return fitted(l, x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle), 1)
}

/** Write a colour that sRGB has, by taking chroma away until it does. */
function fitted(l: number, a: number, b: number, chroma: number): string {
  for (let share = chroma; share > 0; share -= 0.05) {
    const hex = formatHex({mode: 'lab65', l, a: a * share, b: b * share})
    const back = labOf(hex)
    if (Math.hypot(back.l - l, back.a - a * share, back.b - b * share) < 3) return hex
  }
  return formatHex({mode: 'lab65', l, a: 0, b: 0})
}
