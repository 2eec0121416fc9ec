import {type Mark, type Matrix, type SingleMark, singleMarks} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import {apply} from '../matrix.js'
import {boxOf} from './box.js'
import {round} from './element.js'

/** Find the box around marks, clips aside: left, top, right and bottom, pt. Gives nothing for no marks. */
export function extentOf(marks: Mark[], fonts: Fonts): [number, number, number, number] | undefined {
  const points = [...singleMarks(marks)].flatMap((mark) => pointsOf(mark, fonts))
  if (points.length === 0) return undefined
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [round(Math.min(...xs)), round(Math.min(...ys)), round(Math.max(...xs)), round(Math.max(...ys))]
}

function pointsOf(mark: SingleMark, fonts: Fonts): [number, number][] {
  if (mark.kind === 'path') {
    const box = boxOf(mark.segments)
    const half = (mark.stroke?.width ?? 0) / 2
    if (!box) return []
    return [
      [box.left - half, box.top - half],
      [box.right + half, box.bottom + half],
    ]
  }
  if (mark.kind === 'image') return cornersOf([0, 0, 1, 1], mark.matrix)
  const width = fonts.width(mark.text, mark.face, mark.size)
  return cornersOf([0, -mark.size, width, mark.size / 4], mark.matrix)
}

const cornersOf = (
  [left, top, right, bottom]: [number, number, number, number],
  matrix: Matrix,
): [number, number][] => [
  apply(matrix, left, top),
  apply(matrix, right, top),
  apply(matrix, left, bottom),
  apply(matrix, right, bottom),
]
