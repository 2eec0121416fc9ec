import type {Setting} from './fit.js'

/** What makes a line bad, on the scale of TeX; ratios are 0 for a line as it should be, 1 for one just bearable. */
export interface Demands {
  /** Share of its width by which a space may shrink. */
  shrink: number
  /** Greatest ratio of a line while there is a way without. */
  tolerance: number
  /** How many times their width spaces stretch in a line of that ratio, and what else it may leave empty, pt. */
  stretch: number
  slack: number
  /** What a ratio of 1 is, as a share of the natural spaces or of the measure. */
  unit: number
  /** Demerits of two lines, one loose and one tight, next to each other. */
  jump: number
  /** Demerits of a second hyphen in a row. */
  stack: number
  /** Demerits of a hyphen at the end of the last line but one. */
  beforeLast: number
  /** Give the ratio of a line that is `empty` pt too short, with spaces of `gaps` pt; below -1 it is too full. */
  ratio(empty: number, gaps: number, last: boolean): number
  /** Give the demerits of a line by itself. */
  line(ratio: number, penalty: number): number
  /** Give the fitness class of a line, 0–3. */
  fitness(ratio: number): number
  /** Give the demerits of a last line of `set` pt, of one word or more. */
  lastLine(set: number, word: boolean): number
}

/** Greatest ratios while there is a way without. */
const JUSTIFIED = 2
const RAGGED = 2.5
/** More than the share of the measure that an added hyphen takes. */
const HYPHEN = 0.1
/** Share of its width by which a space shrinks at most, and by which it stretches in a line just bearable. */
const SHRINK = 1 / 3
const STRETCH = 1 / 2
/** What a space stretches more than that weighs less: so many times its width for one more of the ratio. */
const BEYOND = 2.5
/** What a line costs at least, so that fewer are better. */
const LINE = 10
/** What kerning and rounding may add to a line that is full, pt. */
const HAIR = 0.01
/** Share of the measure that a word alone on its line may leave empty, to be just bearable. */
const ALONE = 0.06
/** A last line of one word that is shorter than this share of the measure looks like a mistake. */
const RUNT = 0.25
/** Any last line that is shorter than this share does. */
const STUMP = 0.08

/** Give the demands on justified text. */
export const justified = (setting: Setting): Demands => ({
  shrink: SHRINK,
  tolerance: JUSTIFIED,
  stretch: STRETCH + BEYOND * (JUSTIFIED - 1),
  slack: HYPHEN * setting.width + ALONE * JUSTIFIED * setting.width,
  unit: STRETCH,
  jump: 1_000,
  stack: 10_000,
  beforeLast: 10_000,
  ratio(empty, gaps, last) {
    if (last && empty >= -HAIR) return 0
    const give = gaps * (empty >= 0 ? STRETCH : SHRINK)
    if (empty < -HAIR) return give > 0 ? empty / give : Number.NEGATIVE_INFINITY
    if (give === 0) return Math.max(0, empty) / (ALONE * setting.width)
    return empty <= give ? Math.max(0, empty) / give : 1 + (empty - give) / (gaps * BEYOND)
  },
  line(ratio, penalty) {
    const badness = LINE + 100 * Math.abs(ratio) ** 3
    return badness * badness + penalty * penalty
  },
  fitness: (ratio) => (ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3),
  lastLine: lastLineOf(setting),
})

/** Share of the measure that a ragged line just bearable leaves empty. */
const RAG = 0.12

/** Give the demands on text that is set ragged. */
export const ragged = (setting: Setting): Demands => ({
  shrink: 0,
  tolerance: RAGGED,
  stretch: 0,
  slack: HYPHEN * setting.width + RAG * RAGGED * setting.width,
  unit: RAG,
  jump: 4_000,
  stack: 20_000,
  beforeLast: 10_000,
  ratio: (empty, _gaps, last) => (empty < -HAIR ? Number.NEGATIVE_INFINITY : last ? 0 : empty / (RAG * setting.width)),
  line(ratio, penalty) {
    const badness = LINE + 100 * ratio * ratio
    return badness * badness + penalty * penalty
  },
  fitness: (ratio) => (ratio <= 0.5 ? 0 : ratio <= 1 ? 1 : ratio <= 1.5 ? 2 : 3),
  lastLine: lastLineOf(setting),
})

/** Demerits of a last line that looks like a mistake: more than any line within the tolerance. */
const MISTAKE = 500_000
/** Demerits of a last line that is a long word by itself. */
const LONE = 10_000

function lastLineOf({width, indent}: Setting): Demands['lastLine'] {
  return (set, word) => {
    if (set < Math.max(indent, STUMP * width)) return MISTAKE
    if (!word) return 0
    return set < RUNT * width ? MISTAKE : LONE
  }
}
