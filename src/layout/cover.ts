import type {Flow, LaidNode} from '../pages.js'
import type {PageGeometry} from '../template/index.js'
import type {CutPage} from './page.js'
import type {Misfit} from './paginate.js'
import {boxOf} from './split.js'

/** Make the pages before the text: the cover, and the empty ones behind it; report by `misfits` what it has no room for. */
export function coverPages(
  cover: LaidNode | undefined,
  versos: NonNullable<Flow['cover']>['versos'],
  {height, margin}: Pick<PageGeometry, 'height' | 'margin'>,
  misfits: Misfit[],
): CutPage[] {
  if (!cover) return []
  const over = endOfText(cover) - height
  if (over > 0) misfits.push({block: 'cover', missing: over + margin.bottom / 2})
  return [{nodes: [cover], bare: true}, ...Array<CutPage>(versos).fill({nodes: [], bare: true})]
}

/** Give where the lowest line of text ends, pt from the upper edge of the page. */
function endOfText(node: LaidNode, above = 0): number {
  const top = above + boxOf(node).top
  if (node.lines) return top + node.lines.reduce((sum, {box}) => sum + box.height, 0)
  return Math.max(0, ...(node.children ?? []).filter(({box}) => box).map((child) => endOfText(child, top)))
}
