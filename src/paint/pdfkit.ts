/** pdfkit 0.20.1 as this room relies on it: the parts that `@types/pdfkit` does not know. */

import type {Font} from 'fontkit'
import PDFDocument from 'pdfkit'
import type {Matrix} from '../drawing.js'

/** An indirect object; it is written when it ends. */
export interface Reference {
  id: number
  data: Record<string, unknown>
  compress: boolean
  write(chunk: string | Uint8Array): void
  end(chunk?: string | Uint8Array): void
}

/** A page under construction. */
export interface Page {
  width: number
  height: number
  dictionary: Reference
  resources: Reference
  annotations: Reference[]
  write(chunk: string | Uint8Array): void
}

/** A subset of a font; position in `glyphs` is the character code. */
export interface Subset {
  glyphs: number[]
  includeGlyph(id: number): number
}

/** A font that is embedded when the document ends. */
export interface EmbeddedFont {
  id: string
  font: Font
  subset: Subset
  /** By character code, 1/1000 em. */
  widths: number[]
  /** By character code. */
  unicode: number[][]
  ref(): Reference
}

/** An opened picture. */
export interface EmbeddedImage {
  label: string
  obj: Reference | null
  width: number
  height: number
  embed(document: Engine): void
  /** Writes a PNG, once its pixels are unpacked. */
  finalize?(): void
}

/** A gradient made by `linearGradient` or `radialGradient`. */
export interface EngineGradient {
  stop(offset: number, colour: Colour, opacity?: number | null): this
  apply(stroke: boolean): void
}

/** A colour on its way to the page: components of 0–1, three for light and four for ink. */
export type Components = number[]

export type Colour = string | number[] | EngineGradient
export type Rule = 'even-odd' | 'non-zero'

/** What `annotate` takes. */
export type Annotation = {Subtype: string; [entry: string]: unknown}

/** The document of pdfkit: what this room calls or replaces. */
export interface Engine {
  page: Page
  info: Record<string, unknown>
  compress: boolean
  _root: Reference
  _info: Reference
  _id: Uint8Array
  _offset: number
  _offsets: number[]
  _ended: boolean
  _ctm: Matrix
  _ctmStack: Matrix[]
  _font: EmbeddedFont
  _fontSize: number
  outline: {dictionary: Reference}
  ref(data?: unknown): Reference
  addPage(options: {size: [number, number]; [option: string]: unknown}): this
  flushPages(): void
  addContent(operator: string): this
  addNamedDestination(name: string, ...place: unknown[]): void
  annotate(x: number, y: number, width: number, height: number, annotation: Annotation): this
  link(x: number, y: number, width: number, height: number, url: string): this
  goTo(x: number, y: number, width: number, height: number, name: string): this
  _convertRect(x: number, y: number, width: number, height: number): number[]
  font(source: unknown, size?: number): this
  openImage(source: unknown): EmbeddedImage
  _normalizeColor(colour: Colour): Components | null
  _setColor(colour: Colour, stroke: boolean): boolean
  _setColorSpace(space: string, stroke: boolean): this
  linearGradient(x1: number, y1: number, x2: number, y2: number): EngineGradient
  radialGradient(x1: number, y1: number, r1: number, x2: number, y2: number, r2: number): EngineGradient
  fillColor(colour: Colour, opacity?: number): this
  strokeColor(colour: Colour, opacity?: number): this
  _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): void
  save(): this
  restore(): this
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this
  lineWidth(width: number): this
  lineCap(cap: string | number): this
  lineJoin(join: string | number): this
  miterLimit(limit: number): this
  dash(length: number | number[], options?: {space?: number; phase?: number}): this
  undash(): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): this
  rect(x: number, y: number, width: number, height: number): this
  closePath(): this
  fill(colour?: Colour | Rule, rule?: Rule): this
  stroke(colour?: Colour): this
  fillAndStroke(fill?: Colour | Rule, stroke?: Colour | Rule, rule?: Rule): this
  clip(rule?: Rule): this
  endOutline(): void
  endMarkings(): void
  endMetadata(): void
  end(): void
  _write(chunk: string | Uint8Array): void
  _finalize(): void
}

/** The class to extend. */
export const PdfEngine = PDFDocument as unknown as new (options: Record<string, unknown>) => Engine

export type {Matrix}
