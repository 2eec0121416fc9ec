import type {Face, Reading, Shaped} from '../../fonts/index.js'
import {faceOf} from '../faces.js'
import type {Measured} from './fit.js'
import type {Segment} from './segments.js'
import type {Attributes, StyledRun, StyledText} from './styled.js'

/** A part of a segment in one style, shaped. */
export interface Piece {
  /** Index of the run in the styled text. */
  run: number
  start: number
  end: number
  shaped: Shaped
  face: Face
  /** Width in pt. */
  width: number
}

/** Shape and measure every segment of a paragraph; hyphens are measured in the style they would be set in. */
export function measureSegments(text: StyledText, segments: Segment[]): Measured & {pieces: Piece[][]} {
  const count = segments.length
  const widths = new Float64Array(count)
  const spaces = new Float64Array(count)
  const hyphens = new Float64Array(count)
  const pieces: Piece[][] = new Array(count)
  let run = 0
  for (let i = 0; i < count; i++) {
    const segment = segments[i] as Segment
    while (run < text.runs.length - 1 && (text.runs[run]?.end as number) <= segment.start) run++
    const own: Piece[] = []
    let width = 0
    for (let at = segment.start, r = run; at < segment.end && r < text.runs.length; r++) {
      const end = Math.min(segment.end, text.runs[r]?.end as number)
      if (end <= at) continue
      const piece = pieceOf(text, r, at, end)
      own.push(piece)
      width += piece.width
      at = end
    }
    pieces[i] = own
    widths[i] = width
    if (segment.next > segment.end && segment.kind === 'space') {
      spaces[i] = spaceWidth(text, segment.end, segment.next, run)
    }
    if (segment.kind === 'soft') hyphens[i] = hyphenOf(text, segment.end).width
  }
  return {widths, spaces, hyphens, pieces}
}

/** Shape part of a run. */
export function pieceOf(text: StyledText, run: number, start: number, end: number): Piece {
  return shapedAs(text, run, {start, end}, text.string.slice(start, end))
}

/** Shape the hyphen that a break before `at` adds, in the style of the character before. */
export function hyphenOf(text: StyledText, at: number): Piece {
  const run = text.runs.findIndex((one) => one.end >= at)
  return shapedAs(text, run, {start: at, end: at}, '-')
}

function shapedAs(text: StyledText, run: number, place: {start: number; end: number}, string: string): Piece {
  const styled = text.runs[run] as StyledRun
  const {attributes} = styled
  const face = styled.face ?? faceOf(attributes.font[0])
  const shaped = face.shape(string, attributes.features, readingOf(text, styled, place))
  return {run, ...place, shaped, face, width: widthOf(shaped, face, attributes)}
}

/** Links that begin like this lead nowhere: they say in which language their words are. */
const LANGUAGE = 'lang:'

/** Say how part of a run is read: joined letters see their neighbours, in whichever style these are. */
function readingOf(
  {string, language}: StyledText,
  run: StyledRun,
  {start, end}: {start: number; end: number},
): Reading {
  const {link} = run.attributes
  const own = link?.startsWith(LANGUAGE) ? link.slice(LANGUAGE.length) : language
  const reading: Reading = own === undefined ? {} : {language: own}
  if (((run.level ?? 0) & 1) === 0) return reading
  return {...reading, direction: 'rtl', before: letter(string[start - 1]), after: letter(string[end])}
}

const letter = (character: string | undefined): string =>
  character !== undefined && /[\p{L}\p{M}\p{Join_Control}]/u.test(character) ? character : ''

const widthOf = (shaped: Shaped, face: Face, {fontSize, characterSpacing = 0}: Attributes): number =>
  (shaped.advance * fontSize) / face.unitsPerEm + shaped.glyphs.length * characterSpacing

function spaceWidth(text: StyledText, start: number, end: number, from: number): number {
  let run = from
  while (run < text.runs.length - 1 && (text.runs[run]?.end as number) <= start) run++
  const stop = Math.min(end, text.runs[run]?.end as number)
  return pieceOf(text, run, start, Math.max(start + 1, stop)).width * ((end - start) / Math.max(1, stop - start))
}
