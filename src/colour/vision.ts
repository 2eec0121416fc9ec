import {
  converter,
  differenceCiede2000,
  formatHex,
  modeLab65,
  modeLrgb,
  modeRgb,
  parseHex,
  useMode as register,
} from 'culori/fn'
import {matrices, type Vision} from './sight.js'

export type {Vision} from './sight.js'

register(modeRgb)
register(modeLrgb)
register(modeLab65)

export const visions = ['normal', 'protan', 'deutan', 'tritan', 'grey'] as const satisfies Vision[]

const linear = converter('lrgb')
const encoded = converter('rgb')
const difference = differenceCiede2000()
const clamped = (share: number): number => Math.min(1, Math.max(0, share))

/** Give what a colour, `#rrggbb`, looks like to eyes of one kind, as `#rrggbb`. */
export function seenBy(vision: Vision, colour: string): string {
  const rgb = parseHex(colour)
  if (!rgb || vision === 'normal') return colour
  const {r, g, b} = linear(rgb)
  const [a, c, d, e, f, h, i, j, k] = matrices[vision]
  const seen = [a * r + c * g + d * b, e * r + f * g + h * b, i * r + j * g + k * b].map(clamped)
  const [red = 0, green = 0, blue = 0] = seen
  return formatHex(encoded({mode: 'lrgb', r: red, g: green, b: blue}))
}

/** Measure how far apart two colours, `#rrggbb`, are to eyes of one kind: CIEDE2000, 1 is just seen. */
export const apart = (a: string, b: string, vision: Vision = 'normal'): number =>
  difference(seenBy(vision, a), seenBy(vision, b))
