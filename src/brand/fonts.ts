/** The fonts of a brand: the files below its folder → faces. Nothing is fetched. */
import {FileRefused, type Shelf} from '../files.js'
import {weightOf} from '../fonts/match.js'
import type {FaceFile} from '../template/index.js'
import type {BrandFields} from './fields.js'
import type {Tell} from './place.js'

type Font = NonNullable<NonNullable<BrandFields['typography']>['fonts']>[number]

/** A family that the brand names, with the faces that were found. */
export interface Family {
  faces: FaceFile[]
  /** Where it stands in the brand. */
  path: PropertyKey[]
  /** Where its files are to come from; `file` ones are there, or were told. */
  source: 'file' | 'google' | 'bunny' | 'system' | undefined
}

/** What fonts are that can be set. */
const ENDINGS = /\.(ttf|otf|woff)$/i

/** Weights that a variable font is set in: regular, semi-bold and bold, as far as it reaches. */
const INSTANCES = [300, 400, 600, 700]

/** Find the faces of every family that a brand names, by family. */
export async function familiesOf(fonts: Font[], files: Shelf, tell: Tell): Promise<Map<string, Family>> {
  const found = new Map<string, Family>()
  for (const [index, font] of fonts.entries()) {
    const path = ['typography', 'fonts', index]
    const {family, source} = font
    const before = found.get(family)?.faces ?? []
    const isFile = source === 'file' || font.files !== undefined
    if (isFile && font.files === undefined)
      tell(path, `unexpected font "${family}" without files, expected a list of them`)
    const faces = isFile ? await facesOf(font, path, files, tell) : await facesIn(family, files)
    found.set(family, {faces: [...before, ...faces], path: [...path, 'family'], source: isFile ? 'file' : source})
  }
  return found
}

/** Turn the files that a font lists into faces. */
async function facesOf(
  {family, files: listed = []}: Font,
  path: PropertyKey[],
  files: Shelf,
  tell: Tell,
): Promise<FaceFile[]> {
  const faces: FaceFile[] = []
  for (const [index, entry] of listed.entries()) {
    const {
      path: name,
      weight,
      style,
    } = typeof entry === 'string' ? {path: entry, weight: undefined, style: undefined} : entry
    const at = [...path, 'files', index, ...(typeof entry === 'string' ? [] : ['path'])]
    const file = await fileAt(name, at, files, tell)
    if (file === undefined) continue
    const named = namedFor(name)
    const slope = style === undefined ? named.style : style === 'normal' ? 'normal' : 'italic'
    const [least, most] = (weight ?? '').split('..')
    if (most === undefined) {
      const own = least ? weightOf(least.replace('-', '')) : named.weight
      faces.push({family, weight: own, style: slope, file})
    } else faces.push(...instancesOf({family, style: slope, file}, Number(least), Number(most)))
  }
  return faces
}

const instancesOf = (face: Omit<FaceFile, 'weight'>, least: number, most: number): FaceFile[] =>
  INSTANCES.filter((weight) => weight >= least && weight <= most).map((wght) => ({...face, weight: wght, axes: {wght}}))

async function fileAt(name: string, at: PropertyKey[], files: Shelf, tell: Tell): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(name)) {
    tell(
      at,
      `unexpected address "${name}", expected the path of a file: nothing is fetched`,
      'put the file into fonts/ beside the brand, and name its path',
    )
    return undefined
  }
  if (!ENDINGS.test(name)) {
    tell(at, `unexpected font file "${name}", expected .ttf, .otf or .woff`, 'convert it, for example with fonttools')
    return undefined
  }
  try {
    return await files.find(name)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const near = await files.near?.(name)
    tell(
      at,
      `unexpected font file "${name}" ${error.found}, expected a file below the folder of the brand`,
      near && `did you mean ${near}?`,
    )
    return undefined
  }
}

/** Find the files of a family in `fonts/` by the names that foundries give them: OpenSans-SemiBoldItalic.ttf. */
async function facesIn(family: string, files: Shelf): Promise<FaceFile[]> {
  const plain = family.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const faces: FaceFile[] = []
  for (const path of await files.list('fonts')) {
    const [stem = ''] = (path.split('/').at(-1) ?? '').split('.')
    const [name = '', kind = ''] = stem.split('-')
    if (!ENDINGS.test(path) || name.toLowerCase() !== plain || !/^[a-z]*$/i.test(kind)) continue
    faces.push({family, ...namedFor(path), file: await files.find(path)})
  }
  return faces
}

/** Read weight and style from the name of a file, as foundries write them. */
function namedFor(path: string): Pick<FaceFile, 'weight' | 'style'> {
  const [stem = ''] = (path.split('/').at(-1) ?? '').split('.')
  const kind = /-([a-z]+)$/i.exec(stem)?.[1] ?? ''
  const weight = kind.replace(/(italic|oblique|it)$/i, '')
  return {weight: weightOf(weight || undefined), style: weight === kind ? 'normal' : 'italic'}
}

/** What names files that a font from the web would have: what to do, in words. */
export const howToBring = (family: string): string => {
  const plain = family.replace(/[^\p{L}\p{N}]/gu, '')
  return `put its files into fonts/ beside the brand, as fonts/${plain}-Regular.ttf and fonts/${plain}-Bold.ttf`
}
