/** Choosing the line ends of a paragraph: all lines together, not one after the other. */
import {type Demands, justified, ragged} from './demerits.js'
import type {Measured} from './measure.js'

/** How the lines are to be filled; lengths in pt. */
export interface Setting {
  width: number
  /** How much shorter the first line is. */
  indent: number
  justify: boolean
}

/** What a break after each segment is like, in parallel arrays. */
export interface Breaks {
  /** Penalty by the looks of the break, on the scale of TeX: 0 for a space, 50 for a hyphen. */
  penalties: Float64Array
  /** 1 where the line would end in a hyphen. */
  hyphens: Uint8Array
  /** 1 where a space follows. */
  gaps: Uint8Array
}

/** Line ends, and how well they were found. */
export interface Fitted {
  /** Index after the last segment of each line. */
  ends: number[]
  /** Emptiest line: by how much its spaces stretch, or its share of the measure when it is ragged. */
  worst: number
}

/** Most hyphens at the ends of lines in a row. */
const ROW = 2
/** Fitness classes of Knuth and Plass: tight, decent, loose, very loose. */
const CLASSES = 4
/** Nodes for each break: by the class of the line that ends there, and how many hyphens stand in a row. */
const NODES = CLASSES * (ROW + 1)

/** The ratio that a line too full counts as, where nothing else is left. */
const OVERFULL = -20

/** What a pass may do to find line ends at all. */
interface Pass {
  tolerance: number
  /** Whether more hyphens than allowed may stand in a row. */
  stacked: boolean
}

const passes = (demands: Demands): Pass[] => [
  {tolerance: demands.tolerance, stacked: false},
  {tolerance: Number.POSITIVE_INFINITY, stacked: false},
  {tolerance: Number.POSITIVE_INFINITY, stacked: true},
]

/**
 * Choose line ends so that the demerits of all lines together are least: the total fit of Knuth and Plass (1981), for
 * justified text by the stretch of its spaces, for ragged text by the emptiness of its lines. Every break is a node for
 * each fitness class and number of hyphens in a row, so that what a line costs after another is reckoned exactly.
 */
export function fitLines(measured: Measured, breaks: Breaks, setting: Setting): Fitted {
  const demands = (setting.justify ? justified : ragged)(setting)
  for (const pass of passes(demands)) {
    const found = new Fit(measured, breaks, setting, demands, pass).run()
    if (found) return found
  }
  throw new Error('expected line ends without limits, found none')
}

class Fit {
  private readonly count: number
  private readonly costs: Float64Array
  private readonly from: Int32Array
  /** Stretch of the line that ends in each node. */
  private readonly stretches: Float64Array
  /** Which nodes of each break lines end in, a bit for each. */
  private readonly reached: Uint16Array
  private readonly live = new Int32Array(NODES)
  /** Where each segment would start were the paragraph one line, and the width of the spaces before it. */
  private readonly at: Float64Array
  private readonly gaps: Float64Array
  /** The first segment that is not sure to leave a line too empty. */
  private nearest = 1

  constructor(
    private readonly measured: Measured,
    private readonly breaks: Breaks,
    private readonly setting: Setting,
    private readonly demands: Demands,
    private readonly pass: Pass,
  ) {
    const {widths, spaces, inner} = measured
    const count = widths.length
    this.count = count
    this.costs = new Float64Array((count + 1) * NODES).fill(Number.POSITIVE_INFINITY)
    this.from = new Int32Array((count + 1) * NODES)
    this.stretches = new Float64Array((count + 1) * NODES)
    this.reached = new Uint16Array(count + 1)
    this.at = new Float64Array(count + 1)
    this.gaps = new Float64Array(count + 1)
    for (let i = 0; i < count; i++) {
      const space = spaces[i] as number
      this.at[i + 1] = (this.at[i] as number) + (widths[i] as number) + space
      this.gaps[i + 1] = (this.gaps[i] as number) + (inner[i] as number) + space
    }
  }

  run(): Fitted | undefined {
    // a paragraph begins as after a decent line
    this.costs[ROW + 1] = 0
    this.reached[0] = 1 << (ROW + 1)
    for (let start = 0; start < this.count; start++) if (this.reached[start] !== 0) this.linesFrom(start)
    return this.best()
  }

  private linesFrom(start: number): void {
    const {count, at, gaps: gapsAt, demands} = this
    const {tolerance} = this.pass
    const {spaces, ends, starts} = this.measured
    const lives = this.livesAt(start)
    const room = this.setting.width - (start === 0 ? this.setting.indent : 0) + (starts[start] as number)
    for (let end = this.nearestFrom(start, room); end <= count; end++) {
      const space = spaces[end - 1] as number
      const natural = (at[end] as number) - (at[start] as number) - space
      const gaps = (gapsAt[end] as number) - (gapsAt[start] as number) - space
      const set = natural + (ends[end - 1] as number)
      const ratio = demands.ratio(room - set, gaps, end === count)
      if (ratio < -1 && (tolerance < Number.POSITIVE_INFINITY || end > start + 1)) {
        // a hyphen may be what is too much: the rest of the word without it may fit
        if (natural - demands.shrink * gaps > room) break
      } else if (ratio <= tolerance) this.line(start, end, lives, ratio, set)
    }
  }

  /** Skip segments after which a line from `start` is surely too empty; the last always ends one. */
  private nearestFrom(start: number, room: number): number {
    if (this.pass.tolerance === Number.POSITIVE_INFINITY) return start + 1
    const {at, gaps, demands} = this
    const from = (at[start] as number) + room - demands.slack
    const gapsFrom = gaps[start] as number
    let end = Math.max(start + 1, this.nearest)
    while (end < this.count && (at[end] as number) + demands.stretch * ((gaps[end] as number) - gapsFrom) < from) end++
    this.nearest = Math.max(start + 1, end - 1)
    return this.nearest
  }

  private livesAt(start: number): number {
    let lives = 0
    for (let bits = this.reached[start] as number; bits !== 0; bits &= bits - 1) {
      this.live[lives++] = start * NODES + 31 - Math.clz32(bits & -bits)
    }
    return lives
  }

  /** Reckon a line from each node at `start`, and keep it where it is the cheapest to its own node. */
  private line(start: number, end: number, lives: number, ratio: number, set: number): void {
    const {demands, breaks, costs, from, stretches} = this
    const last = end === this.count
    const hyphen = !last && breaks.hyphens[end - 1] === 1
    const own = demands.line(Math.max(ratio, OVERFULL), last ? 0 : (breaks.penalties[end - 1] as number))
    const short = last && start > 0 ? demands.lastLine(set, this.isWord(start, end)) : 0
    const fitness = demands.fitness(ratio)
    for (let i = 0; i < lives; i++) {
      const before = this.live[i] as number
      const was = Math.floor((before % NODES) / (ROW + 1))
      const row = before % (ROW + 1)
      if (hyphen && row === ROW && !this.pass.stacked) continue
      let cost = (costs[before] as number) + own + short
      if (Math.abs(fitness - was) > 1) cost += demands.jump
      if (row > 0) cost += hyphen ? demands.stack : last ? demands.beforeLast : 0
      const node = end * NODES + fitness * (ROW + 1) + (hyphen ? Math.min(ROW, row + 1) : 0)
      if (cost < (costs[node] as number)) {
        costs[node] = cost
        from[node] = before
        stretches[node] = last ? 0 : ratio
        this.reached[end] = (this.reached[end] as number) | (1 << (node - end * NODES))
      }
    }
  }

  private isWord(start: number, end: number): boolean {
    for (let i = start; i < end - 1; i++) if (this.breaks.gaps[i] === 1) return false
    return true
  }

  private best(): Fitted | undefined {
    let node = this.count * NODES
    for (let other = node + 1; other < (this.count + 1) * NODES; other++) {
      if ((this.costs[other] as number) < (this.costs[node] as number)) node = other
    }
    if (this.costs[node] === Number.POSITIVE_INFINITY) return undefined
    const ends: number[] = []
    let worst = 0
    for (; node >= NODES; node = this.from[node] as number) {
      ends.push(Math.floor(node / NODES))
      worst = Math.max(worst, this.stretches[node] as number)
    }
    return {ends: ends.reverse(), worst: worst * this.demands.unit}
  }
}
