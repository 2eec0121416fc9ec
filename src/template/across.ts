import type {Block} from '../brief.js'
import type {PageGeometry, Tokens} from './index.js'

/** Tell whether a block of the body reaches over both columns of a page in two: its type does, or it asks for it. */
export const reachesAcross = (
  block: Block,
  {columns}: Pick<PageGeometry, 'columns'>,
  tokens: Pick<Tokens, 'columns'>,
) => columns.count === 1 || tokens.columns.across.includes(block.type) || ('width' in block && block.width === 'page')

/** Tell whether a block of the body stands in the column in the margin of a page that has one. */
export const standsAside = ({type}: Block, {spans}: Pick<PageGeometry, 'spans'>): boolean =>
  type === 'keyFacts' && spans.margin !== spans.column

/** Give the width in pt of the column that a block of the body stands in. */
export function measureOf(block: Block, geometry: PageGeometry, tokens: Pick<Tokens, 'columns'>): number {
  if (standsAside(block, geometry)) return geometry.spans.margin
  return reachesAcross(block, geometry, tokens) ? geometry.measure : geometry.columns.width
}
