import type {Glyph, Shaped} from '../../fonts/index.js'
import {reordered} from './bidi.js'
import {hyphenOf, type Piece, pieceOf} from './pieces.js'
import type {Segment} from './segments.js'
import type {Frame} from './set.js'
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

/** A set line, as `@react-pdf/render` draws it; lengths in pt. */
export interface SetLine {
  box: {x: number; y: number; width: number; height: number}
  string: string
  ascent: number
  xAdvance: number
  runs: SetRun[]
  decorationLines: {rect: {x: number; y: number; width: number; height: number}; color?: string; opacity?: number}[]
  /** Characters without a glyph. */
  missing?: string[]
  /** The word that is wider than the line. */
  overfull?: string
  /** It ends where the author, or the template, broke it. */
  broken?: boolean
  /** Hyphens would have helped. */
  loose?: boolean
}

/** The segments of a paragraph that one line takes. */
interface Taken {
  paragraph: StyledText
  segments: Segment[]
  pieces: Piece[][]
  from: number
  end: number
}

/** What kerning across the places to break of a line can make it wider than its parts were, pt. */
const KERNING = 0.5

/** Set one line: glyphs by style, spaces stretched when it is justified, moved to its side otherwise. */
export function lineOf(taken: Taken, frame: Frame, place: {first: boolean; last: boolean}): SetLine {
  const {paragraph, segments, from, end} = taken
  const room = frame.width - (place.first ? frame.indent : 0)
  const {pieces, trailing} = piecesOfLine(taken)
  let set = 0
  let gaps = 0
  for (const piece of pieces) {
    set += piece.width
    if (isSpace(paragraph, piece)) gaps++
  }
  const justified = frame.align === 'justify' && !place.last && gaps > 0
  const stretch = justified ? (room - set) / gaps : 0
  const width = justified ? room : set
  const indent = place.first ? frame.indent : 0
  const rtl = paragraph.direction === 'rtl'
  const side = sideOf(frame.align, paragraph)
  const shift = side === 'right' ? room - width : side === 'center' ? (room - width) / 2 : 0
  const line: SetLine = {
    box: {x: (rtl ? 0 : indent) + shift, y: 0, width: room, height: frame.height},
    string: paragraph.string.slice(segments[from]?.start, segments[end - 1]?.end),
    ascent: frame.ascent,
    xAdvance: width,
    runs: runsOf(paragraph, pieces, trailing, stretch),
    decorationLines: [],
  }
  decorate(line, frame)
  const missing = missingIn(pieces)
  if (missing.length > 0) line.missing = missing
  const over = set > room + KERNING
  if (over && (frame.align !== 'justify' || end - from === 1)) line.overfull = line.string
  return line
}

/** Say where a line stands that does not fill its measure: in a paragraph from right to left, left is where lines begin. */
function sideOf(align: Frame['align'], {direction, runs}: StyledText): 'left' | 'right' | 'center' {
  if (align === 'center') return 'center'
  if (direction !== 'rtl') return align === 'right' ? 'right' : 'left'
  // what a style sets from right to left, react-pdf has aligned right already
  const styled = runs.some(({attributes}) => attributes.direction === 'rtl')
  return align === 'right' && !styled ? 'left' : 'right'
}

/** Join what one run sets without a space between, so that kerning and ligatures reach across places to break. */
function piecesOfLine({paragraph, segments, pieces, from, end}: Taken): {pieces: Piece[]; trailing?: Piece} {
  const out: Piece[] = []
  for (let i = from; i < end; i++) {
    const segment = segments[i] as Segment
    for (const piece of pieces[i] as Piece[]) {
      const last = out[out.length - 1]
      const joins = last && last.run === piece.run && last.end === piece.start && !isSpace(paragraph, last)
      if (joins) out[out.length - 1] = pieceOf(paragraph, piece.run, last.start, piece.end)
      else out.push(piece)
    }
    if (i === end - 1) {
      if (segment.kind === 'soft' && end < segments.length) out.push(hyphenOf(paragraph, segment.end))
    } else if (segment.kind === 'space') out.push(...spacesOf(paragraph, segment.end, segment.next))
  }
  const ending = segments[end - 1] as Segment
  const trailing =
    ending.kind === 'space' && end < segments.length ? spacesOf(paragraph, ending.end, ending.end + 1)[0] : undefined
  return trailing ? {pieces: out, trailing} : {pieces: out}
}

function spacesOf(paragraph: StyledText, start: number, end: number): Piece[] {
  const out: Piece[] = []
  for (let at = start; at < end; at++) {
    const run = paragraph.runs.findIndex((one) => one.end > at)
    if (run >= 0) out.push(pieceOf(paragraph, run, at, at + 1))
  }
  return out
}

const isSpace = (paragraph: StyledText, piece: Piece): boolean =>
  piece.end - piece.start === 1 && paragraph.string[piece.start] === ' '

function runsOf(paragraph: StyledText, pieces: Piece[], trailing: Piece | undefined, stretch: number): SetRun[] {
  const runs: SetRun[] = []
  let at = -1
  for (const piece of pieces) {
    let run = runs[runs.length - 1]
    if (piece.run !== at || !run) {
      run = emptyRun(paragraph, piece)
      runs.push(run)
      at = piece.run
    }
    const gap = isSpace(paragraph, piece) ? stretch : 0
    append(run, piece, gap)
    run.end = piece.end
    run.xAdvance += piece.width + gap
    if (piece.start === piece.end) run.attributes = {...run.attributes, hyphen: true}
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
function append(run: SetRun, {shaped, face}: Piece, gap: number): void {
  const {fontSize, characterSpacing = 0, verticalAlign} = run.attributes
  const rise = verticalAlign === 'super' ? fontSize * 0.4 : verticalAlign === 'sub' ? -fontSize * 0.2 : 0
  const positions = positionsOf(shaped, fontSize / face.unitsPerEm, characterSpacing + gap, rise)
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

/** Draw underlines and strikes, from the style of each run. */
function decorate(line: SetLine, frame: Frame): void {
  let x = 0
  for (const run of line.runs) {
    const {underline, underlineColor, strike, strikeColor, fontSize, opacity} = run.attributes
    const height = fontSize / 20
    const add = (y: number, color: string | undefined): void => {
      line.decorationLines.push({
        rect: {x, y, width: run.xAdvance, height},
        ...(color === undefined ? {} : {color}),
        ...(opacity === undefined ? {} : {opacity}),
      })
    }
    if (underline) add(frame.ascent + fontSize * 0.14, underlineColor)
    if (strike) add(frame.ascent - fontSize * 0.24, strikeColor)
    x += run.xAdvance
  }
}

/** Characters that draw nothing and so need no glyph: joiners, breaks, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/

function missingIn(pieces: Piece[]): string[] {
  const missing = new Set<string>()
  for (const {shaped, face} of pieces) {
    let cluster: number[] = []
    for (const {id, codePoints} of shaped.glyphs) {
      if (codePoints.length > 0) cluster = codePoints
      if (id !== 0) continue
      for (const code of cluster) {
        const character = String.fromCodePoint(code)
        if (!face.has(code) && !INVISIBLE.test(character)) missing.add(character)
      }
    }
  }
  return [...missing]
}
