import type {Mark, PathMark, Segment} from '../../drawing.js'

/** Most segments of one merged mark. */
const LONGEST = 4000

/**
 * Join neighbouring paths of one style, as grid lines and ticks are: the same picture with far fewer marks.
 *
 * Only opaque paths that are filled or stroked, not both, look the same when they are joined.
 */
export function merged(marks: Mark[]): Mark[] {
  const result: Mark[] = []
  let open: {key: string; mark: PathMark} | undefined
  for (const mark of marks) {
    const key = mark.kind === 'path' ? keyOf(mark) : undefined
    if (mark.kind === 'path' && open && key === open.key && open.mark.segments.length < LONGEST) {
      for (const segment of mark.segments) open.mark.segments.push(segment)
      continue
    }
    open = undefined
    if (mark.kind === 'path' && key !== undefined) {
      const copy = {...mark, segments: [...mark.segments]}
      open = {key, mark: copy}
      result.push(copy)
    } else result.push(mark.kind === 'clip' ? {...mark, marks: merged(mark.marks)} : mark)
  }
  return result
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
