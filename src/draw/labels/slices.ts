import {boxOf, type Label} from './label.js'
import type {Lettered} from './lettered.js'
import {type Placed, shownIn} from './scene.js'
import {spread} from './spread.js'

/** A slice of a pie, in the frame of the picture; angles in radians from twelve o'clock. */
export interface Slice {
  x: number
  y: number
  radius: number
  angle: number
  colour: string | undefined
  row: Record<string, unknown>
  view: string
}

/** Space between a pie and its labels, pt. */
const GAP = 6

/** List the slices of marks that take up room. */
export function slicesOf(marks: Placed[]): Slice[] {
  return shownIn(marks).flatMap(({item, dx, dy, row, view}) => {
    const {x = 0, y = 0, startAngle = 0, endAngle = 0, outerRadius = 0, fill} = item
    if (!(Math.abs(endAngle - startAngle) > 0)) return []
    const slice = {x: dx + x, y: dy + y, radius: outerRadius, angle: (startAngle + endAngle) / 2}
    return [{...slice, colour: typeof fill === 'string' ? fill : undefined, row, view}]
  })
}

/** Place the labels of slices around their pie. */
export function placeSlices(slices: Slice[], texts: string[][], letters: Lettered): Label[] {
  const labels = slices.map(({x, y, radius, angle, colour}, index): Label => {
    const lines = texts[index] ?? []
    const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
    const reach = radius + GAP + (Math.abs(cosine) * letters.heightOf(lines)) / 2
    return {lines, x: x + sine * reach, y: y - cosine * reach, align: sine < 0 ? 'right' : 'left', colour}
  })
  for (const align of ['left', 'right'] as const) {
    const side = labels.flatMap((label, index) =>
      label.align === align ? [{label, slice: slices[index] as Slice}] : [],
    )
    const pieces = side.map(({label}) => ({middle: label.y, length: letters.heightOf(label.lines)}))
    const middles = spread(pieces, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    side.forEach(({label, slice}, index) => {
      const y = middles[index] ?? label.y
      if (Math.abs(y - label.y) < 0.01) return
      label.y = y
      const {y1, y2} = boxOf(label, letters)
      // as near to the middle of the pie as the box comes
      const nearest = Math.max(0, y1 - slice.y, slice.y - y2)
      const half = Math.sqrt(Math.max(0, (slice.radius + GAP) ** 2 - nearest ** 2))
      label.x = slice.x + (align === 'left' ? half : -half)
    })
  }
  return labels
}
