import type {Pages} from '../pages.js'
import type {Range, Tokens} from '../template/index.js'

/** What a brief says of the number of its pages. */
export interface Wish {
  /** Number of pages. */
  pages?: number
  /** Number whose multiple they are to be. */
  multipleOf?: number
}

/** Give the number of pages that a brief is to fill: its own wish, or without one that of its template. */
export function wishOf({pages, multipleOf}: Wish, {page}: Pick<Tokens, 'page'>): Wish {
  if (pages !== undefined || multipleOf !== undefined || page.count === undefined) return {}
  return {pages: page.count}
}

/** How long a brief came out: its pages, and the share of the last one that is filled. */
export interface Length {
  pages: number
  fill: number
}

/** A number of pages with the shares of the last one that will do. */
export interface Goal {
  pages: number
  least: number
  most: number
}

/** Shares of the last page that will do where a template does not say. */
const LAST_PAGE: Range = [0.6, 1]

/** Say how long laid out pages are. */
export const lengthOf = ({pages, fills}: Pick<Pages, 'pages' | 'fills'>): Length => ({
  pages: pages.length,
  fill: fills.at(-1) ?? 0,
})

/** Say how many pages that is, the last one as far as it is filled. */
export const extentOf = ({pages, fill}: Length): number => pages - 1 + fill

/** Tell whether a length is what is wanted. */
export const meets = ({pages, fill}: Length, goal: Goal): boolean =>
  pages === goal.pages && fill >= goal.least && fill <= goal.most

/** Say how many pages a length is over a goal, or under it where that is negative. */
export function overshoot(length: Length, goal: Goal): number {
  if (meets(length, goal)) return 0
  const extent = extentOf(length)
  const least = goal.pages - 1 + goal.least
  const most = goal.pages - 1 + goal.most
  return extent < least ? extent - least : extent - most
}

/** Turn a wish into goals, the one nearest to the designed length first; a multiple may be reached from both sides. */
export function goalsOf({pages, multipleOf = 1}: Wish, designed: Length, lastPage: Range = LAST_PAGE): Goal[] {
  const [least, most] = lastPage
  const counts =
    pages === undefined
      ? [Math.floor, Math.ceil].map((round) => Math.max(1, round(designed.pages / multipleOf)) * multipleOf)
      : [pages]
  const goals = [...new Set(counts)].map((count): Goal => ({pages: count, least, most}))
  const away = (goal: Goal): number => Math.abs(overshoot(designed, goal))
  return goals.sort((a, b) => away(a) - away(b))
}
