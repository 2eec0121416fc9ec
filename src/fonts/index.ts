/**
 * The fonts of a template: one book that measures for charts, shapes for layout and embeds for paint.
 *
 * One book for all three is what keeps a chart's label as wide on the page as Vega thought it was.
 */
import {readFile} from 'node:fs/promises'
import {isAbsolute, join} from 'node:path'
import * as fontkit from 'fontkit'
import type {FaceFile} from '../template/index.js'
import {nearestWeight} from './match.js'
import {type Features, type Shaped, shaperOf} from './shape.js'

export type {Features, Glyph, Shaped} from './shape.js'

/** One opened font file. Metrics are in font units. */
export interface Face {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** The font as pdfkit and react-pdf take it. */
  font: fontkit.Font
  unitsPerEm: number
  ascent: number
  descent: number
  xHeight: number
  capHeight: number
  /** Tell whether the font has a glyph for a character. */
  has(codePoint: number): boolean
  /** Turn text of one style into glyphs. The result is shared and must not be changed. */
  shape(text: string, features?: Features): Shaped
}

/** What names a face: a CSS family, weight and style. */
export interface FaceName {
  family: string
  weight?: number | string
  style?: string
}

/** The faces of a template. */
export interface Fonts {
  faces: Face[]
  /** The files that they were opened from, by absolute path. */
  files: FaceFile[]
  /** Give the face of that family and style whose weight is nearest, by the rules of CSS; nothing for an unknown family. */
  find(name: FaceName): Face | undefined
  /** Measure a line of text set at `size` pt, in pt; the family must be known. */
  width(text: string, name: FaceName, size: number, features?: Features): number
}

/** Open the font files of a template; `folder` is the absolute path of `assets/fonts`. */
export async function openFonts(files: FaceFile[], folder: string): Promise<Fonts> {
  const faces = await Promise.all(files.map((file) => openFace(file, folder)))
  const found = new Map<string, Face | undefined>()
  const find = (name: FaceName): Face | undefined => {
    const key = `${name.family}|${name.weight}|${name.style}`
    if (!found.has(key)) found.set(key, nearestWeight(faces, name))
    return found.get(key)
  }
  return {
    faces,
    files: files.map((file) => ({...file, file: pathOf(file, folder)})),
    find,
    width(text, name, size, features) {
      const face = find(name)
      if (!face) throw new Error(`no font family "${name.family}"`)
      return (face.shape(text, features).advance / face.unitsPerEm) * size
    },
  }
}

const pathOf = ({file}: FaceFile, folder: string): string => (isAbsolute(file) ? file : join(folder, file))

async function openFace(source: FaceFile, folder: string): Promise<Face> {
  const {family, weight, style} = source
  const bytes = await readFile(pathOf(source, folder))
  const font = fontkit.create(bytes) as fontkit.Font
  const covered = new Map<number, boolean>()
  const has = (codePoint: number): boolean => {
    let there = covered.get(codePoint)
    if (there === undefined) {
      there = font.hasGlyphForCodePoint(codePoint)
      covered.set(codePoint, there)
    }
    return there
  }
  const {unitsPerEm, ascent, descent, xHeight, capHeight} = font
  return {family, weight, style, font, unitsPerEm, ascent, descent, xHeight, capHeight, has, shape: shaperOf(bytes)}
}
