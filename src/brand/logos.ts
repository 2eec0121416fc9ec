/** The logos of a brand: SVG files → drawings, others → images. */
import type {Files} from '../files.js'
import {FileRefused, largest} from '../files.js'
import {ImageRefused, readImage} from '../image.js'
import {traceTree} from '../svg/index.js'
import {plain, SvgRefused} from '../svg/plain.js'
import type {Logo, LogoSize, Logos} from '../template/brand.js'
import {decode} from '../utf8.js'
import type {BrandFields} from './fields.js'
import type {Tell} from './place.js'

type Written = NonNullable<BrandFields['logo']>
type Named = Exclude<Written, string>
type Resource = {path: string; alt?: string | undefined; at: PropertyKey[]}

const sizes = ['small', 'medium', 'large'] as const satisfies LogoSize[]

/** Read every logo that a brand names. One alone is of every size. */
export async function logosOf(written: Written | undefined, files: Files, tell: Tell): Promise<Logos> {
  if (written === undefined) return {}
  const known = new Map<string, Promise<Logo | undefined>>()
  const opened = async ({path, alt, at}: Resource): Promise<Logo | undefined> => {
    const reading = known.get(path) ?? read(path, at, files, tell)
    known.set(path, reading)
    const logo = await reading
    return logo && alt !== undefined ? {...logo, alt} : logo
  }
  if (typeof written === 'string' || written.path !== undefined) {
    const resource =
      typeof written === 'string'
        ? {path: written, at: ['logo']}
        : {path: written.path as string, alt: written.alt, at: ['logo', 'path']}
    const light = await opened(resource)
    return light ? {medium: {light}} : {}
  }
  const logos: Logos = {}
  for (const size of sizes) {
    const value = written[size]
    if (value === undefined) continue
    const found: NonNullable<Logos[LogoSize]> = {}
    for (const [ground, resource] of groundsOf(value, ['logo', size], written)) {
      const logo = await opened(resource)
      if (logo) found[ground] = logo
    }
    logos[size] = found
  }
  return logos
}

/** Give the pictures of one size by the grounds that they are for. */
function groundsOf(
  value: NonNullable<Named['small']>,
  at: PropertyKey[],
  written: Named,
): ['light' | 'dark', Resource][] {
  if (typeof value === 'string') return [['light', resourceOf(value, at, written)]]
  const {path, alt, light, dark} = value
  const found: ['light' | 'dark', Resource][] = []
  if (path !== undefined) found.push(['light', {...resourceOf(path, [...at, 'path'], written), ...(alt && {alt})}])
  if (light !== undefined) found.push(['light', resourceOf(light, [...at, 'light'], written)])
  if (dark !== undefined) found.push(['dark', resourceOf(dark, [...at, 'dark'], written)])
  return found
}

/** Follow a name in `images` to its file. */
function resourceOf(
  value: string | {path: string; alt?: string | undefined},
  at: PropertyKey[],
  {images = {}}: Named,
): Resource {
  if (typeof value !== 'string') return {...value, at: [...at, 'path']}
  const named = Object.hasOwn(images, value) ? images[value] : undefined
  if (named === undefined) return {path: value, at}
  const place = ['logo', 'images', value]
  return typeof named === 'string' ? {path: named, at: place} : {...named, at: [...place, 'path']}
}

async function read(path: string, at: PropertyKey[], files: Files, tell: Tell): Promise<Logo | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    tell(
      at,
      `unexpected address "${path}", expected the path of a file: nothing is fetched`,
      'put the picture beside the brand, and name its path',
    )
    return undefined
  }
  try {
    const bytes = await files.read(path, largest.image)
    if (!/\.svg$/i.test(path)) {
      const picture = await readImage(bytes)
      return {picture, width: picture.width, height: picture.height}
    }
    const text = decode(bytes)
    if ('at' in text) throw new SvgRefused(text.found, 'text in UTF-8')
    const picture = traceTree(plain(text.text), noFonts)
    return {picture, width: picture.width, height: picture.height}
  } catch (error) {
    if (error instanceof FileRefused) {
      const near = await files.near?.(path)
      tell(
        at,
        `unexpected logo "${path}" ${error.found}, expected an SVG or a PNG below the folder of the brand`,
        near && `did you mean ${near}?`,
      )
    } else if (error instanceof ImageRefused || error instanceof SvgRefused) {
      tell(at, `unexpected ${error.message} in logo ${path}, expected ${error.expected}`)
    } else throw error
    return undefined
  }
}

/** A plain tree has no words, so nothing is asked of fonts. */
const noFonts = {faces: [], files: [], find: () => undefined, width: () => 0}
