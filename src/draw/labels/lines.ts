import type {Box} from '../runtime.js'
import {boxOf, type Label, touches} from './label.js'
import type {Lettered} from './lettered.js'
import type {Facts, Placed} from './scene.js'
import {spread} from './spread.js'

/** The end of a line, or of the upper edge of an area, in the frame of the picture. */
export interface End {
  x: number
  y: number
  colour: string | undefined
  /** The row of its end. */
  row: Record<string, unknown>
  /** Name of the view that it comes from. */
  view: string
  /** All of its points. */
  points: [number, number][]
}

/** Space between the end of a line and its label, and the part of it that a line to a moved label takes; pt. */
const GAP = 4
const REACH = 12

/** A line that ends further from the right than this is labelled where it ends, pt. */
const EARLY = 12

/** Find where a line ends on the right; nothing when it has no point. */
export function endOf({mark, dx, dy}: Placed, stacked: boolean): End | undefined {
  const items = (mark.items ?? []).filter(
    ({x, y, defined}) => defined !== false && Number.isFinite(x) && Number.isFinite(y),
  )
  const [first] = items
  if (!first || first.orient === 'horizontal' || first.opacity === 0) return undefined
  const points = items.map(({x = 0, y = 0, y2 = y}): [number, number] => [dx + x, dy + (stacked ? (y + y2) / 2 : y)])
  let end = 0
  points.forEach((point, index) => {
    if (point[0] >= (points[end]?.[0] ?? 0)) end = index
  })
  const last = points[end] as [number, number]
  const paint = mark.marktype === 'area' ? first.fill : (first.stroke ?? first.fill)
  return {
    x: last[0],
    y: last[1],
    colour: typeof paint === 'string' ? paint : undefined,
    row: items[end]?.datum ?? {},
    view: mark.name ?? '',
    points,
  }
}

/** Place the labels of lines at their ends, `texts` in the order of `ends`. */
export function placeLines(ends: End[], texts: string[], {plot, words, marks}: Facts, letters: Lettered): Label[] {
  const farthest = Math.max(...ends.map((end) => end.x + pointAt(end, marks)))
  const lettered = texts.map((text) => letters.broken(text))
  const placed: Label[] = []
  const last: number[] = []
  ends.forEach((end, index) => {
    const free =
      end.x < farthest - EARLY
        ? besideEnd({...end, x: end.x + pointAt(end, marks)}, lettered[index] ?? [], ends, placed, letters)
        : undefined
    if (free) placed.push(free)
    else last.push(index)
  })
  const pieces = last.map((index) => {
    const length = letters.heightOf(lettered[index] ?? [])
    return {middle: ends[index]?.y ?? 0, length}
  })
  const middles = spread(pieces, plot.y1 - letters.size / 2, plot.y2 + letters.size / 2)
  const moved = last.map((index, i) => Math.abs((middles[i] ?? 0) - (ends[index]?.y ?? 0)) > letters.size / 2)
  const column = (edge: number): Label[] => {
    const x = edge + GAP + (moved.some(Boolean) ? REACH : 0)
    return last.map((index, i): Label => {
      const end = ends[index] as End
      const y = middles[i] ?? end.y
      const leader: Label['leader'] = moved[i]
        ? [
            [farthest + 2, end.y],
            [x - 2, y],
          ]
        : undefined
      return {lines: lettered[index] ?? [], x, y, align: 'left', colour: end.colour, ...(leader && {leader})}
    })
  }
  const beside = column(farthest)
  const met = words.filter((word) => beside.some((label) => touches(boxOf(label, letters), word)))
  placed.push(...(met.length > 0 ? column(Math.max(...met.map(({x2}) => x2))) : beside))
  return placed
}

/** Place the label of a line that ends early where it touches no other: to its right, above it or below. */
function besideEnd(end: End, lines: string[], ends: End[], placed: Label[], letters: Lettered): Label | undefined {
  const away = letters.heightOf(lines) / 2 + GAP
  const tried: Label[] = [
    {lines, x: end.x + GAP, y: end.y, align: 'left', colour: end.colour},
    {lines, x: end.x, y: end.y - away, align: 'center', colour: end.colour},
    {lines, x: end.x, y: end.y + away, align: 'center', colour: end.colour},
  ]
  return tried.find((label) => {
    const box = boxOf(label, letters)
    if (placed.some((other) => touches(box, boxOf(other, letters)))) return false
    return !ends.some(({points}) =>
      points.some((point, i) => i > 0 && crosses(points[i - 1] as [number, number], point, box)),
    )
  })
}

/** Tell whether a straight line comes into a box, by points along it. */
function crosses(from: [number, number], to: [number, number], box: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1])))
  for (let step = 0; step <= steps; step++) {
    const x = from[0] + ((to[0] - from[0]) * step) / steps
    const y = from[1] + ((to[1] - from[1]) * step) / steps
    if (x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2) return true
  }
  return false
}

/** Give half the width of the point that stands at the end of a line, 0 where none does; pt. */
function pointAt({x, y}: Pick<End, 'x' | 'y'>, marks: Placed[]): number {
  let half = 0
  for (const {mark, dx, dy} of marks) {
    if (mark.marktype !== 'symbol') continue
    for (const {x: left = 0, y: top = 0, bounds} of mark.items ?? []) {
      if (bounds && Math.abs(left + dx - x) + Math.abs(top + dy - y) < 1)
        half = Math.max(half, (bounds.x2 - bounds.x1) / 2)
    }
  }
  return half
}
