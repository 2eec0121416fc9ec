import {expect, it} from 'vitest'
import {contrastOf, laidOver, plainColour} from '../../src/layout/luminance.js'

it.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#ffffff', '#767676', 4.54],
  ['#123456', '#123456', 1],
])('contrast of %s on %s is %d:1', (a, b, contrast) => {
  expect(contrastOf(a, b)).toBeCloseTo(contrast, 2)
})

it('reads colours that are plain', () => {
  expect(['#ABC', '#a1b2c3', 'black', '#11223344', 'teal', undefined].map(plainColour)).toEqual([
    '#aabbcc',
    '#a1b2c3',
    '#000000',
    undefined,
    undefined,
    undefined,
  ])
})

it('lays what is translucent over its ground', () => {
  expect(laidOver('#000000', 0.5, '#ffffff')).toBe('#808080')
})
