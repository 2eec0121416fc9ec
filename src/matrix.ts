import type {Matrix} from './drawing.js'

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Join two transforms: the result does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Give where a transform moves a point. */
export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** Give the factor by which lengths grow under a transform. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))

/** Undo a transform; one that flattens everything is left as it is. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const area = a * d - b * c
  if (Math.abs(area) < 1e-12) return identity
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area]
}
