import {expect, it} from 'vitest'
import type {PathMark, Segment, Stroke} from '../../src/drawing.js'
import {merged} from '../../src/svg/merge.js'

const square = (x: number): Segment[] => [['M', x, 0], ['L', x + 1, 0], ['L', x + 1, 1], ['L', x, 1], ['Z']]
const filled = (x: number, colour: string, opacity = 1): PathMark => ({
  kind: 'path',
  segments: square(x),
  rule: 'nonzero',
  fill: {colour, opacity},
})
const stroke: Stroke = {
  paint: {colour: '#000000', opacity: 1},
  width: 0.5,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
}

it('joins neighbours of one colour, and only neighbours', () => {
  const marks = merged([filled(0, '#ff0000'), filled(2, '#ff0000'), filled(4, '#0000ff'), filled(6, '#ff0000')])
  expect(marks.map((mark) => mark.kind === 'path' && mark.segments.length)).toEqual([10, 5, 5])
})

it('keeps what lets the ground through apart, as overlaps add up', () => {
  expect(merged([filled(0, '#ff0000', 0.5), filled(0.5, '#ff0000', 0.5)])).toHaveLength(2)
})

it('keeps shapes of opposite winding apart, as they would cut holes', () => {
  const turned: PathMark = {
    ...filled(0, '#ff0000'),
    segments: [['M', 0, 0], ['L', 0, 1], ['L', 1, 1], ['L', 1, 0], ['Z']],
  }
  expect(merged([filled(0, '#ff0000'), turned])).toHaveLength(2)
})

it('keeps shapes with fill and outline apart, as the order of painting would change', () => {
  const outlined = {...filled(0, '#ff0000'), stroke}
  expect(merged([outlined, outlined])).toHaveLength(2)
  const line: PathMark = {kind: 'path', segments: square(0), rule: 'nonzero', stroke}
  expect(merged([line, line])).toHaveLength(1)
})

it('joins inside a clip, never across its edge', () => {
  const marks = merged([
    filled(0, '#ff0000'),
    {kind: 'clip', segments: square(0), rule: 'nonzero', marks: [filled(0, '#ff0000'), filled(2, '#ff0000')]},
  ])
  expect(marks).toHaveLength(2)
  expect(marks[1]?.kind === 'clip' && marks[1].marks).toHaveLength(1)
})
