import type {Matrix, Segment} from '../drawing.js'
import {apply, identity, multiply} from '../matrix.js'
import {round} from './element.js'

/** Read an SVG `transform`. */
export function transformOf(text: string | undefined): Matrix {
  let matrix = identity
  if (text === undefined) return matrix
  for (const [, name = '', inside = ''] of text.matchAll(/([a-z]+)\s*\(([^)]*)\)/gi)) {
    const values = inside
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    const step = steps[name]
    if (step) matrix = multiply(matrix, step(values))
  }
  return matrix
}

/** The transforms of SVG (SVG 2, 8.5). */
const steps: Record<string, (values: number[]) => Matrix> = {
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([degrees = 0, x = 0, y = 0]) => {
    const angle = (degrees * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos]
  },
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f],
  skewX: ([degrees = 0]) => [1, 0, Math.tan((degrees * Math.PI) / 180), 1, 0, 0],
  skewY: ([degrees = 0]) => [1, Math.tan((degrees * Math.PI) / 180), 0, 1, 0, 0],
}

/** Move segments, rounded to a thousandth of a pt. */
export function moved(segments: Segment[], matrix: Matrix): Segment[] {
  return segments.map((segment) => {
    if (segment[0] === 'Z') return segment
    const numbers: number[] = []
    for (let i = 1; i < segment.length; i += 2) {
      const [x, y] = apply(matrix, segment[i] as number, segment[i + 1] as number)
      numbers.push(round(x), round(y))
    }
    return [segment[0], ...numbers] as unknown as Segment
  })
}
