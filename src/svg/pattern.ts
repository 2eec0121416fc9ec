import type {Mark, Matrix} from '../drawing.js'
import {apply, invert, multiply} from '../matrix.js'
import type {Edges} from './box.js'
import {type Element, elementsIn} from './element.js'
import {transformOf} from './matrix.js'
import {numberOf} from './style.js'

/** Most tiles of one pattern in one shape: finer than this it is a tint. */
const MOST_TILES = 20_000

/** Paints the content of a tile into `into`, placed by `matrix`. */
export type PaintTile = (element: Element, matrix: Matrix, into: Mark[]) => void

/** Tell whether a pattern has tiles of its own size; Vega also wraps radial gradients in patterns. */
export const isTiled = ({name, attributes}: Element): boolean =>
  name === 'pattern' && attributes.patternUnits === 'userSpaceOnUse'

/**
 * Lay the tiles of a pattern over `box`, the box of a shape in the frame before `matrix`.
 *
 * A line right across the tile becomes one line across the box in each row.
 */
export function tilesOf(pattern: Element, box: Edges, matrix: Matrix, paint: PaintTile): Mark[] {
  const marks: Mark[] = []
  const [width, height] = [numberOf(pattern.attributes.width, 0), numberOf(pattern.attributes.height, 0)]
  const turned = transformOf(pattern.attributes.patternTransform)
  const back = invert(turned)
  if (!(width > 0 && height > 0)) return marks
  const corners = [
    apply(back, box.left, box.top),
    apply(back, box.right, box.top),
    apply(back, box.left, box.bottom),
    apply(back, box.right, box.bottom),
  ]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [first, last] = tilesAlong(xs, width)
  const [top, bottom] = tilesAlong(ys, height)
  if ((last - first) * (bottom - top) > MOST_TILES) return marks
  const frame = multiply(matrix, turned)
  for (const element of elementsIn(pattern)) {
    const across = acrossTile(element, width)
    for (let row = top; row < bottom; row++) {
      if (across !== undefined) {
        const long = {...element, attributes: {...element.attributes, d: `M0,${across}H${(last - first) * width}`}}
        paint(long, multiply(frame, [1, 0, 0, 1, first * width, row * height]), marks)
        continue
      }
      for (let column = first; column < last; column++) {
        paint(element, multiply(frame, [1, 0, 0, 1, column * width, row * height]), marks)
      }
    }
  }
  return marks
}

/** Give the first tile that reaches into what lies between places, and the one after the last. */
const tilesAlong = (places: number[], length: number): [number, number] => [
  Math.floor(Math.min(...places) / length + 1e-6),
  Math.ceil(Math.max(...places) / length - 1e-6),
]

/** Find the height at which a path runs level across its tile; nothing for any other. */
function acrossTile({name, attributes}: Element, width: number): number | undefined {
  const [, height, end] = name === 'path' ? (/^M0[, ]([\d.]+)H([\d.]+)$/i.exec(attributes.d ?? '') ?? []) : []
  return height !== undefined && Number(end) === width ? Number(height) : undefined
}
