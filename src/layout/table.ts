import type {LaidNode} from '../pages.js'
import {below, notesIn, type Room} from './room.js'
import {at, type Breaking, bottomOf, boxOf, type Halves, splitRow} from './split.js'

/** Fewest rows of a table on either side of a cut, where there are enough. */
const FEWEST_ROWS = 2

/** Share of a page above which a row is cut inside, and a table of few rows between them; a lower one moves whole. */
const TALL = 0.5

/** Cut a table between two rows; the rows of its head are repeated over the second part. */
export function splitTable(node: LaidNode, room: Room, breaking: Breaking): Halves {
  const rows = node.children ?? []
  const head = rows.filter((row) => row.props?.flow?.head)
  const body = rows.filter((row) => !row.props?.flow?.head)
  const foot = (boxOf(node).paddingBottom ?? 0) + Number(boxOf(node).borderBottomWidth ?? 0)
  let taken = 0
  let notes = head.flatMap((row) => [...notesIn(row)])
  for (const row of body) {
    const own = notesIn(row)
    if (!room.fits(bottomOf(row) + foot, [...notes, ...own])) break
    notes = [...notes, ...own]
    taken++
  }
  const next = body[taken] as LaidNode
  const tall = (breaking.page ?? Number.POSITIVE_INFINITY) * TALL
  if (boxOf(next).height > tall || (taken === 0 && breaking.force === 'all')) {
    const rest = body.slice(taken + 1)
    const cut = splitRow(next, below(room, boxOf(next).top + foot, notes), breaking)
    if (cut.head && cut.tail) return partsOf(node, head, [...body.slice(0, taken), cut.head], [cut.tail, ...rest])
  }
  const few = body.length < FEWEST_ROWS * 2
  const fewest = breaking.force || (few && boxOf(node).height > tall) ? 1 : few ? body.length : FEWEST_ROWS
  taken = wellCut(body, taken, fewest, breaking)
  return taken === 0 ? {tail: node} : partsOf(node, head, body.slice(0, taken), body.slice(taken))
}

/** Give how many of the rows that fit can stand before the cut; 0 when the table is not to be cut here. */
function wellCut(body: LaidNode[], fit: number, fewest: number, {force}: Breaking): number {
  let taken = force === 'all' ? fit : Math.min(fit, body.length - fewest)
  while (taken > 0 && body[taken - 1]?.props?.flow?.keepWithNext) taken--
  if (taken < 1 && force) taken = Math.min(fit, 1)
  return taken >= fewest ? taken : 0
}

function partsOf(node: LaidNode, head: LaidNode[], kept: LaidNode[], left: LaidNode[]): Halves {
  const repeated = head.map((row) => ({...row, props: {...row.props, flow: {...row.props?.flow, repeated: true}}}))
  return {head: stack(node, [...head, ...kept]), tail: stack(node, [...repeated, ...left])}
}

/** Put rows on top of each other. */
function stack(node: LaidNode, rows: LaidNode[]): LaidNode {
  const start = boxOf(node.children?.[0] as LaidNode).top
  let top = start
  const placed = rows.map((row) => {
    const there = at(row, top)
    top += boxOf(row).height
    return there
  })
  const foot = (boxOf(node).paddingBottom ?? 0) + Number(boxOf(node).borderBottomWidth ?? 0)
  return {...node, children: placed, box: {...boxOf(node), height: top + foot}}
}
