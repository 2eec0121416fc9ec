import {readFileSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {basename} from 'node:path'
import * as fontkit from 'fontkit'
import {TemplateFault} from '../template/fault.js'
import type {FaceFile} from '../template/index.js'
import type {Face} from './index.js'
import {instanceOf} from './instance.js'
import {type Container, containerOf, HEAD_LENGTH, unpacked} from './sfnt.js'
import {type Shape, shaperOf} from './shape.js'

/** What is known of a font once its bytes have been read. */
interface Opened {
  font: fontkit.Font
  unitsPerEm: number
  ascent: number
  descent: number
  xHeight: number
  capHeight: number
  has(codePoint: number): boolean
  shape: Shape
}

/** Look at a font file, and give a face that reads it when it is first used. Throws `TemplateFault` for one that is no font. */
export async function faceAt(path: string, source: FaceFile): Promise<Face> {
  const container = await lookAt(path, source)
  let opened: Opened | undefined
  const font = (): Opened => {
    opened ??= told(path, () => openedOf(path, source, container))
    return opened
  }
  const {family, weight, style} = source
  return {
    family,
    weight,
    style,
    get font() {
      return font().font
    },
    get unitsPerEm() {
      return font().unitsPerEm
    },
    get ascent() {
      return font().ascent
    },
    get descent() {
      return font().descent
    },
    get xHeight() {
      return font().xHeight
    },
    get capHeight() {
      return font().capHeight
    },
    has: (codePoint) => font().has(codePoint),
    shape: (text, features, reading) => font().shape(text, features, reading),
  }
}

/** Say of which file a fault is told. */
function told<Result>(path: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw new TemplateFault(`font ${basename(path)}: ${(error as Error).message}`)
  }
}

async function lookAt(path: string, {axes}: FaceFile): Promise<Container> {
  const file = await open(path)
  try {
    const {size} = await file.stat()
    const {buffer, bytesRead} = await file.read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0)
    return told(path, () => {
      const container = containerOf(buffer.subarray(0, bytesRead), size)
      const variable = container.tables.includes('fvar')
      if (axes && !variable) throw new Error('unexpected `axes` of a font that does not vary, expected none')
      if (!axes && variable) {
        throw new Error(
          'unexpected variable font without its axes, expected a static one: give it `axes`, as {wght: 400}, or make a static instance of it',
        )
      }
      return container
    })
  } finally {
    await file.close()
  }
}

function openedOf(path: string, {axes}: FaceFile, {kind}: Container): Opened {
  const file = readFileSync(path)
  const whole = kind === 'woff' ? unpacked(file) : file
  const bytes = axes ? instanceOf(whole, axesOf(whole, axes)) : whole
  const font = fontkit.create(bytes) as fontkit.Font
  // instances of one file must not be taken for one another: a name for each, after Adobe's note 5902
  if (axes) Object.defineProperty(font, 'postscriptName', {value: instanceName(font.postscriptName, axes)})
  const covered = new Map<number, boolean>()
  const {unitsPerEm, ascent, descent, xHeight, capHeight} = font
  // within these bounds by the standard; all else shows when a text is set
  if (!(unitsPerEm >= 16 && unitsPerEm <= 16384 && font.numGlyphs > 0)) {
    throw new Error('unexpected values in its tables, expected a whole font: copy it again')
  }
  return {
    font,
    unitsPerEm,
    ascent,
    descent,
    xHeight,
    capHeight,
    has(codePoint) {
      let there = covered.get(codePoint)
      if (there === undefined) {
        there = font.hasGlyphForCodePoint(codePoint)
        covered.set(codePoint, there)
      }
      return there
    },
    shape: shaperOf(bytes),
  }
}

const instanceName = (name: string, axes: Record<string, number>): string =>
  Object.entries(axes).reduce((longer, [tag, value]) => `${longer}_${value}${tag}`, name)

/** Hold the axes that a template gives against those of the font. */
function axesOf(bytes: Buffer, axes: Record<string, number>): Record<string, number> {
  const known = (fontkit.create(bytes) as fontkit.Font).variationAxes
  const list = Object.entries(known).map(([tag, axis]) => `${tag} ${axis?.min}–${axis?.max}`)
  for (const [tag, value] of Object.entries(axes)) {
    const axis = known[tag]
    if (!axis || value < axis.min || value > axis.max) {
      throw new Error(`unexpected axis ${tag} ${value}, expected ${list.join(', ')}`)
    }
  }
  return axes
}
