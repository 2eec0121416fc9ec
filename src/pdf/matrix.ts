import type {Matrix} from '../drawing.js'
import {apply, identity, invert, multiply as join, scaleOf} from '../matrix.js'

export {apply, identity, invert, type Matrix, scaleOf}

/** A rectangle `[left, bottom, right, top]`, pt. */
export type Box = readonly [number, number, number, number]

/** Give the transformation that does `first`, then `then`. */
export const multiply = (first: Matrix, then: Matrix): Matrix => join(then, first)

/** Give the upright box around a transformed box. */
export function around(m: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [apply(m, left, bottom), apply(m, right, bottom), apply(m, left, top), apply(m, right, top)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** Give what two boxes have in common; its sides are swapped when that is nothing. */
export const meet = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

export const isEmpty = (box: Box): boolean => !(box[2] > box[0] && box[3] > box[1])

/** Tell whether `inner` lies within `outer`, within a hundredth of a point. */
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - 0.01 &&
  inner[1] >= outer[1] - 0.01 &&
  inner[2] <= outer[2] + 0.01 &&
  inner[3] <= outer[3] + 0.01
