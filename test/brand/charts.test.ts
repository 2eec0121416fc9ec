import {describe, expect, test} from 'vitest'
import {divergingOf, nearestOf, paletteOf, rampOf} from '../../src/brand/charts.js'
import {tintOf} from '../../src/brand/colours.js'
import {contrastOf} from '../../src/colour/contrast.js'
import {lightnessOf} from '../../src/colour/shades.js'

/** Main colours and others of a dozen brands as different as brands are. */
const brands: [accent: string, others: string[]][] = [
  ['#0c4a5b', []],
  ['#14523d', ['#2a6f97', '#b5651d']],
  ['#b3123e', ['#e0a100']],
  ['#447099', ['#ee6331', '#72994e', '#419599', '#9a4665']],
  ['#ffcc00', ['#222222']],
  ['#333333', []],
  ['#000000', []],
  ['#ff0000', ['#00ff00', '#0000ff']],
  ['#5b2a86', ['#7a4da3', '#9d76c1']],
]

describe('colours of charts that are made of a brand', () => {
  test.each(brands)(
    '%s: six categories that every reader tells apart, also in grey, and sees on paper',
    (accent, others) => {
      const palette = paletteOf(accent, others, '#ffffff')
      expect(palette).toHaveLength(6)
      expect(palette[0]).toBe(accent)
      // charts are warned about below 5
      expect(nearestOf(palette)?.distance).toBeGreaterThan(5)
      for (const colour of palette.slice(1)) expect(contrastOf(colour, '#ffffff')).toBeGreaterThanOrEqual(3)
    },
  )

  test('has the colours of the brand first, as they are', () => {
    expect(paletteOf('#14523d', ['#2a6f97', '#b5651d', '#eef3e6'], '#ffffff').slice(0, 2)).toEqual([
      '#14523d',
      '#2a6f97',
    ])
  })

  test.each(brands)('%s: a ramp from light to dark, and two arms around a light middle', (accent) => {
    const ramp = rampOf(accent).map(lightnessOf)
    expect(ramp).toEqual([...ramp].sort((a, b) => b - a))
    const arms = divergingOf(accent, accent).map(lightnessOf)
    expect(arms).toHaveLength(7)
    expect(Math.max(...arms)).toBe(arms[3])
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [6, 5],
      [5, 4],
    ] as const)
      expect(arms[to]).toBeGreaterThan(arms[from] ?? 0)
  })

  test('a tint has a share of the colour, and of its build', () => {
    const own = {rgb: '#000000', cmyk: [80, 40, 20, 10] as [number, number, number, number]}
    expect(tintOf(own, {rgb: '#ffffff'}, 0.5)).toEqual({rgb: '#808080', cmyk: [40, 20, 10, 5]})
    const spot = {rgb: '#000000', spot: {name: 'X', cmyk: own.cmyk}}
    expect(tintOf(spot, {rgb: '#ffffff'}, 0.1)).toEqual({rgb: '#e6e6e6', cmyk: [8, 4, 2, 1]})
  })
})
