import type {Face, Shaped} from '../../fonts/index.js'
import {faceOf} from '../faces.js'
import type {Attributes, StyledText} from './styled.js'

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
  const attributes = text.runs[run]?.attributes as Attributes
  const face = faceOf(attributes.font[0])
  const shaped = face.shape(text.string.slice(start, end), attributes.features)
  return {run, start, end, shaped, face, width: widthOf(shaped, face, attributes)}
}

/** Shape the hyphen that a break before `at` adds, in the style of the character before. */
export function hyphenOf(text: StyledText, at: number): Piece {
  const run = text.runs.findIndex((one) => one.end >= at)
  const attributes = text.runs[run]?.attributes as Attributes
  const face = faceOf(attributes.font[0])
  const shaped = face.shape('-', attributes.features)
  return {run, start: at, end: at, shaped, face, width: widthOf(shaped, face, attributes)}
}

const widthOf = (shaped: Shaped, face: Face, {fontSize, characterSpacing = 0}: Attributes): number =>
  (shaped.advance * fontSize) / face.unitsPerEm + shaped.glyphs.length * characterSpacing
