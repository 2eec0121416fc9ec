/** Choosing the line ends of a paragraph: all lines together, not one after the other. */

/** What is known of each segment, in parallel arrays; lengths in pt. */
export interface Measured {
  /** Width of the segment without the spaces that follow. */
  widths: Float64Array
  /** Width of the spaces that follow; 0 where a line may end without one. */
  spaces: Float64Array
  /** Width of the hyphen a break here adds. */
  hyphens: Float64Array
}

/** How the lines are to be filled. */
export interface Setting {
  width: number
  /** Width of the first line, when it is indented. */
  firstWidth: number
  justify: boolean
}

/** Cost of ending a line with an added hyphen, on the scale of a line a quarter empty. */
const HYPHEN_COST = 0.05
/** Cost of ending a line at a dash, hyphen or slash of the text. */
const MARK_COST = 0.004
/** A last line shorter than this share of the measure looks like a mistake. */
const SHORT_LAST = 0.12
const SHORT_LAST_COST = 0.06
/** Cost of a line wider than the measure: more than any choice that avoids it. */
const OVERFLOW_COST = 1e4

/**
 * Choose line ends so that the unevenness of all lines together is least: the total fit of Knuth and Plass (1981),
 * with squared empty space as the measure of a ragged line. Returns the index after the last segment of each line.
 */
export function fitLines(measured: Measured, kinds: readonly string[], setting: Setting): number[] {
  const {widths, spaces, hyphens} = measured
  const count = widths.length
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(count + 1)
  const lines = new Int32Array(count + 1)
  cost[0] = 0
  for (let start = 0; start < count; start++) {
    const before = cost[start] as number
    if (before === Number.POSITIVE_INFINITY) continue
    const room = start === 0 ? setting.firstWidth : setting.width
    let width = 0
    let gaps = 0
    for (let end = start + 1; end <= count; end++) {
      width += widths[end - 1] as number
      const last = end === count
      const set = width + (last ? 0 : (hyphens[end - 1] as number))
      const squeeze = setting.justify ? gaps * SHRINK : 0
      const over = set - squeeze > room + 0.01
      if (over && end > start + 1) break
      const total = before + lineCost(set, gaps, room, last, over, setting.justify) + breakCost(kinds[end - 1], last)
      if (total < (cost[end] as number)) {
        cost[end] = total
        from[end] = start
        lines[end] = (lines[start] as number) + 1
      }
      if (over) break
      width += spaces[end - 1] as number
      gaps += spaces[end - 1] as number
    }
  }
  const ends: number[] = []
  for (let end = count; end > 0; end = from[end] as number) ends.push(end)
  return ends.reverse()
}

/** Share of its spaces that a justified line may lose, and gain before it counts as loose. */
const SHRINK = 0.25
const STRETCH = 0.6

function lineCost(set: number, gaps: number, room: number, last: boolean, over: boolean, justify: boolean): number {
  if (over) return OVERFLOW_COST + (set - room)
  const empty = room - set
  if (last) return set < room * SHORT_LAST ? SHORT_LAST_COST : 0
  if (!justify) return (empty / room) ** 2
  const give = empty >= 0 ? gaps * STRETCH : gaps * SHRINK
  return give > 0 ? 0.1 * Math.abs(empty / give) ** 3 : 5 + empty / room
}

const breakCost = (kind: string | undefined, last: boolean): number =>
  last || kind === 'space' ? 0 : kind === 'soft' ? HYPHEN_COST : MARK_COST
