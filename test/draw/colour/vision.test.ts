import {describe, expect, it} from 'vitest'
import {contrastOf, readable, TEXT_CONTRAST} from '../../../src/draw/colour/contrast.js'
import {differenceOf} from '../../../src/draw/colour/difference.js'
import {seenBy, visions} from '../../../src/draw/colour/vision.js'
import {tokens} from '../../../templates/policy-brief/tokens.js'

describe('seenBy', () => {
  it('leaves greys as they are', () => {
    for (const vision of visions) {
      for (const grey of ['#000000', '#808080', '#ffffff']) {
        expect(differenceOf(seenBy(grey, vision), grey)).toBeLessThan(0.5)
      }
    }
  })

  it('brings red and green together without red or green cones, and not without blue ones', () => {
    const apart = (vision: (typeof visions)[number]): number =>
      differenceOf(seenBy('#b03a2e', vision), seenBy('#5f7a1f', vision))
    expect(apart('deutan')).toBeLessThan(apart('full') / 3)
    expect(apart('protan')).toBeLessThan(apart('full') / 2)
    expect(apart('tritan')).toBeGreaterThan(apart('full') / 2)
  })

  it('gives what the matrices of Machado give', () => {
    expect(seenBy('#ff0000', 'protan')).toBe('#6d5f00')
    expect(seenBy('#00ff00', 'deutan')).toBe('#efd63a')
    expect(seenBy('#0000ff', 'tritan')).toBe('#006b96')
    expect(seenBy('#ff0000', 'grey')).toBe('#7f7f7f')
  })
})

/** Least ΔE of CIEDE2000 that the palette of a shipped template keeps: between neighbours, and between any two. */
const least = {
  full: {neighbours: 35, any: 20},
  protan: {neighbours: 20, any: 11},
  deutan: {neighbours: 20, any: 11},
  tritan: {neighbours: 18, any: 11},
  grey: {neighbours: 10, any: 3},
}

describe('the palette of the policy brief', () => {
  const {palette} = tokens.chart
  it.each(visions)('is told apart in %s vision', (vision) => {
    const seen = palette.map((colour) => seenBy(colour, vision))
    const pairs = seen.flatMap((colour, i) => seen.slice(i + 1).map((other) => differenceOf(colour, other)))
    const neighbours = seen.slice(1).map((colour, i) => differenceOf(colour, seen[i] as string))
    expect(Math.min(...neighbours)).toBeGreaterThanOrEqual(least[vision].neighbours)
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(least[vision].any)
  })

  it('stands out from the paper, and its darkened colours can be read', () => {
    for (const colour of palette) {
      expect(contrastOf(colour, '#ffffff')).toBeGreaterThanOrEqual(3)
      const text = readable(colour, '#ffffff', tokens.chart.ink)
      expect(contrastOf(text, '#ffffff')).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      expect(text).not.toBe(tokens.chart.ink)
    }
  })

  it('sets in ink what would lose its colour', () => {
    expect(readable('#ffff66', '#ffffff', '#222222')).toBe('#222222')
  })
})
