import type {Column} from './column.js'
import {FEWEST_LINES, linesIn} from './keeps.js'
import {headedBy, type Plan, partOf} from './plan.js'
import {anyRoom, below, limited, notesIn, type Room} from './room.js'
import {type Breaking, boxOf} from './split.js'

/**
 * Tell whether a heading may be set in a column: with those that follow it and two lines of what they head. A chain
 * that would not fit in a column of its own is not kept together. Floats that do not fit, or that others are waiting
 * before, are passed over, as they will be when their turn comes.
 */
export function keeps(column: Column, index: number, waiting: boolean, plan: Plan): boolean {
  const {breaking, pageHeight} = plan
  const fits = (room: Room, way: Breaking): boolean => chainFits(column, room, index, waiting, plan, way)
  if (fits(column.room(), breaking)) return true
  if (fits(column.wholeRoom(), breaking)) return false
  // below a heading at the head of a page, what follows is cut as it would be without one
  return !fits(limited(anyRoom, pageHeight), {...breaking, force: 'boxes'})
}

function chainFits(
  column: Column,
  page: Room,
  from: number,
  waiting: boolean,
  plan: Plan,
  breaking: Breaking,
): boolean {
  const {blocks, geometry} = plan
  const across = geometry.columns.count > 1 && blocks[from]?.hints.across
  let used = 0
  let notes: readonly string[] = []
  let passed = false
  let lines = 0
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index] as (typeof blocks)[number]
    const {node, hints, gap} = block
    const other = geometry.columns.count > 1 && hints.across !== across
    if (index > from && (hints.breakBefore || hints.afterFloats || other)) break
    if (hints.aside || hints.turned) continue
    const distance = column.gapAbove(node, gap, used, headedBy(index, plan))
    const room = below(page, used + distance, notes)
    const fits = room.fits(boxOf(node).height, notesIn(node))
    if (index > from && (!fits || waiting) && partOf(block, index).floats) {
      passed = true
      continue
    }
    if (!fits) return !hints.keepWithNext && column.begins(node, hints, room, used + distance, breaking)
    if (!hints.keepWithNext) lines += linesIn(node)
    if (lines >= FEWEST_LINES) return true
    used += distance + boxOf(node).height
    notes = [...notes, ...notesIn(node)]
  }
  return !passed
}
