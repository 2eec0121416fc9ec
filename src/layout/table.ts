import type {LaidNode} from '../pages.js'
import {below, notesIn, type Room} from './room.js'
import {at, type Breaking, bottomOf, boxOf, type Halves, splitRow} from './split.js'

/** Fewest rows that begin a table at the foot of a page. */
const FEWEST_ROWS = 2

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
  while (taken > 0 && body[taken - 1]?.props?.flow?.keepWithNext) taken--
  const next = body[taken] as LaidNode
  const first = !head.some((row) => row.props?.flow?.repeated)
  const fewest = first && !breaking.force ? Math.min(FEWEST_ROWS, body.length) : 1
  if (taken < fewest) {
    if (breaking.force !== 'all') return {tail: node}
    // a row taller than a page is cut inside
    const cut = splitRow(next, below(room, boxOf(next).top, notes), breaking)
    return cut.head && cut.tail ? partsOf(node, head, [cut.head], [cut.tail, ...body.slice(1)]) : {tail: node}
  }
  return partsOf(node, head, body.slice(0, taken), body.slice(taken))
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
