import {brokenLines} from '../names.js'
import type {Measure} from '../run.js'

/** How labels are set; sizes in pt. */
export interface Lettered {
  family: string
  size: number
  /** Distance of two base lines. */
  leading: number
  widthOf(lines: string[]): number
  heightOf(lines: string[]): number
  /** Break a text between words, as wide as labels may be. */
  broken(text: string): string[]
}

/** Set labels in a family at `size`, no wider than `most` where words can be parted. */
export function letteredIn(family: string, size: number, most: number, measure: Measure): Lettered {
  const width = (text: string): number => measure({font: family, fontSize: size}, text)
  const leading = 1.15 * size
  return {
    family,
    size,
    leading,
    widthOf: (lines) => Math.max(0, ...lines.map(width)),
    heightOf: ({length}) => length * leading,
    broken: (text) => brokenLines(text.trim().replace(/\s+/g, ' '), most, width),
  }
}
