/**
 * A vector picture in one frame: what `draw` makes of a chart, what `paint` puts on the page.
 *
 * Coordinates are pt from the upper left corner of the picture, y downwards, with every transform already applied.
 * Marks are painted in order.
 */

/** A picture of `width` × `height` pt. */
export interface Drawing {
  width: number
  height: number
  marks: Mark[]
  /** Areas that lead to an address on the web or to a mail address. */
  links?: DrawingLink[]
}

/** A part of a drawing that leads somewhere; `area` is left, top, right and bottom, pt. */
export interface DrawingLink {
  address: string
  area: [number, number, number, number]
}

export type Mark = PathMark | TextMark | ImageMark | ClipMark | GroupMark

/** A mark that is painted itself and holds no others. */
export type SingleMark = PathMark | TextMark | ImageMark

/** An affine transform `[a b c d e f]`, as in PDF and SVG. */
export type Matrix = readonly [number, number, number, number, number, number]

/** One path operator with its absolute coordinates. */
export type Segment =
  | ['M', number, number]
  | ['L', number, number]
  | ['C', number, number, number, number, number, number]
  | ['Z']

/** A colour (`#rrggbb`, sRGB) with its opacity, 0–1; or a gradient in the frame of the drawing. */
export type Paint = {colour: string; opacity: number} | Gradient

/** A gradient; stops are sorted and reach from 0 to 1. */
export interface Gradient {
  gradient: 'linear' | 'radial'
  /** Linear: `[x1, y1, x2, y2]`. Radial: `[x1, y1, r1, x2, y2, r2]`. */
  from: number[]
  stops: {offset: number; colour: string; opacity: number}[]
}

/** The outline of a shape; widths and dashes in pt. */
export interface Stroke {
  paint: Paint
  width: number
  cap: 'butt' | 'round' | 'square'
  join: 'miter' | 'round' | 'bevel'
  miterLimit: number
  dash?: number[]
  dashOffset?: number
}

export interface PathMark {
  kind: 'path'
  segments: Segment[]
  rule: 'nonzero' | 'evenodd'
  fill?: Paint
  stroke?: Stroke
}

/** One line of live text. `matrix` places its origin: the left end of the base line. */
export interface TextMark {
  kind: 'text'
  text: string
  /** Read from right to left. */
  direction?: 'rtl'
  face: {family: string; weight: number; style: 'normal' | 'italic'}
  /** Size in pt before `matrix`. */
  size: number
  matrix: Matrix
  fill: {colour: string; opacity: number}
  /** A stroke along the letters: painted below the text, where it is a halo, or over it. */
  halo?: {colour: string; opacity: number; width: number; over?: true}
}

export interface ImageMark {
  kind: 'image'
  bytes: Uint8Array
  format: 'jpeg' | 'png'
  /** Maps the unit square, y downwards, to the frame. */
  matrix: Matrix
  opacity: number
}

/** Marks that show only inside `segments`. */
export interface ClipMark {
  kind: 'clip'
  segments: Segment[]
  rule: 'nonzero' | 'evenodd'
  marks: Mark[]
}

/** Marks that are painted together, then laid as one on what is below them. */
export interface GroupMark {
  kind: 'group'
  opacity: number
  blend: Blend
  marks: Mark[]
}

/** How a group is mixed with what is below it: the blend modes of PDF (ISO 32000-1, 11.3.5), by their names there. */
export type Blend =
  | 'Normal'
  | 'Multiply'
  | 'Screen'
  | 'Overlay'
  | 'Darken'
  | 'Lighten'
  | 'ColorDodge'
  | 'ColorBurn'
  | 'HardLight'
  | 'SoftLight'
  | 'Difference'
  | 'Exclusion'
  | 'Hue'
  | 'Saturation'
  | 'Color'
  | 'Luminosity'

/** Go through the marks that are painted themselves, in order, those inside clips and groups too. */
export function* singleMarks(marks: Mark[]): Generator<SingleMark> {
  for (const mark of marks) {
    if ('marks' in mark) yield* singleMarks(mark.marks)
    else yield mark
  }
}

/** A chart that has been drawn. */
export interface ChartPicture {
  drawing: Drawing
  /** The same picture as an SVG file. */
  svg: string
  /** What the picture shows, in words, for those who do not see it. */
  description: string
  /** What it was made from. */
  files: ChartFile[]
}

/** A file that belongs to a chart: a table of its data, or its specification. */
export interface ChartFile {
  name: string
  text: string
  /** Media type. */
  type: string
  relationship: 'Data' | 'Source'
}

/** How a brief asks for a chart to be drawn. */
export interface ChartLook {
  /** Where the names of series and the values of bars stand: at the marks themselves, in place of a legend. */
  label?: 'direct'
  /** What tells series apart besides their colours. */
  pattern?: 'hatch'
}
