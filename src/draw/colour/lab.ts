import {hexOf, type Linear, linearOf} from './srgb.js'

/** A colour in CIE L*a*b* under D65. */
export type Lab = readonly [lightness: number, a: number, b: number]

/** The white of sRGB, D65, in CIE XYZ. */
const WHITE = [0.95047, 1, 1.08883] as const

const DELTA = 6 / 29

const curve = (share: number): number => (share > DELTA ** 3 ? Math.cbrt(share) : share / (3 * DELTA ** 2) + 4 / 29)
const uncurve = (root: number): number => (root > DELTA ? root ** 3 : 3 * DELTA ** 2 * (root - 4 / 29))

/** Give a colour (`#rrggbb`) in L*a*b*. */
export function labOf(colour: string): Lab {
  const [red, green, blue] = linearOf(colour)
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE[0])
  const y = curve((0.2126729 * red + 0.7151522 * green + 0.072175 * blue) / WHITE[1])
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / WHITE[2])
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Give a colour of L*a*b* as `#rrggbb`; what sRGB cannot show is brought to its edge. */
export function labHex([lightness, a, b]: Lab): string {
  const middle = (lightness + 16) / 116
  const x = WHITE[0] * uncurve(middle + a / 500)
  const y = WHITE[1] * uncurve(middle)
  const z = WHITE[2] * uncurve(middle - b / 200)
  const light: Linear = [
    3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
    -0.969266 * x + 1.8760108 * y + 0.041556 * z,
    0.0556434 * x - 0.2040259 * y + 1.0572252 * z,
  ]
  return hexOf(light)
}
