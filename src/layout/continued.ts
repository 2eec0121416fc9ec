/** The sign that a note goes on overleaf: behind its last line on a page, before its first on the next. */
import type {Box, LaidNode} from '../pages.js'
import {at, boxOf, moved} from './split.js'

/** Space between the sign and the words, pt. */
const GAP = 3

/** Set `mark` beside the end of a note that goes on, outside its measure. */
export function markEnd(note: LaidNode, mark: LaidNode): LaidNode[] {
  const last = linesOf(note).at(-1)
  if (!last) return []
  const {left, width} = boxOf(note)
  return [placed(mark, left + width + GAP, last.bottom - boxOf(mark).height)]
}

/** Set `mark` where the number of a note stands at its beginning; outside its measure when there is no room. */
export function markBeginning(note: LaidNode, mark: LaidNode): LaidNode[] {
  const [first] = linesOf(note)
  if (!first) return []
  const {left} = boxOf(note)
  const wide = boxOf(mark).width + GAP
  return [placed(mark, first.left - left >= wide ? left : first.left - wide, first.bottom - boxOf(mark).height)]
}

const placed = (mark: LaidNode, left: number, top: number): LaidNode => moved(at(mark, top), left - boxOf(mark).left, 0)

interface Line {
  left: number
  bottom: number
}

/** List the lines of a placed node from the first to the last: pt, as its own box is given. */
function linesOf(node: LaidNode, x = 0, y = 0): Line[] {
  const {left, top, paddingTop = 0, paddingLeft = 0}: Box = boxOf(node)
  if (!node.lines) return (node.children ?? []).flatMap((child) => linesOf(child, x + left, y + top))
  let bottom = y + top + paddingTop
  return node.lines.map(({box}) => {
    bottom += box.height
    return {left: x + left + paddingLeft, bottom}
  })
}
