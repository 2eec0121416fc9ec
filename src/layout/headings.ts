/** Headings stay with each other, and with two lines of what they head. */
import type {FlowHints, LaidNode} from '../pages.js'
import {FEWEST_LINES, linesIn} from './keeps.js'
import type {MeasuredBlock} from './paginate.js'
import {below, notesIn, type Room} from './room.js'
import {boxOf} from './split.js'

/**
 * Tell whether a heading, the first of `chain`, can be set in `page` with those that follow it and two lines of what they
 * head; `begins` says whether a block that does not fit can begin in what is left, below so many pt of headings.
 */
export function chainFits(
  chain: readonly MeasuredBlock[],
  page: Room,
  begins: (node: LaidNode, hints: FlowHints, room: Room, headed: number) => boolean,
): boolean {
  let used = 0
  let lines = 0
  let notes: string[] = []
  for (const [index, {node, hints, gap}] of chain.entries()) {
    if (index > 0 && (hints.breakBefore || hints.afterFloats)) return true
    const room = below(page, used + gap, notes)
    const fits = room.fits(boxOf(node).height, notesIn(node))
    if (!fits) return !hints.keepWithNext && begins(node, hints, room, used + gap)
    if (!hints.keepWithNext) lines += linesIn(node)
    if (lines >= FEWEST_LINES) return true
    used += gap + boxOf(node).height
    notes = [...notes, ...notesIn(node)]
  }
  return true
}
