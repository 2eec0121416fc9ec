import {expect, test} from 'vitest'
import {badgeOf} from '../../../src/preview/client/badges.js'
import type {Frame, Place} from '../../../src/preview/state.js'

const place = (order: number, x: number, y: number, width: number, height: number): Place => ({
  id: String(order),
  kind: 'cell',
  order,
  source: {file: 'brief.md', line: 1, column: 1},
  x,
  y,
  width,
  height,
})
const meets = (a: Frame, b: Frame): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

// a table of two rows of three cells, 8 pt between the rows
const table = place(100, 50, 100, 210, 40)
const cells = [0, 1].flatMap((row) =>
  [0, 1, 2].map((at) => place(101 + 3 * row + at, 50 + 70 * at, 105 + 20 * row, 70, 12)),
)
const places = [table, ...cells]

test('numbers stand beside what they number', () => {
  const {frame} = badgeOf(table, places)
  expect(frame.x + frame.width).toBe(49)
  expect(frame.y).toBe(100)
})

test('numbers of cells cover no cell, and are smaller', () => {
  for (const cell of cells) {
    const {frame, size} = badgeOf(cell, places)
    expect(cells.filter((other) => meets(other, frame)).map(({order}) => order)).toEqual([])
    expect(size).toBeLessThan(cell.x === 50 ? 8 : 6)
  }
})
