import type {Face, Reading, Shaped} from '../../fonts/index.js'
import {faceOf} from '../faces.js'
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

/** Shape a stretch of a paragraph, each style by itself; `run` is the index of a run that begins no later. */
export function piecesOf(text: StyledText, start: number, end: number, run = 0): Piece[] {
  const pieces: Piece[] = []
  for (let at = start, r = run; at < end && r < text.runs.length; r++) {
    const until = Math.min(end, text.runs[r]?.end as number)
    if (until <= at) continue
    pieces.push(pieceOf(text, r, at, until))
    at = until
  }
  return pieces
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

/** Say how part of a run is read: joined letters see their neighbours, in whichever style these are. */
function readingOf(
  {string, language}: StyledText,
  run: StyledRun,
  {start, end}: {start: number; end: number},
): Reading {
  const own = run.attributes.lang ?? language
  const reading: Reading = own === undefined ? {} : {language: own}
  if (((run.level ?? 0) & 1) === 0) return reading
  return {...reading, direction: 'rtl', before: letter(string[start - 1]), after: letter(string[end])}
}

const letter = (character: string | undefined): string =>
  character !== undefined && /[\p{L}\p{M}\p{Join_Control}]/u.test(character) ? character : ''

const widthOf = (shaped: Shaped, face: Face, {fontSize, characterSpacing = 0}: Attributes): number =>
  (shaped.advance * fontSize) / face.unitsPerEm + shaped.glyphs.length * characterSpacing
