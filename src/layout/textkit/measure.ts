/** Widths of segments, from words that are shaped once and whole, so that kerning reaches over places to break. */
import {isTurned} from '../../fonts/bidi.js'
import {hangOf} from './hanging.js'
import {hyphenOf, type Piece, pieceOf, piecesOf} from './pieces.js'
import type {Segment} from './segments.js'
import type {StyledText} from './styled.js'

/** What is known of each segment, in parallel arrays; lengths in pt. */
export interface Measured {
  /** Width of the segment, kerned with what follows, without the spaces that follow. */
  widths: Float64Array
  /** Width of the spaces that follow; 0 where a line may end without one. */
  spaces: Float64Array
  /** Width of the spaces in the segment at which no line may end. */
  inner: Float64Array
  /** What a line that ends with the segment is wider: the hyphen that is added, less what hangs over the edge. */
  ends: Float64Array
  /** What hangs over the edge of a line that begins with the segment, and of one that ends with it. */
  starts: Float64Array
  hangs: Float64Array
  /** Segments set without a space between, in their order. */
  words: Word[]
}

/** Segments that are shaped together. */
export interface Word {
  /** Indices of the first segment, and after the last. */
  from: number
  to: number
  pieces: Piece[]
}

/** Measure every segment of a paragraph; a share of 0–1 of the marks at the edges hangs over them. */
export function measured(text: StyledText, segments: readonly Segment[], hanging: number): Measured {
  const count = segments.length
  const array = (): Float64Array => new Float64Array(count)
  const all: Measured = {
    widths: array(),
    spaces: array(),
    inner: array(),
    ends: array(),
    starts: array(),
    hangs: array(),
    words: [],
  }
  const space = spacing(text)
  let run = 0
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && segments[to - 1]?.kind !== 'space' && segments[to - 1]?.next === segments[to - 1]?.end) to++
    const {start} = segments[from] as Segment
    const {end, next} = segments[to - 1] as Segment
    while (run < text.runs.length - 1 && (text.runs[run]?.end as number) <= start) run++
    const word: Word = {from, to, pieces: piecesOf(text, start, end, run)}
    all.words.push(word)
    if (to - from === 1) wholeWord(text, word, all)
    else divideWord(text, word, segments, all)
    if (next > end) all.spaces[to - 1] = space(end, next, run)
  }
  segments.forEach((segment, index) => {
    if (hanging > 0 || segment.kind === 'soft') atEdges(text, segment, index, all, hanging)
  })
  return all
}

/** Give a way to measure spaces from `start` to `end`; the one between two words is measured once for each style. */
function spacing(text: StyledText): (start: number, end: number, run: number) => number {
  const known: number[] = []
  return (start, end, run) => {
    const single = end - start === 1 && text.string[start] === ' ' && (text.runs[run]?.end as number) >= end
    if (!single) return widthOf(piecesOf(text, start, end, run))
    known[run] ??= pieceOf(text, run, start, end).width
    return known[run]
  }
}

function wholeWord(text: StyledText, {from, pieces}: Word, {widths, inner}: Measured): void {
  for (const piece of pieces) {
    add(widths, from, piece.width)
    add(inner, from, spacesIn(text, piece, piece.start, piece.end))
  }
}

/** Divide the width of a word among its segments; where a ligature or the direction forbids it, each is shaped. */
function divideWord(text: StyledText, word: Word, segments: readonly Segment[], all: Measured): void {
  const first = segments[word.from] as Segment
  const advances = advancesOf(text, word.pieces, first.start)
  const parts = segments.slice(word.from, word.to)
  const divides = advances && parts.every(({end}) => advances.closed[end - first.start] === 0)
  parts.forEach(({start, end}, part) => {
    const i = word.from + part
    for (const piece of word.pieces) {
      const [low, high] = [Math.max(start, piece.start), Math.min(end, piece.end)]
      if (low < high) add(all.inner, i, spacesIn(text, piece, low, high))
    }
    if (divides) {
      for (let at = start; at < end; at++) add(all.widths, i, advances.kerned[at - first.start] as number)
      if (i < word.to - 1) all.ends[i] = advances.kerning[end - 1 - first.start] as number
    } else add(all.widths, i, widthOf(piecesOf(text, start, end)))
  })
}

/** What is known of each character in a word, in parallel arrays. */
interface Advances {
  /** Advance, kerned with the next character, pt. */
  kerned: Float64Array
  /** What the advance would be more without the next character, pt. */
  kerning: Float64Array
  /** 1 where the character cannot be parted from the one before. */
  closed: Uint8Array
}

function advancesOf(text: StyledText, pieces: readonly Piece[], start: number): Advances | undefined {
  const length = (pieces[pieces.length - 1]?.end ?? start) - start
  const kerned = new Float64Array(length)
  const kerning = new Float64Array(length)
  const closed = new Uint8Array(length + 1)
  for (const {run, shaped, face, start: from, end} of pieces) {
    if (isTurned(text.string.slice(from, end))) return undefined
    const {fontSize = 0, characterSpacing = 0} = text.runs[run]?.attributes ?? {}
    const scale = fontSize / face.unitsPerEm
    let at = from - start
    let cluster = at
    for (const {codePoints, advance, advanceWidth} of shaped.glyphs) {
      if (codePoints.length > 0) cluster = at
      for (const code of codePoints) at += code > 0xffff ? 2 : 1
      closed.fill(1, cluster + 1, at)
      kerned[cluster] = (kerned[cluster] as number) + advance * scale + characterSpacing
      kerning[at - 1] = (advanceWidth - advance) * scale
    }
    if (at !== end - start) return undefined
  }
  return {kerned, kerning, closed}
}

/** Give the width of the spaces in a part of a piece that are stretched with the others. */
function spacesIn(text: StyledText, {run}: Piece, start: number, end: number): number {
  let width = 0
  for (let at = start; at < end; at++) {
    const code = text.string.charCodeAt(at)
    if (code === 0x20 || code === 0xa0) width += pieceOf(text, run, at, at + 1).width
  }
  return width
}

function atEdges(text: StyledText, segment: Segment, index: number, all: Measured, hanging: number): void {
  const {start, end, kind} = segment
  const hyphen = kind === 'soft' ? hyphenOf(text, end).width : 0
  add(all.ends, index, hyphen)
  if (hanging === 0 || end === start) return
  all.starts[index] = hanging * hangOf(text, start, 'start')
  all.hangs[index] = hanging * (kind === 'soft' ? hyphen : hangOf(text, end - 1, 'end'))
  add(all.ends, index, -(all.hangs[index] as number))
}

const add = (to: Float64Array, index: number, width: number): void => {
  to[index] = (to[index] as number) + width
}

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, {width}) => sum + width, 0)
