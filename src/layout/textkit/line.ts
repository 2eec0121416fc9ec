import type {Glyph, Shaped} from '../../fonts/index.js'
import {hyphenOf, type Piece, pieceOf} from './pieces.js'
import type {Segment} from './segments.js'
import type {Frame} from './set.js'
import type {Attributes, StyledText} from './styled.js'

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

/** Where a line stands, and what of it hangs over the edges of the measure, pt. */
export interface Place {
  first: boolean
  last: boolean
  hangs: {start: number; end: number}
}

/** What rounding can make a line wider than its parts were, pt. */
const HAIR = 0.1

/** Set one line: glyphs by style, spaces stretched when it is justified, moved to its side otherwise. */
export function lineOf(taken: Taken, frame: Frame, place: Place): SetLine {
  const {paragraph, segments, from, end} = taken
  const {hangs} = place
  const room = frame.width - (place.first ? frame.indent : 0) + hangs.start + hangs.end
  const {pieces, trailing} = piecesOfLine(taken)
  let set = 0
  let gaps = 0
  for (const piece of pieces) {
    set += piece.width
    gaps += gapsIn(paragraph, piece)
  }
  const justified = frame.align === 'justify' && (!place.last || set > room) && gaps > 0
  const stretch = justified ? (room - set) / gaps : 0
  const width = justified ? room : set
  const indent = place.first ? frame.indent : 0
  const shift = frame.align === 'right' ? room - width : frame.align === 'center' ? (room - width) / 2 : 0
  const line: SetLine = {
    box: {x: indent + shift - hangs.start, y: 0, width: room, height: frame.height},
    string: paragraph.string.slice(segments[from]?.start, segments[end - 1]?.end),
    ascent: frame.ascent,
    xAdvance: width,
    runs: runsOf(paragraph, pieces, trailing, stretch),
    decorationLines: [],
  }
  decorate(line, frame)
  const missing = missingIn(pieces)
  if (missing.length > 0) line.missing = missing
  if (set > room + HAIR && !justified) line.overfull = line.string
  return line
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

/** The spaces that are stretched in justified text; those that forbid a break as well, or they would look narrower. */
const isGap = (code: number | undefined): boolean => code === 0x20 || code === 0xa0

function gapsIn({string}: StyledText, {start, end}: Piece): number {
  let gaps = 0
  for (let at = start; at < end; at++) if (isGap(string.charCodeAt(at))) gaps++
  return gaps
}

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
    const gap = stretch * gapsIn(paragraph, piece)
    append(run, piece, gap === 0 ? 0 : stretch)
    run.end = piece.end
    run.xAdvance += piece.width + gap
    if (piece.start === piece.end) run.attributes = {...run.attributes, hyphen: true}
  }
  // the space that ends a line is drawn past it: readers of the file then see two words, not one
  const final = runs[runs.length - 1]
  if (trailing && final) {
    append(final, trailing.run === at ? trailing : pieceOf(paragraph, at, trailing.start, trailing.end), 0)
  }
  return runs
}

function emptyRun(paragraph: StyledText, {run, start, face}: Piece): SetRun {
  const attributes = paragraph.runs[run]?.attributes as Attributes
  const scale = attributes.fontSize / face.unitsPerEm
  return {
    start,
    end: start,
    attributes,
    glyphs: [],
    positions: [],
    xAdvance: 0,
    height: (face.ascent - face.descent) * scale,
    descent: face.descent * scale,
  }
}

function append(run: SetRun, {shaped, face}: Piece, stretch: number): void {
  const {fontSize, characterSpacing = 0, verticalAlign} = run.attributes
  const rise = verticalAlign === 'super' ? fontSize * 0.4 : verticalAlign === 'sub' ? -fontSize * 0.2 : 0
  const positions = positionsOf(shaped, fontSize / face.unitsPerEm, characterSpacing, rise)
  for (let i = 0; i < positions.length; i++) {
    const glyph = shaped.glyphs[i] as Glyph
    const position = positions[i] as Position
    run.glyphs.push(glyph)
    const wider = stretch !== 0 && isGap(glyph.codePoints[0])
    run.positions.push(wider ? {...position, xAdvance: position.xAdvance + stretch} : position)
  }
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
  for (const {shaped} of pieces) {
    for (const {id, codePoints} of shaped.glyphs) {
      if (id !== 0) continue
      for (const code of codePoints) {
        const character = String.fromCodePoint(code)
        if (!INVISIBLE.test(character)) missing.add(character)
      }
    }
  }
  return [...missing]
}
