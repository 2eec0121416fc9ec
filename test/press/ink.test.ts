import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Ink} from '../../src/edition.js'
import {openColour} from '../../src/press/colour.js'
import {buildsOf, inkOf} from '../../src/press/ink.js'
import type {Swatch} from '../../src/template/index.js'

const profile = new Uint8Array(readFileSync(new URL('../../assets/icc/ISOcoated_v2_300_bas.icc', import.meta.url)))

const swatches: Swatch[] = [
  {rgb: '#0066AA', cmyk: [100, 60, 0, 5]},
  {rgb: '#884400', cmyk: {coated: [0, 60, 100, 40], uncoated: [0, 50, 90, 30]}},
  {rgb: '#ff5500', cmyk: [0, 70, 100, 0], spot: {name: 'House Orange', cmyk: [0, 65, 100, 0]}},
]

let coated: Ink
let uncoated: Ink
let spotted: Ink
beforeAll(async () => {
  const colour = await openColour(profile)
  const make = (paper: 'coated' | 'uncoated', spots: number) =>
    inkOf(buildsOf(swatches, paper, spots), colour, () => undefined)
  coated = make('coated', 0)
  uncoated = make('uncoated', 0)
  spotted = make('coated', 1)
})

const percent = (inks: readonly number[]): number[] => inks.map((share) => Math.round(share * 1000) / 10)

describe('swatches', () => {
  test('arrive as they were built, in areas and in text', () => {
    expect(percent(coated.area('#0066aa').inks)).toEqual([100, 60, 0, 5])
    expect(percent(coated.text('#0066aa').inks)).toEqual([100, 60, 0, 5])
  })

  test('have a build for each paper', () => {
    expect(percent(coated.area('#884400').inks)).toEqual([0, 60, 100, 40])
    expect(percent(uncoated.area('#884400').inks)).toEqual([0, 50, 90, 30])
  })

  test('are a spot ink where the printer has one, their build where not', () => {
    expect(spotted.area('#ff5500')).toEqual({spot: 'House Orange', inks: [0, 0.65, 1, 0]})
    expect(percent(coated.area('#ff5500').inks)).toEqual([0, 70, 100, 0])
  })
})

describe('greys', () => {
  test('are black alone, and darker greys have more of it', () => {
    const blacks = ['#ffffff', '#eeeeee', '#aaaaaa', '#555555', '#222222', '#000000'].map((grey) => {
      const [c, m, y, k] = coated.area(grey).inks
      expect([c, m, y]).toEqual([0, 0, 0])
      return k
    })
    expect(blacks).toEqual([...blacks].sort((a, b) => a - b))
    expect([blacks[0], blacks.at(-1)]).toEqual([0, 1])
    // of the lightness that #555 has on a screen
    expect(percent([blacks[3] as number])[0]).toBeCloseTo(71, -0.5)
  })

  test('nearly black text is black; areas of the same colour are not', () => {
    expect(coated.text('#111827').inks).toEqual([0, 0, 0, 1])
    expect(coated.area('#111827').inks.filter((share) => share > 0).length).toBeGreaterThan(1)
    expect(coated.text('#0b3d91').inks).toEqual(coated.area('#0b3d91').inks)
  })
})

test('all else goes through the profile, without traces of ink', () => {
  const [c, m, y, k] = coated.area('#ffe600').inks
  expect(c).toBeLessThan(0.05)
  expect(m).toBeLessThan(0.1)
  expect(y).toBeGreaterThan(0.9)
  expect(k).toBe(0)
  for (let red = 0; red < 256; red += 51) {
    for (let green = 0; green < 256; green += 51) {
      const {inks} = coated.area(`#${[red, green, 102].map((value) => value.toString(16).padStart(2, '0')).join('')}`)
      expect(inks.filter((share) => share > 0 && share < 0.01)).toEqual([])
      // the limit that the profile was made for
      expect(inks.reduce((sum, share) => sum + share)).toBeLessThan(3.01)
    }
  }
})

describe('ramps', () => {
  test('of greys stay on the black plate', () => {
    const ramp = coated.ramp('#ffffff', '#000000')
    expect(ramp).toHaveLength(65)
    expect(ramp.every(([c, m, y]) => c + m + y === 0)).toBe(true)
    expect([ramp[0]?.[3], ramp.at(-1)?.[3]]).toEqual([0, 1])
  })

  test('start and end with the builds of swatches, and leap nowhere', () => {
    const ramp = coated.ramp('#0066aa', '#ffffff')
    expect(percent(ramp[0] ?? [])).toEqual([100, 60, 0, 5])
    expect(percent(ramp.at(-1) ?? [])).toEqual([0, 0, 0, 0])
    const leaps = ramp
      .slice(1)
      .flatMap((inks, i) => inks.map((share, plate) => Math.abs(share - (ramp[i]?.[plate] ?? 0))))
    expect(Math.max(...leaps)).toBeLessThan(0.05)
  })
})
