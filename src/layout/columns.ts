import type {LaidNode} from '../pages.js'
import {limited, notesIn, type Room} from './room.js'
import {type Breaking, boxOf, moved, split} from './split.js'

/** The part of a page that columns are set in. */
interface Region {
  count: number
  /** Distance between columns, pt. */
  gutter: number
  room: Room
  /** Height left on the page, pt. */
  free: number
}

/** Columns that share their height on one page, and what is left of the text. */
interface Placed {
  set?: LaidNode
  rest?: LaidNode
}

/** Steps of the search for the least height: one part in 2¹². */
const STEPS = 12

/** Set a stack in columns of the least height that holds it, or in full columns with a rest. */
export function placeColumns(node: LaidNode, region: Region, breaking: Breaking): Placed {
  const stack = node.children?.[0] as LaidNode
  let low = boxOf(stack).height / region.count
  let high = region.free
  let best = fill(stack, region, high, breaking)
  if (best.columns.length === 0) return {rest: node}
  if (!best.rest) {
    for (let step = 0; step < STEPS; step++) {
      const middle = (low + high) / 2
      const tried = fill(stack, region, middle, {...breaking, force: false})
      if (tried.rest) low = middle
      else [high, best] = [middle, tried]
    }
  }
  const width = boxOf(stack).width
  const columns = best.columns.map((column, index) =>
    moved(column, index * (width + region.gutter) - boxOf(column).left, -boxOf(column).top),
  )
  const height = Math.max(...columns.map((column) => boxOf(column).height))
  return {
    set: {...node, children: columns, box: {...boxOf(node), height}},
    ...(best.rest
      ? {rest: {...node, children: [best.rest], box: {...boxOf(node), height: boxOf(best.rest).height}}}
      : {}),
  }
}

/** Fill columns of one height from left to right. */
function fill(
  stack: LaidNode,
  region: Region,
  height: number,
  breaking: Breaking,
): {columns: LaidNode[]; rest?: LaidNode} {
  const columns: LaidNode[] = []
  let notes: string[] = []
  let rest: LaidNode | undefined = stack
  while (rest && columns.length < region.count) {
    const before = notes
    const room: Room = {fits: (wanted, more) => region.room.fits(wanted, [...before, ...more])}
    const {head, tail} = split(rest, limited(room, height), breaking)
    if (!head) break
    columns.push(head)
    notes = [...notes, ...notesIn(head)]
    rest = tail
  }
  return rest ? {columns, rest} : {columns}
}
