import {expect, it} from 'vitest'
import {identity} from '../../src/matrix.js'
import {gradientOf} from '../../src/svg/gradient.js'

const stop = (offset: string, colour: string) => ({
  name: 'stop',
  attributes: {offset, 'stop-color': colour},
  children: [],
})
const linear = (x1: string, y1: string, x2: string, y2: string) => ({
  name: 'linearGradient',
  attributes: {x1, y1, x2, y2},
  children: [stop('0', '#ff0000'), stop('1', '#0000ff')],
})
const box = {left: 10, top: 20, right: 110, bottom: 70}

it('runs from side to side of its box', () => {
  expect(gradientOf(linear('0', '0', '1', '0'), box, identity, 1)?.from).toEqual([10, 20, 110, 20])
  expect(gradientOf(linear('0', '1', '0', '0'), box, identity, 1)?.from).toEqual([10, 70, 10, 20])
})

it('has the bands of the unit square, stretched with it, where it runs aslant', () => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = gradientOf(linear('0', '0', '1', '1'), box, identity, 1)?.from ?? []
  const share = (x: number, y: number): number =>
    ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)
  expect(share(10, 20)).toBeCloseTo(0, 3)
  expect(share(110, 70)).toBeCloseTo(1, 3)
  // the other two corners are in the middle of the unit square
  expect(share(110, 20)).toBeCloseTo(0.5, 3)
  expect(share(10, 70)).toBeCloseTo(0.5, 3)
})

it('fills the square around the box when it is radial, and reaches from 0 to 1', () => {
  const radial = {
    name: 'radialGradient',
    attributes: {},
    children: [stop('0.2', '#ff0000'), stop('0.1', '#00ff00'), stop('0.8', '#0000ff')],
  }
  const gradient = gradientOf(radial, box, identity, 0.5)
  expect(gradient?.from).toEqual([60, 45, 0, 60, 45, 50])
  expect(gradient?.stops.map(({offset, opacity}) => [offset, opacity])).toEqual([
    [0, 0.5],
    [0.2, 0.5],
    [0.2, 0.5],
    [0.8, 0.5],
    [1, 0.5],
  ])
})
