import {type Extent, extentOf} from './extent.js'
import type {Setting} from './setting.js'
import {decimalsIn, type Sheet} from './sheet.js'

/** What a column needs, pt: `least` for its longest word, `easy` for its short labels whole, `most` for one line. */
export interface Need extends Extent {
  easy: number
}

/** Labels up to so many times the size of the type stay on one line where there is room. */
const SHORT = 9

/**
 * Reckon what each column of a table needs. The gap to its neighbour is included, and half a point for rounding. Figures
 * stand on one line, below each other at their marks.
 */
export function needsOf(sheet: Sheet, setting: Setting): Need[] {
  const {rows, heads, align} = sheet
  const {gap, headWeight, size} = setting.template.tokens.table
  const decimals = decimalsIn(sheet, setting)
  return align.map((side, column) => {
    const {tails = [], most: tail = 0} = decimals[column] ?? {}
    const need: Need = {least: 0, easy: 0, most: 0}
    rows.forEach((cells, index) => {
      const isHead = index < heads
      const isSum = sheet.totals && index === rows.length - 1
      const features = !isHead && (side === 'right' || side === 'decimal') ? ['lnum', 'tnum'] : undefined
      const {least, most} = extentOf(cells[column] ?? [], isHead || isSum ? headWeight : 400, setting, features)
      const beyond = isHead ? 0 : tail - (tails[index] ?? 0)
      need.least = Math.max(need.least, least + beyond)
      need.easy = Math.max(need.easy, isHead || most > SHORT * size ? least : most + beyond)
      need.most = Math.max(need.most, most + beyond)
    })
    const {least, easy, most} = need
    return {least: least + gap + 0.5, easy: Math.max(least, easy) + gap + 0.5, most: most + gap + 0.5}
  })
}

/**
 * Share a measure among columns, in pt: each gets what its longest word needs, or its short labels where there is room for
 * all of these, and of the rest in proportion to its text (CSS 2.2, section 17.5.2.2); less where not even the words have
 * room.
 */
export function columnWidths(needs: Need[], measure: number): number[] {
  const least = widthOf(needs)
  const most = widthOf(needs, 'most')
  if (least > measure) return needs.map((need) => (need.least / least) * measure)
  if (most <= measure) return needs.map((need) => need.most + ((measure - most) * need.most) / most)
  const kept = widthOf(needs, 'easy') <= measure ? 'easy' : 'least'
  const from = widthOf(needs, kept)
  return needs.map((need) => need[kept] + ((measure - from) * (need.most - need[kept])) / Math.max(1e-9, most - from))
}

/** Give the width of a table, pt: the least, or one at which its short labels stay whole. */
export const widthOf = (needs: Need[], kept: keyof Need = 'least'): number =>
  needs.reduce((total, need) => total + need[kept], 0)
