import {describe, expect, test} from 'vitest'
import {blend, Grounds} from '../../src/paint/grounds.js'
import {type Outline, standing} from '../../src/paint/outline.js'
import type {Extent} from '../../src/paint/path.js'

const outline = (operators: string, painted = 'f', half = 0): Outline => ({
  operators,
  painted,
  half,
  matrix: [1, 0, 0, 1, 0, 0],
})

/** A disc of radius 10 around 10, 10. */
const disc =
  '20 10 m\n20 15.523 15.523 20 10 20 c\n4.477 20 0 15.523 0 10 c\n0 4.477 4.477 0 10 0 c\n15.523 0 20 4.477 20 10 c\nh'

describe('an area', () => {
  test.each<[string, Extent, Outline, string]>([
    ['in a disc', [8, 8, 12, 12], outline(disc), 'inside'],
    ['in the corner of the square around it', [0.2, 0.2, 1, 1], outline(disc), 'apart'],
    ['on its edge', [15, 8, 25, 12], outline(disc), 'across'],
    ['around it', [-5, -5, 25, 25], outline(disc), 'across'],
    ['in a ring that is only drawn', [8, 8, 12, 12], outline(disc, 'S', 1), 'apart'],
    ['under the line of that ring', [20.5, 8, 22, 12], outline(disc, 'S', 1), 'across'],
    ['in the hole of an even-odd shape', [4, 4, 6, 6], outline('0 0 10 10 re\n2 2 6 6 re', 'f*'), 'apart'],
    ['in a shape that is wound twice', [4, 4, 6, 6], outline('0 0 10 10 re\n2 2 6 6 re'), 'inside'],
  ])('%s', (_, area, path, expected) => {
    expect(standing(area, path)).toBe(expected)
  })
})

test('what was painted last is the ground; across an edge there is none', () => {
  const grounds = new Grounds('#ffffff')
  grounds.cover([0, 0, 100, 100], '#ff0000')
  grounds.cover([0, 0, 20, 20], '#00ff00', outline(disc))
  grounds.cover([50, 50, 60, 60])
  expect(grounds.under([200, 200, 210, 210])).toBe('#ffffff')
  expect(grounds.under([30, 30, 40, 40])).toBe('#ff0000')
  expect(grounds.under([8, 8, 12, 12])).toBe('#00ff00')
  expect(grounds.under([15, 8, 25, 12])).toBeUndefined()
  expect(grounds.under([52, 52, 54, 54])).toBeUndefined()
  expect(grounds.under([90, 90, 110, 110])).toBeUndefined()
})

test('colours are blended as light is', () => {
  expect(blend('#d7301f', 0.5, '#ffffff')).toBe('#eb988f')
  expect(blend('#000000', 1, '#ffffff')).toBe('#000000')
  expect(blend('#000000', 0, '#ffffff')).toBe('#ffffff')
})
