import {describe, expect, it} from 'vitest'
import {type Piece, spread} from '../../../src/draw/labels/spread.js'

const at = (...middles: number[]): Piece[] => middles.map((middle) => ({middle, length: 10}))

describe('spread', () => {
  it('leaves pieces that are apart', () => expect(spread(at(10, 40, 20), 0, 100)).toEqual([10, 40, 20]))
  it('moves two apart by the same', () => expect(spread(at(50, 52), 0, 100)).toEqual([46, 56]))
  it('keeps the order', () => expect(spread(at(52, 50, 51), 0, 100)).toEqual([61, 41, 51]))
  it('lets a group push the next', () =>
    expect(spread(at(50, 50, 58), 0, 100)).toEqual([42.666666666666664, 52.666666666666664, 62.666666666666664]))
  it('stays between the ends', () => {
    expect(spread(at(1, 2, 99), 0, 100)).toEqual([5, 15, 95])
    expect(spread(at(98, 97, 40), 0, 100)).toEqual([95, 85, 40])
  })
  it('never lets pieces overlap, whatever their lengths', () => {
    for (let seed = 1; seed < 200; seed++) {
      const pieces = Array.from({length: 6}, (_, i) => ({
        middle: (seed * 37 * (i + 1)) % 101,
        length: 4 + ((seed * (i + 3)) % 9),
      }))
      const middles = spread(pieces, 0, 100)
      const boxes = pieces.map(
        ({length}, i) => [(middles[i] ?? 0) - length / 2, (middles[i] ?? 0) + length / 2] as const,
      )
      boxes.sort((a, b) => a[0] - b[0])
      boxes.forEach(([start, end], i) => {
        expect(start).toBeGreaterThanOrEqual(-1e-9)
        expect(end).toBeLessThanOrEqual(100 + 1e-9)
        expect(start).toBeGreaterThanOrEqual((boxes[i - 1]?.[1] ?? 0) - 1e-9)
      })
    }
  })
})
