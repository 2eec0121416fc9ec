import type {LaidNode} from '../pages.js'
import {limited, notesIn, type Room} from './room.js'
import {type Breaking, boxOf, type Halves, moved, split} from './split.js'

/** The part of a page that columns are set in. */
interface Region {
  count: number
  /** Distance between columns, pt. */
  gutter: number
  room: Room
  /** Height left on the page, pt. */
  free: number
}

/** Columns of one height, and what they do not hold. */
interface Filled {
  columns: LaidNode[]
  rest?: LaidNode
}

/** How many heights are tried where notes are called. */
const LOWER = 16

/** Steps of the search for the least height: one part in 2¹². */
const STEPS = 12

/** Set a stack in columns of the least height that holds it, or in full columns with a rest. */
export function placeColumns(node: LaidNode, region: Region, breaking: Breaking): Halves {
  const stack = node.children?.[0] as LaidNode
  let low = boxOf(stack).height / region.count
  let high = region.free
  let best = fill(stack, region, high, breaking)
  if (best.columns.length === 0) return {tail: node}
  if (best.rest && notesIn(stack).length > 0) [high, best] = fullest(stack, region, breaking)
  if (!best.rest) {
    const gently = {orphans: breaking.orphans, widows: breaking.widows}
    for (let step = 0; step < STEPS; step++) {
      const middle = (low + high) / 2
      const tried = fill(stack, region, middle, gently)
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
    head: {...node, children: columns, box: {...boxOf(node), height}},
    ...(best.rest
      ? {tail: {...node, children: [best.rest], box: {...boxOf(node), height: boxOf(best.rest).height}}}
      : {}),
  }
}

/**
 * Find the height that leaves least over: where a column calls a note, lower columns can hold more than full ones do,
 * because the note takes its room from all of them.
 */
function fullest(stack: LaidNode, region: Region, breaking: Breaking): [height: number, filled: Filled] {
  const heights = Array.from({length: LOWER}, (_, step) => region.free * (1 - step / LOWER))
  const filled = heights.map((height): [number, Filled] => [height, fill(stack, region, height, breaking)])
  const left = ([, {rest}]: [number, Filled]): number => (rest ? boxOf(rest).height : 0)
  return filled.reduce((best, one) => (left(one) < left(best) ? one : best))
}

/** Fill columns of one height from left to right. */
function fill(stack: LaidNode, region: Region, height: number, breaking: Breaking): Filled {
  const columns: LaidNode[] = []
  let notes: string[] = []
  let rest: LaidNode | undefined = stack
  let tallest = 0
  while (rest && columns.length < region.count) {
    const [before, reached] = [notes, tallest]
    const room: Room = {fits: (wanted, more) => region.room.fits(Math.max(wanted, reached), [...before, ...more])}
    const {head, tail} = split(rest, limited(room, height), breaking)
    if (!head) break
    columns.push(head)
    tallest = Math.max(tallest, boxOf(head).height)
    notes = [...notes, ...notesIn(head)]
    rest = tail
  }
  return rest ? {columns, rest} : {columns}
}
