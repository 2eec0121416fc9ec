import {createHash} from 'node:crypto'
import type {VFile} from 'vfile'
import type {Brief} from '../brief.js'
import {type Drawing, singleMarks} from '../drawing.js'
import type {InkedPicture} from '../edition.js'
import {report} from '../message.js'
import type {Pages} from '../pages.js'
import type {Colour} from './colour.js'
import {linesOf} from './lines.js'
import {inked} from './picture.js'
import type {View} from './seen.js'
import {contentOf, type Place, walk} from './walk.js'

/** A picture where it is largest. */
export interface PlacedPicture {
  bytes: Uint8Array
  /** Largest size on the pages, pt. */
  width: number
  height: number
  place: Place
}

/** The pictures of an edition, by the bytes that layout has of them. */
export interface Pictures {
  get(bytes: Uint8Array): InkedPicture | undefined
}

const keyOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')

/** Turn every picture on the pages into inks, or into how these are seen, each once, at the size it is printed at most. */
export async function picturesOf(
  pages: Pages,
  brief: Brief,
  colour: Colour,
  file: VFile,
  view?: View,
): Promise<Pictures> {
  const placed = placedPictures(pages)
  const originals = originalsOf(brief)
  const lines = linesOf(brief)
  const inkedByKey = new Map<string, InkedPicture>()
  for (const [key, {bytes, width, height, place}] of placed) {
    const {picture, assumed} = await inked(originals.get(key) ?? bytes, colour, {width, height}, view)
    inkedByKey.set(key, picture)
    if (!assumed || place.block === undefined) continue
    const reason = `unexpected image without a colour profile, taken as ${assumed}`
    report(file, 'image-has-profile', reason, lines.get(place.block), {page: place.page})
  }
  return {get: (bytes) => inkedByKey.get(keyOf(bytes))}
}

/** Give the files of figures that were in another colour space than sRGB, by what layout has of them. */
function originalsOf({body}: Brief): Map<string, Uint8Array> {
  const originals = new Map<string, Uint8Array>()
  const visit = (node: {image?: unknown; children?: unknown[]}): void => {
    const image = node.image as {bytes: Uint8Array; original?: Uint8Array} | undefined
    if (image?.original) originals.set(keyOf(image.bytes), image.original)
    for (const child of node.children ?? []) visit(child as typeof node)
  }
  for (const block of body) visit(block as Parameters<typeof visit>[0])
  return originals
}

/** Find the pictures on the pages, those inside drawings too, by the hash of their bytes. */
export function placedPictures(pages: Pages): Map<string, PlacedPicture> {
  const found = new Map<string, PlacedPicture>()
  const keys = new Map<Uint8Array, string>()
  const add = (bytes: Uint8Array, width: number, height: number, place: Place): void => {
    const key = keys.get(bytes) ?? keyOf(bytes)
    keys.set(bytes, key)
    const known = found.get(key)
    if (!known || known.width < width) found.set(key, {bytes, width, height, place})
  }
  walk(pages, (node, place) => {
    const bytes = (node.image as {data?: unknown} | undefined)?.data
    if (bytes instanceof Uint8Array) add(bytes, node.box?.width ?? 0, node.box?.height ?? 0, place)
    const drawing = node.props?.drawing as Drawing | undefined
    if (!drawing) return
    const scale = contentOf(node, place).width / drawing.width
    for (const mark of singleMarks(drawing.marks)) {
      if (mark.kind !== 'image') continue
      const [a, b, c, d] = mark.matrix
      add(mark.bytes, Math.hypot(a, b) * scale, Math.hypot(c, d) * scale, place)
    }
  })
  return found
}
