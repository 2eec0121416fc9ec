import type {PDFDict} from '@cantoo/pdf-lib'
import {apply, invert, type Matrix} from '../../pdf/matrix.js'
import {dictOf, get, has, numberOf, numbersOf, type Value} from '../../pdf/objects.js'
import {rampOf} from './function.js'
import {type Colour, colourOf} from './inks.js'
import {type ColourSpace, spaceOf} from './space.js'

/** A gradient: its space, and the colour at a point of the page where that can be worked out. */
export interface Shading {
  space: ColourSpace
  dict: PDFDict
  /** Give the colour at a point in the space of the page, pt. */
  at(x: number, y: number): Colour | undefined
}

const STEPS = 64

/** Read a shading that is drawn through `matrix`. Axial and radial ones give their colours, others one in their middle. */
export function shadingOf(value: Value, resources: PDFDict | undefined, matrix: Matrix): Shading | undefined {
  const dict = dictOf(value)
  if (!dict || !has(dict, 'ShadingType')) return undefined
  const space = spaceOf(get(dict, 'ColorSpace'), resources)
  const ramp = rampOf(get(dict, 'Function'))
  const [low = 0, high = 1] = numbersOf(get(dict, 'Domain')) ?? []
  const table = Array.from({length: STEPS + 1}, (_, step) => {
    const values = ramp(low + (step / STEPS) * (high - low))
    return values && colourOf(space, values)
  })
  const back = invert(matrix)
  const along = placeAlong(numberOf(get(dict, 'ShadingType')) ?? 0, numbersOf(get(dict, 'Coords')) ?? [])
  return {
    space,
    dict,
    at: (x, y) => table[Math.round(Math.min(1, Math.max(0, along(...apply(back, x, y)))) * STEPS)],
  }
}

/** Give how far along a gradient a point lies, 0–1 within it. Radial ones are taken as circles around the second centre. */
function placeAlong(type: number, coords: number[]): (x: number, y: number) => number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = coords
  if (type === 2) {
    const length = (c - a) ** 2 + (d - b) ** 2 || 1
    return (x, y) => ((x - a) * (c - a) + (y - b) * (d - b)) / length
  }
  if (type === 3) return (x, y) => (Math.hypot(x - d, y - e) - c) / (f - c || 1)
  return () => 0.5
}
