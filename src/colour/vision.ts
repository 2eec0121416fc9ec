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

register(modeRgb)
register(modeLrgb)
register(modeLab65)

/** Ways of seeing: all colours, without one of the three cones, and in print without colour. */
export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan' | 'grey'

type Matrix = readonly [number, number, number, number, number, number, number, number, number]

/** How eyes without a cone see linear sRGB: Machado, Oliveira and Fernandes 2009, severity 1.0; grey by luminance. */
const matrices: Record<Exclude<Vision, 'normal'>, Matrix> = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
}

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
