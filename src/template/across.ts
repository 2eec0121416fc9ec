import type {Block} from '../brief.js'
import type {PageGeometry, Tokens} from './index.js'

/** Tell whether a block of the body reaches over both columns of a page in two: its type does, or it asks for it. */
export const reachesAcross = (
  block: Block,
  {columns}: Pick<PageGeometry, 'columns'>,
  tokens: Pick<Tokens, 'columns'>,
) => columns.count === 1 || tokens.columns.across.includes(block.type) || ('width' in block && block.width === 'page')

/** Give the width in pt of the column that a block of the body stands in. */
export const measureOf = (block: Block, geometry: PageGeometry, tokens: Pick<Tokens, 'columns'>): number =>
  reachesAcross(block, geometry, tokens) ? geometry.measure : geometry.columns.width
