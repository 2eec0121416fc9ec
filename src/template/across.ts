import type {Block} from '../brief.js'
import type {PageGeometry, Tokens} from './index.js'

/** Tell whether a block of the body reaches over both columns of a page in two: its type does, or it asks for it. */
export const reachesAcross = (
  block: Block,
  {columns}: Pick<PageGeometry, 'columns'>,
  tokens: Pick<Tokens, 'columns'>,
) => columns.count === 1 || tokens.columns.across.includes(block.type) || ('width' in block && block.width === 'page')

/** Tell whether a block of the body stands in the column in the margin of a page that has one, and does not reach across. */
export const standsAside = (
  {type}: Block,
  {spans}: Pick<PageGeometry, 'spans'>,
  {columns}: Pick<Tokens, 'columns'>,
): boolean => type === 'keyFacts' && spans.margin !== spans.column && !columns.across.includes(type)

/** Give the width in pt of the column that a block of the body stands in. */
export function measureOf(block: Block, geometry: PageGeometry, tokens: Pick<Tokens, 'columns'>): number {
  if (standsAside(block, geometry, tokens)) return geometry.spans.margin
  return reachesAcross(block, geometry, tokens) ? geometry.measure : geometry.columns.width
}
