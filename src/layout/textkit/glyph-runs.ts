/** The glyphs of a line by style, each run where it is seen. */

import {reordered} from '../../fonts/bidi.js'
import type {Glyph, Shaped} from '../../fonts/index.js'
import {type Piece, pieceOf} from './pieces.js'
import type {Attributes, StyledRun, StyledText} from './styled.js'

/** Advance and offset of one glyph, pt. Shared between lines: not to be changed. */
export interface Position {
  xAdvance: number
  xOffset: number
  yOffset: number
}

/** Glyphs of one style on one line. */
export interface SetRun {
  start: number
  end: number
  attributes: Attributes & {hyphen?: boolean}
  glyphs: Glyph[]
  positions: Position[]
  xAdvance: number
  height: number
  descent: number
  /** Level of UAX #9: odd for glyphs that are read from right to left; 0 unless it is said. */
  level?: number
}

/** Tell whether a piece is a space, at which words end. */
export const isSpace = (paragraph: StyledText, piece: Piece): boolean =>
  piece.end - piece.start === 1 && paragraph.string[piece.start] === ' '

/** The spaces that are stretched in justified text; those that forbid a break as well, or they would look narrower. */
const isGap = (code: number | undefined): boolean => code === 0x20 || code === 0xa0

/** Count the spaces of a piece that are stretched. */
export function gapsIn({string}: StyledText, {start, end}: Piece): number {
  let gaps = 0
  for (let at = start; at < end; at++) if (isGap(string.charCodeAt(at))) gaps++
  return gaps
}

/** Join the pieces of a line, in the order they are read, to runs of one style each, their spaces wider by `stretch` pt. */
export function runsOf(paragraph: StyledText, pieces: Piece[], trailing: Piece | undefined, stretch: number): SetRun[] {
  const runs: SetRun[] = []
  let at = -1
  for (const piece of pieces) {
    let run = runs[runs.length - 1]
    if (piece.run !== at || !run) {
      run = emptyRun(paragraph, piece)
      runs.push(run)
      at = piece.run
    }
    const gap = stretch * gapsIn(paragraph, piece)
    append(run, piece, gap === 0 ? 0 : stretch)
    run.end = piece.end
    run.xAdvance += piece.width + gap
    if (piece.start === piece.end && !isRtl(run)) run.attributes = {...run.attributes, hyphen: true}
  }
  const final = runs[runs.length - 1]
  const space =
    trailing && final && (trailing.run === at ? trailing : pieceOf(paragraph, at, trailing.start, trailing.end))
  if (runs.some(({level = 0}) => level > 0)) return placed(runs, space, paragraph.direction === 'rtl')
  // the space that ends a line is drawn past it: readers of the file then see two words, not one
  if (final && space) append(final, space, 0)
  return runs
}

function emptyRun(paragraph: StyledText, {run, start, face}: Piece): SetRun {
  const {attributes, face: own, level} = paragraph.runs[run] as StyledRun
  const scale = attributes.fontSize / face.unitsPerEm
  return {
    start,
    end: start,
    attributes: own ? {...attributes, font: [own.font]} : attributes,
    glyphs: [],
    positions: [],
    xAdvance: 0,
    height: (face.ascent - face.descent) * scale,
    descent: face.descent * scale,
    ...(level && {level}),
  }
}

/** Add a piece to its run, at its left where the run is read from right to left. */
function append(run: SetRun, {shaped, face}: Piece, stretch: number): void {
  const {fontSize, characterSpacing = 0, verticalAlign} = run.attributes
  const rise = verticalAlign === 'super' ? fontSize * 0.4 : verticalAlign === 'sub' ? -fontSize * 0.2 : 0
  const set = positionsOf(shaped, fontSize / face.unitsPerEm, characterSpacing, rise)
  const positions = stretch === 0 ? set : stretched(shaped, set, stretch)
  if (isRtl(run)) {
    run.glyphs.unshift(...shaped.glyphs)
    run.positions.unshift(...positions)
    return
  }
  for (let i = 0; i < positions.length; i++) {
    run.glyphs.push(shaped.glyphs[i] as Glyph)
    run.positions.push(positions[i] as Position)
  }
}

const stretched = ({glyphs}: Shaped, positions: Position[], stretch: number): Position[] =>
  positions.map((position, i) =>
    isGap(glyphs[i]?.codePoints[0]) ? {...position, xAdvance: position.xAdvance + stretch} : position,
  )

const isRtl = ({level = 0}: SetRun): boolean => (level & 1) === 1

/**
 * Move the runs of a line to where they are seen. They stay in the order they are read, which is that of the finished
 * file, so that whoever listens to it hears it right: a run without glyphs takes the pen from one to the next.
 */
function placed(runs: SetRun[], space: Piece | undefined, rtl: boolean): SetRun[] {
  const lefts = new Map<SetRun, number>()
  let width = 0
  for (const run of reordered(runs)) {
    lefts.set(run, width)
    width += run.xAdvance
  }
  const final = runs[runs.length - 1] as SetRun
  if (space) appendPast(final, space, (rtl ? -space.width : width) - (lefts.get(final) as number))
  let pen = 0
  return runs.flatMap((run) => {
    const left = lefts.get(run) as number
    const way = left - pen
    pen = left + run.xAdvance
    if (Math.abs(way) < 0.001) return [run]
    const {font, fontSize} = run.attributes
    const end = run.start
    return [{...run, end, attributes: {font, fontSize}, glyphs: [], positions: [], xAdvance: way}, run]
  })
}

/** Draw the space that ends a line past it, `x` pt from where its run begins, without moving the pen. */
function appendPast(run: SetRun, {shaped, face}: Piece, x: number): void {
  const rtl = isRtl(run)
  const positions = positionsOf(shaped, run.attributes.fontSize / face.unitsPerEm, 0, 0).map(({yOffset}) => {
    return {xAdvance: 0, xOffset: rtl ? x : x - run.xAdvance, yOffset}
  })
  run.glyphs[rtl ? 'unshift' : 'push'](...shaped.glyphs)
  run.positions[rtl ? 'unshift' : 'push'](...positions)
}

const kept = new WeakMap<Shaped, Map<number, Position[]>>()

/** Scale the advances of shaped text to pt; the usual case, without spacing, is made once for each size. */
function positionsOf(shaped: Shaped, scale: number, spacing: number, rise: number): Position[] {
  const plain = spacing === 0 && rise === 0
  const sizes = plain ? (kept.get(shaped) ?? new Map<number, Position[]>()) : undefined
  const known = sizes?.get(scale)
  if (known) return known
  const positions = shaped.glyphs.map((glyph) => ({
    xAdvance: glyph.advance * scale + spacing,
    xOffset: glyph.dx * scale,
    yOffset: glyph.dy * scale + rise,
  }))
  if (sizes) {
    sizes.set(scale, positions)
    kept.set(shaped, sizes)
  }
  return positions
}
