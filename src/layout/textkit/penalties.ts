import type {Breaks} from './fit.js'
import type {Segment} from './segments.js'

/** Penalties of line ends, on the scale of TeX. */
export interface Penalties {
  /** For a hyphen that is added. */
  hyphen: number
  /** More for one in the last word of a paragraph, and in a word that has a hyphen of its own. */
  lastWord: number
  compound: number
  /** For a hyphen, dash or slash of the text. */
  mark: number
  /** For a place in an address. */
  address: number
  /** For a word of one or two letters at the end of a line, and for one that has just begun a sentence there. */
  shortWord: number
  begun: number
}

const penalties: Record<'justified' | 'ragged', Penalties> = {
  justified: {hyphen: 205, lastWord: 400, compound: 60, mark: 25, address: 60, shortWord: 10, begun: 25},
  ragged: {hyphen: 120, lastWord: 400, compound: 60, mark: 30, address: 60, shortWord: 40, begun: 80},
}

/** Tell what a break after each segment of a text is like. */
export function breaksOf(text: string, segments: readonly Segment[], justify: boolean): Breaks {
  const count = segments.length
  const breaks = {penalties: new Float64Array(count), hyphens: new Uint8Array(count), gaps: new Uint8Array(count)}
  const by = penalties[justify ? 'justified' : 'ragged']
  let lastWord = count - 1
  while (lastWord > 0 && segments[lastWord - 1]?.kind !== 'space') lastWord--
  const behind = behindMarks(segments)
  let compound = false
  for (let i = count - 1; i >= 0; i--) {
    const segment = segments[i] as Segment
    if (segment.kind === 'space') compound = false
    const hyphen = segment.kind === 'soft' || (!segment.address && isHyphen(text.charCodeAt(segment.end - 1)))
    breaks.gaps[i] = segment.kind === 'space' ? 1 : 0
    breaks.hyphens[i] = hyphen ? 1 : 0
    let penalty = penaltyOf(text, segment, by)
    if (segment.kind === 'soft') {
      if (i >= lastWord) penalty += by.lastWord
      if (compound || behind[i] === 1) penalty += by.compound
    } else if (segment.kind === 'mark') compound = true
    breaks.penalties[i] = penalty
  }
  return breaks
}

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010

/** Tell of each segment whether a hyphen or dash of the text stands before it in its word. */
function behindMarks(segments: readonly Segment[]): Uint8Array {
  const behind = new Uint8Array(segments.length)
  let marked = 0
  segments.forEach(({kind}, index) => {
    behind[index] = marked
    if (kind === 'space') marked = 0
    else if (kind === 'mark') marked = 1
  })
  return behind
}

function penaltyOf(text: string, {start, end, kind, address}: Segment, by: Penalties): number {
  if (kind === 'soft') return by.hyphen
  if (kind === 'mark') return address ? by.address : by.mark
  if (end - start > 3) return 0
  const letters = text.slice(start, end)
  if (/[.?!\u2026]["'\u2019\u201d)]? $/.test(text.slice(Math.max(0, start - 3), start))) return by.begun
  return /^[\p{L}\p{N}\u2019']{1,2}$/u.test(letters) ? by.shortWord : 0
}
