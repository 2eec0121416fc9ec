import {hexOf, type Linear, linearOf, luminanceOf} from './srgb.js'

/** Ways to see a colour: as most people do, without one of the three kinds of cones, or in grey. */
export type Vision = 'full' | 'protan' | 'deutan' | 'tritan' | 'grey'

type Rows = readonly [Linear, Linear, Linear]

/** What light becomes for eyes that lack a kind of cones (Machado, Oliveira and Fernandes 2009, severity 1.0). */
const lacking: Record<'protan' | 'deutan' | 'tritan', Rows> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Every vision, full sight first. */
export const visions = ['full', 'protan', 'deutan', 'tritan', 'grey'] as const satisfies readonly Vision[]

/** Give `colour` (`#rrggbb`) as it looks to a vision, as `#rrggbb`. */
export function seenBy(colour: string, vision: Vision): string {
  if (vision === 'full') return colour.toLowerCase()
  const light = linearOf(colour)
  if (vision === 'grey') {
    const luminance = luminanceOf(light)
    return hexOf([luminance, luminance, luminance])
  }
  const [red, green, blue] = lacking[vision]
  return hexOf([sum(red, light), sum(green, light), sum(blue, light)])
}

const sum = (row: Linear, light: Linear): number => row[0] * light[0] + row[1] * light[1] + row[2] * light[2]
