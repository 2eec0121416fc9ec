import type {Mark, PathMark, Segment} from '../drawing.js'
import {boxOf, type Edges} from './box.js'

/** Most segments of one merged mark. */
const LONGEST = 4000

/** How near two areas touch, pt. */
const TOUCH = 0.01

/** A mark that takes in those which follow it, and the boxes of the areas in it. */
interface Open {
  key: string
  mark: PathMark
  boxes: Edges[]
}

/**
 * Join neighbouring paths of one style, as grid lines and ticks are: the same picture with far fewer marks.
 *
 * Only opaque paths that are filled or stroked, not both, look the same when they are joined. Readers show a hair of
 * white between areas of one path that touch, and none between paths: those which touch stay apart, or become one.
 */
export function merged(marks: Mark[]): Mark[] {
  const result: Mark[] = []
  let open: Open | undefined
  for (const mark of marks) {
    const key = mark.kind === 'path' ? keyOf(mark) : undefined
    if (mark.kind === 'path' && open && key === open.key && join(open, mark)) continue
    open = undefined
    if (mark.kind === 'path' && key !== undefined) {
      const copy = {...mark, segments: [...mark.segments]}
      const box = copy.fill && boxOf(copy.segments)
      open = {key, mark: copy, boxes: box ? [box] : []}
      result.push(copy)
    } else result.push('marks' in mark ? {...mark, marks: merged(mark.marks)} : mark)
  }
  return result
}

/** Take a path into the open mark, if that does no harm. */
function join({mark, boxes}: Open, {segments, fill}: PathMark): boolean {
  if (mark.segments.length >= LONGEST) return false
  const box = fill && boxOf(segments)
  if (box) {
    const last = boxes.at(-1)
    if (boxes.length === 1 && last && isRectangle(segments) && isRectangle(mark.segments) && goesOn(last, box)) {
      mark.segments = rectangle(last.left, last.top, box.right, box.bottom)
      boxes[0] = {...last, right: box.right, bottom: box.bottom}
      return true
    }
    if (boxes.some((other) => touch(other, box))) return false
    boxes.push(box)
  }
  for (const segment of segments) mark.segments.push(segment)
  return true
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < TOUCH

/** Tell whether one box goes on where another ends, to the right or below. */
const goesOn = (a: Edges, b: Edges): boolean =>
  (near(a.right, b.left) && near(a.top, b.top) && near(a.bottom, b.bottom)) ||
  (near(a.bottom, b.top) && near(a.left, b.left) && near(a.right, b.right))

const touch = (a: Edges, b: Edges): boolean =>
  a.left < b.right + TOUCH && b.left < a.right + TOUCH && a.top < b.bottom + TOUCH && b.top < a.bottom + TOUCH

const rectangle = (left: number, top: number, right: number, bottom: number): Segment[] => [
  ['M', left, top],
  ['L', right, top],
  ['L', right, bottom],
  ['L', left, bottom],
  ['Z'],
]

/** Tell whether a path is an upright rectangle. */
function isRectangle(segments: Segment[]): boolean {
  const [m, a, b, c, z] = segments
  if (segments.length !== 5 || m?.[0] !== 'M' || a?.[0] !== 'L' || b?.[0] !== 'L' || c?.[0] !== 'L') return false
  if (z?.[0] !== 'Z') return false
  return (
    (m[1] === c[1] && a[1] === b[1] && m[2] === a[2] && b[2] === c[2]) ||
    (m[1] === a[1] && b[1] === c[1] && m[2] === c[2] && a[2] === b[2])
  )
}

/** Name the style of a path that can be joined; nothing for one that cannot. */
function keyOf({segments, rule, fill, stroke}: PathMark): string | undefined {
  if (fill && stroke) return undefined
  if (stroke) return 'colour' in stroke.paint && stroke.paint.opacity === 1 ? JSON.stringify(stroke) : undefined
  // overlapping shapes of opposite winding would cut holes into each other
  if (!fill || !('colour' in fill) || fill.opacity !== 1 || rule !== 'nonzero') return undefined
  return `${fill.colour} ${Math.sign(areaOf(segments))}`
}

function areaOf(segments: Segment[]): number {
  let area = 0
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const segment of segments) {
    const [nextX, nextY] =
      segment[0] === 'Z' ? [startX, startY] : segment[0] === 'C' ? [segment[5], segment[6]] : [segment[1], segment[2]]
    if (segment[0] === 'M') [startX, startY] = [nextX, nextY]
    else area += x * nextY - nextX * y
    ;[x, y] = [nextX, nextY]
  }
  return area
}
