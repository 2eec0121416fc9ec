import fc from 'fast-check'
import {expect, it} from 'vitest'
import {boxOf} from '../../src/svg/box.js'
import {segmentsOf} from '../../src/svg/path-data.js'

it('reads absolute and relative commands, with and without spaces', () => {
  expect(segmentsOf('M1,2L3-4h2v1zl1 1')).toEqual([
    ['M', 1, 2],
    ['L', 3, -4],
    ['L', 5, -4],
    ['L', 5, -3],
    ['Z'],
    ['L', 2, 3],
  ])
  expect(segmentsOf('m1 1 2 2.5.5')).toEqual([
    ['M', 1, 1],
    ['L', 3, 3.5],
  ])
  expect(segmentsOf('M1e1,2e-1L1E+1 .5')).toEqual([
    ['M', 10, 0.2],
    ['L', 10, 0.5],
  ])
})

it('makes quadratic and smooth curves cubic', () => {
  expect(segmentsOf('M0,0Q3,3 6,0T12,0')).toEqual([
    ['M', 0, 0],
    ['C', 2, 2, 4, 2, 6, 0],
    ['C', 8, -2, 10, -2, 12, 0],
  ])
  expect(segmentsOf('M0,0C0,1 1,2 2,2S4,1 4,0')[2]).toEqual(['C', 3, 2, 4, 1, 4, 0])
})

it('makes a circle of two arcs exactly as wide as it should be', () => {
  const circle = segmentsOf('M10,0A10,10,0,1,1,-10,0A10,10,0,1,1,10,0')
  const box = boxOf(circle)
  for (const edge of ['right', 'bottom'] as const) expect(box?.[edge]).toBeCloseTo(10, 2)
  for (const edge of ['left', 'top'] as const) expect(box?.[edge]).toBeCloseTo(-10, 2)
  expect(circle.at(-1)?.slice(-2)).toEqual([10, 0])
})

it('reads the flags of an arc that stand together', () => {
  expect(segmentsOf('M0 0a5 5 0 0110 0')).toEqual(segmentsOf('M0,0 A5,5,0,0,1,10,0'))
})

it('gives nothing for numbers that are not finite', () => {
  expect(segmentsOf('M0,0LNaN,3')).toEqual([])
})

it('ends every arc where it should, finite throughout', () => {
  const length = fc.integer({min: -50, max: 50})
  fc.assert(
    fc.property(
      length,
      length,
      length,
      length,
      fc.integer({min: 0, max: 360}),
      fc.boolean(),
      fc.boolean(),
      (rx, ry, x, y, turn, large, sweep) => {
        const segments = segmentsOf(`M1,1A${rx},${ry},${turn},${Number(large)},${Number(sweep)},${x},${y}`)
        expect(
          segments
            .flat()
            .filter((part) => typeof part === 'number')
            .every(Number.isFinite),
        ).toBe(true)
        if (x !== 1 || y !== 1) expect(segments.at(-1)?.slice(-2)).toEqual([x, y])
      },
    ),
  )
})
