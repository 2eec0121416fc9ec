import type {Face, FaceName, Fonts} from '../fonts/index.js'

/** Text in one face. */
export interface FaceRun {
  text: string
  face: Face
}

/** Marks and joiners stay with the letter before them. */
const joined = /\p{M}|\u200c|\u200d/u

/**
 * Split a line by the faces that have its characters: the named face, else the first other family that has one, in the
 * same weight and style. What no face has stays in the named one. The family must be known.
 */
export function faceRunsOf(text: string, name: FaceName, fonts: Fonts): FaceRun[] {
  const named = fonts.find(name)
  if (!named) throw new Error(`no font family "${name.family}"`)
  const runs: FaceRun[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const code = character.codePointAt(0) as number
    const face = last && joined.test(character) ? last.face : faceWith(code, named, name, fonts)
    if (last?.face === face) last.text += character
    else runs.push({text: character, face})
  }
  return runs
}

function faceWith(code: number, named: Face, name: FaceName, fonts: Fonts): Face {
  if (named.has(code)) return named
  for (const {family} of fonts.faces) {
    const face = fonts.find({...name, family})
    if (face?.has(code)) return face
  }
  return named
}

/** Measure a line set at `size` pt as `faceRunsOf` splits it, pt. */
export function lineWidth(text: string, name: FaceName, size: number, fonts: Fonts): number {
  return faceRunsOf(text, name, fonts).reduce((sum, {text, face}) => sum + fonts.width(text, face, size), 0)
}
