import type {Tokens} from '../template/index.js'
import {type Goal, goalsOf, type Length, meets, overshoot, type Wish} from './goal.js'
import {tokensAt} from './ranges.js'

/** Most layouts of one brief, those counted that only a chart asked for. */
export const LAYOUTS = 12

/** Most layouts of one attempt. */
export const OF_ONE = 3

/** How far apart the mildest change that does and the strongest that does not may be at last. */
const NEAR = 1 / 16

/** How near where none does. */
const NEAREST = 1 / 64

/** Pages that a brief may be away from its goal with its ranges used up, so that half-way changes are tried as well. */
const ALMOST = 0.25

/** A brief laid out with some tokens. */
export interface Attempt {
  /** Layouts that it took, `OF_ONE` at most. */
  layouts: number
  /** How long it came out; nothing where it has errors. */
  length?: Length
}

/** An attempt, and how far tokens were moved for it: from −1, shortest, to 1. */
export interface Tried<A extends Attempt> {
  t: number
  tokens: Tokens
  attempt: A
}

/** What became of a wish. */
export interface Outcome<A extends Attempt> {
  /** What is built: what meets a goal with the mildest change, else what comes nearest. */
  chosen: Tried<A>
  /** Whether that meets a goal. */
  met: boolean
  /**
   * Each goal with the attempt that came nearest to it, that of what is built first; none without a wish, or where the
   * brief has errors.
   */
  goals: {goal: Goal; nearest: Tried<A>}[]
  /** Layouts in all. */
  layouts: number
}

/** Lay a brief out until it fills the pages that it wishes for, and give what came nearest. */
export async function search<A extends Attempt>(
  wish: Wish,
  designed: Tokens,
  attempt: (tokens: Tokens) => Promise<A>,
): Promise<Outcome<A>> {
  const first: Tried<A> = {t: 0, tokens: designed, attempt: await attempt(designed)}
  const {length} = first.attempt
  const isFree = wish.pages === undefined && wish.multipleOf === undefined
  if (isFree || !length) return {chosen: first, met: isFree, goals: [], layouts: first.attempt.layouts}
  const searcher = new Searcher(first, designed, attempt)
  const goals = goalsOf(wish, length, designed.ranges.lastPage)
  for (const goal of goals) if (await searcher.reaches(goal)) break
  const {layouts, tried} = searcher
  const chosen = bestOf(tried, goals)
  const ofGoals = goals.map((goal) => ({goal, nearest: bestOf(tried, [goal])}))
  ofGoals.sort((a, b) => Number(b.nearest === chosen) - Number(a.nearest === chosen))
  return {chosen, met: goals.some((goal) => isMet(chosen, goal)), goals: ofGoals, layouts}
}

const isMet = ({attempt: {length}}: Tried<Attempt>, goal: Goal): boolean => length !== undefined && meets(length, goal)

class Searcher<A extends Attempt> {
  readonly tried: Tried<A>[]
  layouts: number

  constructor(
    first: Tried<A>,
    private readonly designed: Tokens,
    private readonly attempt: (tokens: Tokens) => Promise<A>,
  ) {
    this.tried = [first]
    this.layouts = first.attempt.layouts
  }

  /** Try to reach a goal: all that the ranges allow first, then half-way between what does and what does not. */
  async reaches(goal: Goal): Promise<boolean> {
    const [first] = this.tried as [Tried<A>]
    const over = overshoot(first.attempt.length as Length, goal)
    if (over === 0) return true
    const way = over > 0 ? -1 : 1
    const end = await this.at(way)
    if (!end) return false
    const left = leftOf(end, goal) * way
    if (left > ALMOST) return false
    // lengths jump where blocks move to other pages, so less may do more: it is looked for near the end
    let [mild, strong] = left > 0 ? [0.5, 1] : [0, 1]
    while (strong - mild > (this.has(goal) ? NEAR : NEAREST)) {
      const middle = (mild + strong) / 2
      const half = await this.at(middle * way)
      if (!half) break
      if (leftOf(half, goal) * way > 0) mild = middle
      else strong = middle
    }
    return this.has(goal)
  }

  private has(goal: Goal): boolean {
    return this.tried.some((one) => isMet(one, goal))
  }

  /** Lay out with tokens moved by `t`, unless that was done, or gives nothing when there may be no layouts left. */
  private async at(t: number): Promise<Tried<A> | undefined> {
    const tokens = tokensAt(t, this.designed)
    const key = JSON.stringify(tokens)
    const known = this.tried.find((one) => JSON.stringify(one.tokens) === key)
    if (known) return known
    if (this.layouts + OF_ONE > LAYOUTS) return undefined
    const attempt = await this.attempt(tokens)
    this.layouts += attempt.layouts
    const made = {t, tokens, attempt}
    this.tried.push(made)
    return made
  }
}

/** Say how many pages are wanted more than there are, or fewer where that is negative; none where there are errors. */
const leftOf = ({attempt: {length}}: Tried<Attempt>, goal: Goal): number => (length ? -overshoot(length, goal) : 0)

/** Find what meets a goal with the mildest change, else what has its number of pages, else what comes nearest. */
function bestOf<A extends Attempt>(tried: Tried<A>[], goals: Goal[]): Tried<A> {
  const ranked = tried.map((one, index) => ({one, index, rank: rankOf(one, goals)}))
  ranked.sort((a, b) => {
    const differing = a.rank.findIndex((value, index) => value !== b.rank[index])
    return differing < 0 ? a.index - b.index : (a.rank[differing] ?? 0) - (b.rank[differing] ?? 0)
  })
  return (ranked[0] as (typeof ranked)[number]).one
}

function rankOf({t, attempt: {length}}: Tried<Attempt>, goals: Goal[]): number[] {
  if (!length) return [Number.POSITIVE_INFINITY, 0, 0]
  const away = Math.min(...goals.map((goal) => Math.abs(overshoot(length, goal))))
  const counts = goals.some(({pages}) => pages === length.pages)
  return [counts ? 0 : 1, away, Math.abs(t)]
}
