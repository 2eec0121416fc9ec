import {type Lab, labOf} from './lab.js'

const degrees = (radians: number): number => ((radians * 180) / Math.PI + 360) % 360
const radians = (angle: number): number => (angle * Math.PI) / 180

/** Give how different two colours (`#rrggbb`) look, in ΔE of CIEDE2000: 0 for the same, 100 for black and white. */
export const differenceOf = (first: string, second: string): number => labDifference(labOf(first), labOf(second))

/** Give ΔE of CIEDE2000 of two colours of L*a*b* (Sharma, Wu and Dalal 2005). */
export function labDifference(first: Lab, second: Lab): number {
  const grey = greyFactor((Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2)
  const [light1, chroma1, hue1] = polar(first, grey)
  const [light2, chroma2, hue2] = polar(second, grey)
  const achromatic = chroma1 * chroma2 === 0
  const turn = achromatic ? 0 : shortest(hue2 - hue1)
  const lightness = (light1 + light2) / 2
  const chroma = (chroma1 + chroma2) / 2
  const hue = achromatic ? hue1 + hue2 : meanHue(hue1, hue2)

  const tone =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63))
  const away = (lightness - 50) ** 2
  const byLightness = (light2 - light1) / (1 + (0.015 * away) / Math.sqrt(20 + away))
  const byChroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
  const byHue = (2 * Math.sqrt(chroma1 * chroma2) * Math.sin(radians(turn / 2))) / (1 + 0.015 * chroma * tone)
  const blue = 30 * Math.exp(-(((hue - 275) / 25) ** 2))
  const rotation = -Math.sin(radians(2 * blue)) * 2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
  return Math.sqrt(byLightness ** 2 + byChroma ** 2 + byHue ** 2 + rotation * byChroma * byHue)
}

/** By how much a* of colours near grey counts more. */
const greyFactor = (chroma: number): number => 1 + 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)))

function polar([lightness, a, b]: Lab, grey: number): [lightness: number, chroma: number, hue: number] {
  const stretched = a * grey
  return [lightness, Math.hypot(stretched, b), stretched === 0 && b === 0 ? 0 : degrees(Math.atan2(b, stretched))]
}

const shortest = (turn: number): number => (turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn)

function meanHue(first: number, second: number): number {
  const sum = first + second
  if (Math.abs(first - second) <= 180) return sum / 2
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
}
