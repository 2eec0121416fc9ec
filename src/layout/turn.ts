/** Blocks turned by a quarter → pages of their own. */
import type {LaidNode} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import {typeHeight} from '../template/page-of.js'
import {turnedBy} from '../turned.js'
import type {CutPage} from './page.js'
import type {MeasuredBlock} from './paginate.js'
import type {Plan} from './plan.js'
import {type Breaking, boxOf, type Halves, moved, split} from './split.js'

/**
 * Cut a block that is as wide as the type area is high into parts as high as that is wide, each on a page of its own:
 * the head of the part stands at the left edge, where a reader turns the page to the right.
 */
export function turnedPages({node}: MeasuredBlock, index: number, plan: Plan): CutPage[] {
  const {geometry, misfits} = plan
  const depth = geometry.spans.page
  const pages: CutPage[] = []
  let rest: LaidNode | undefined = node
  while (rest) {
    const {head, tail} = cutTo(rest, depth, plan.breaking)
    const part: LaidNode = head ?? rest
    if (boxOf(part).height > depth + 0.5) misfits.push({block: index, missing: boxOf(part).height - depth})
    pages.push({nodes: [standing(part, geometry)], turned: true})
    rest = head ? tail : undefined
  }
  return pages
}

/** Cut what is too deep as well as may be, and at any place where that does not do. */
function cutTo(node: LaidNode, depth: number, breaking: Breaking): Halves {
  const room = {fits: (height: number) => height <= depth + 0.01}
  for (const force of [undefined, 'boxes', 'all'] as const) {
    const cut = split(node, room, {...breaking, page: depth, ...(force ? {force} : {})})
    if (cut.head) return cut
  }
  return {tail: node}
}

/** Turn a part to the left: what was its upper edge is at the left one of the type area, and its left edge at the foot. */
function standing(node: LaidNode, {columns, margin, height, ...geometry}: PageGeometry): LaidNode {
  const left = columns.count === 1 ? margin.left + geometry.measure - geometry.spans.page : columns.left
  const {left: x, top: y} = boxOf(node)
  const box = {left: 0, top: 0, width: typeHeight({height, margin}), height: boxOf(node).height}
  const frame: LaidNode = {type: 'VIEW', box, style: {}, props: {}, children: [moved(node, -x, -y)]}
  return turnedBy(frame, [0, -1, 1, 0, left, height - margin.bottom])
}
