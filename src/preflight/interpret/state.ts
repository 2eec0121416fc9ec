import {type Box, identity, type Matrix} from '../../pdf/matrix.js'
import {type Colour, colourOf, type Inks} from '../colour/inks.js'
import {gray} from '../colour/space.js'
import type {Font} from './font.js'

/** What a pattern prints: the same everywhere for tiles (their mean), by place for gradients. */
export interface Pattern {
  inks: Inks
  inksAt?(x: number, y: number): Inks | undefined
}

/** A colour, or a pattern in its place. */
export interface Dye {
  colour: Colour
  pattern?: Pattern
}

/** The graphics state (ISO 32000-1, 8.4), as far as print cares. Values are replaced, never changed. */
export interface State {
  ctm: Matrix
  /** Box around the clipping path, in the space of the page. */
  clip: Box
  fill: Dye
  stroke: Dye
  fillAlpha: number
  strokeAlpha: number
  blend: string
  softMask: boolean
  /** Alpha of the groups around. */
  groupAlpha: number
  fillOverprint: boolean
  strokeOverprint: boolean
  overprintMode: number
  lineWidth: number
  font?: Font
  fontSize: number
  characterSpace: number
  wordSpace: number
  /** Horizontal scale, 1 for none. */
  scale: number
  leading: number
  rise: number
  /** Text rendering mode, 0–7. */
  mode: number
}

const black: Dye = {colour: colourOf(gray, [0])}

/** Give the state that a page starts with. */
export const initialState = (clip: Box): State => ({
  ctm: identity,
  clip,
  fill: black,
  stroke: black,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  softMask: false,
  groupAlpha: 1,
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  lineWidth: 1,
  fontSize: 1,
  characterSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
})
