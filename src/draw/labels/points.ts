import type {Box} from '../runtime.js'
import {boxOf, type Label, touches} from './label.js'
import type {Lettered} from './lettered.js'
import {type Placed, paintOf, shownIn} from './scene.js'
import {spread} from './spread.js'

/** A point in a row of names, in the frame of the picture. */
export interface Point {
  x: number
  y: number
  /** Half its height. */
  reach: number
  colour: string | undefined
  row: Record<string, unknown>
  view: string
}

/** Space between a point and its label, and between two labels; pt. */
const GAP = 2
const APART = 6

/** List the points of marks that are shown. */
export function pointsOf(marks: Placed[]): Point[] {
  return shownIn(marks).flatMap(({item, dx, dy, row, view}) => {
    const {x = Number.NaN, y = Number.NaN, bounds} = item
    if (!Number.isFinite(x) || !Number.isFinite(y)) return []
    const reach = bounds ? (bounds.y2 - bounds.y1) / 2 : 0
    return [{x: dx + x, y: dy + y, reach, colour: paintOf(item), row, view}]
  })
}

/** Place the names of series over their points in the first row, or say why they cannot be. */
export function placePoints(series: Map<string, Point[]>, words: Box[], letters: Lettered): Label[] | string {
  const top = Math.min(...[...series.values()].flat().map(({y}) => y))
  const first = [...series].map(([name, points]) => ({name, point: points.find(({y}) => Math.abs(y - top) < 0.5)}))
  const reach = Math.max(...first.map(({point}) => point?.reach ?? 0))
  const pieces = first.map(({name, point}) => ({middle: point?.x ?? 0, length: letters.widthOf([name]) + APART}))
  const middles = spread(pieces, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  const y = top - reach - GAP - letters.leading / 2
  const labels = first.map(({name, point}, index): Label => {
    return {lines: [name], x: middles[index] ?? 0, y, align: 'center', colour: point?.colour}
  })
  const isFar = labels.some(
    ({x}, index) => Math.abs(x - (pieces[index]?.middle ?? 0)) > (pieces[index]?.length ?? 0) / 2,
  )
  if (first.some(({point}) => !point) || isFar) {
    return 'points whose first row has no room for the name of each series, expected one point of each, apart'
  }
  const isOver = labels.some((label) => words.some((word) => touches(boxOf(label, letters), word)))
  return isOver ? 'points whose names would run into the words above them, expected no title there' : labels
}
