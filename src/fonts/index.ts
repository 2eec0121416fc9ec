/**
 * The fonts of a template: one book that measures for charts, shapes for layout and embeds for paint.
 *
 * One book for all three is what keeps a chart's label as wide on the page as Vega thought it was.
 */
import {isAbsolute, join} from 'node:path'
import type {Font} from 'fontkit'
import type {FaceFile} from '../template/index.js'
import {nearestWeight} from './match.js'
import {faceAt} from './open.js'
import type {Features, Shape} from './shape.js'

export {faceRunsOf} from './face-runs.js'
export {weightOf} from './match.js'
export {lineWidth, seenRunsOf} from './seen-runs.js'
export type {Features, Glyph, Reading, Shaped} from './shape.js'

/** One font file, which is read when anything but its name is asked for. Metrics are in font units. */
export interface Face {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** The font as pdfkit and react-pdf take it. */
  readonly font: Font
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly xHeight: number
  readonly capHeight: number
  /** Tell whether the font has a glyph for a character. */
  has(codePoint: number): boolean
  shape: Shape
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

/**
 * Look at the font files of a template, each of which is read when it is first used; `folder` is the absolute path of
 * `assets/fonts`. Throws `TemplateFault` for a file that is no font, here or when it is read.
 */
export async function openFonts(files: FaceFile[], folder: string): Promise<Fonts> {
  const faces = await Promise.all(files.map((file) => faceAt(pathOf(file, folder), file)))
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
