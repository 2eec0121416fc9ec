/** What drawing instructions come to: marks on a page, and what they make use of. Places are pt in the space of the page. */

import type {Box, Matrix} from '../../pdf/matrix.js'
import type {Value} from '../../pdf/objects.js'
import type {Shading} from '../colour/shading.js'
import type {ColourSpace} from '../colour/space.js'
import type {Font} from './font.js'
import type {Subpath} from './path.js'
import type {Dye} from './state.js'

/** How something is put on the paper. */
export interface Paint extends Dye {
  alpha: number
  blend: string
  softMask: boolean
  overprint: boolean
  overprintMode: number
}

interface Placed {
  /** Page, counted from 1. */
  page: number
  at: [number, number]
  /** Ids of the blocks of the brief that it belongs to, where the file has them. */
  ids: readonly string[]
  /** Whether it is part of a soft mask, and so prints nothing itself. */
  masked: boolean
  /** Whether it is part of a tile, and so is drawn more than once. */
  tile: boolean
}

/** A run of glyphs from one string. */
export interface TextMark extends Placed {
  kind: 'text'
  paint: Paint
  /** Size on the paper, pt. */
  size: number
  font?: Font
  /** Codes of glyphs that the document shows for the first time. */
  fresh: readonly number[]
  /** Sides of the run: along the baseline, and up to the height of capitals. */
  quad: Subpath
  box: Box
  clip: Box
}

/** A path that is filled, stroked or both. */
export interface ShapeMark extends Placed {
  kind: 'shape'
  fill?: Paint
  stroke?: Paint
  /** Width of the stroke on the paper, pt. */
  width: number
  subpaths: readonly Subpath[]
  evenOdd: boolean
  /** The smaller side of the thinnest rectangle among the filled shapes, pt. */
  thinnest?: number
  box: Box
  clip: Box
}

/** An image, or a mask of one bit that is filled with a colour. */
export interface ImageMark extends Placed {
  kind: 'image'
  width: number
  height: number
  bits: number
  space?: ColourSpace
  /** Whether it is a mask that `paint` is put through. */
  mask: boolean
  /** Whether it has a soft mask. */
  soft: boolean
  paint: Paint
  /** Maps the unit square to the page. */
  matrix: Matrix
  /** The stream, or the data of an inline image with its filters. */
  source: {stream: Value} | {data: Uint8Array; filters: string[]}
  decode?: number[]
  object?: string
  box: Box
  clip: Box
}

/** A gradient that fills the clipping path. */
export interface ShadeMark extends Placed {
  kind: 'shade'
  shading: Shading
  paint: Paint
  box: Box
}

/** A colour space that an instruction chooses. */
export interface ColourMark extends Placed {
  kind: 'colour'
  space: ColourSpace
  use: 'fill' | 'stroke' | 'image' | 'gradient'
}

/** A transparency group that is drawn, or that makes a soft mask. */
export interface GroupMark extends Placed {
  kind: 'group'
  /** Space that it blends in, when it names one. */
  space?: ColourSpace
  object?: string
}

/** Something that cannot be read. */
export interface FaultMark extends Placed {
  kind: 'fault'
  reason: string
  allowed: string
}

export type Mark = TextMark | ShapeMark | ImageMark | ShadeMark | ColourMark | GroupMark | FaultMark
