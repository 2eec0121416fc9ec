import {gapsIn, isSpace, runsOf, type SetRun} from './glyph-runs.js'
import {hyphenOf, type Piece, pieceOf} from './pieces.js'
import type {Segment} from './segments.js'
import type {Frame} from './set.js'
import type {StyledText} from './styled.js'

/** A set line, as `@react-pdf/render` draws it; lengths in pt. */
export interface SetLine {
  box: {x: number; y: number; width: number; height: number}
  string: string
  ascent: number
  xAdvance: number
  /** Width of the paragraph when it was set, pt, and the side that its lines stand at. */
  set: {width: number; side: 'left' | 'right' | 'center'}
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
  const rtl = paragraph.direction === 'rtl'
  const side = sideOf(frame.align, paragraph)
  const shift = side === 'right' ? room - width : side === 'center' ? (room - width) / 2 : 0
  const line: SetLine = {
    box: {x: shift + (rtl ? -hangs.end : indent - hangs.start), y: 0, width: room, height: frame.height},
    string: paragraph.string.slice(segments[from]?.start, segments[end - 1]?.end),
    ascent: frame.ascent,
    xAdvance: width,
    set: {width: frame.width, side},
    runs: runsOf(paragraph, pieces, trailing, stretch),
    decorationLines: [],
  }
  decorate(line, frame)
  const missing = missingIn(pieces)
  if (missing.length > 0) line.missing = missing
  if (set > room + HAIR && !justified) line.overfull = line.string
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
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u

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
