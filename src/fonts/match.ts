import type {Face, FaceName} from './index.js'

const words: Record<string, number> = {
  thin: 100,
  hairline: 100,
  ultralight: 200,
  extralight: 200,
  light: 300,
  lighter: 300,
  normal: 400,
  regular: 400,
  medium: 500,
  semibold: 600,
  demibold: 600,
  bold: 700,
  bolder: 700,
  ultrabold: 800,
  extrabold: 800,
  heavy: 900,
  black: 900,
}

/** Turn a CSS weight, a number or a word, into 100–900. */
export function weightOf(weight: number | string | undefined): number {
  if (weight === undefined || weight === '') return 400
  const number = Number(weight)
  return Number.isFinite(number) ? number : (words[String(weight).toLowerCase()] ?? 400)
}

/** Choose among `faces` by family, style and nearest weight (CSS Fonts Level 4, section 5.2). */
export function nearestWeight<T extends Pick<Face, 'family' | 'weight' | 'style'>>(
  faces: T[],
  name: FaceName,
): T | undefined {
  const family = name.family.toLowerCase()
  const wanted = weightOf(name.weight)
  const style = /italic|oblique/.test(name.style ?? '') ? 'italic' : 'normal'
  const ofFamily = faces.filter((face) => face.family.toLowerCase() === family)
  const ofStyle = ofFamily.filter((face) => face.style === style)
  const pool = ofStyle.length > 0 ? ofStyle : ofFamily
  return pool.slice().sort((a, b) => remoteness(a.weight, wanted) - remoteness(b.weight, wanted))[0]
}

/** Rank a weight: between 400 and 500 first upwards to 500, below 400 first lighter, above 500 first heavier. */
function remoteness(weight: number, wanted: number): number {
  const away = weight - wanted
  if (away === 0) return 0
  if (wanted >= 400 && wanted <= 500) {
    if (away > 0 && weight <= 500) return away
    return away < 0 ? 1000 - away : 2000 + away
  }
  if (wanted < 400) return away < 0 ? -away : 1000 + away
  return away > 0 ? away : 1000 - away
}
