import type {Face, FaceName, Fonts} from './index.js'

/** Text in one face. */
export interface FaceRun {
  text: string
  face: Face
}

/** Words, and between them what a reader takes for one character each. */
const parts = /[\p{L}\p{M}\p{Join_Control}]+|[^\p{L}\p{M}][\p{M}\p{Join_Control}]*/gu

/** A character with what is written on it or joined to it. */
const clusters = /.[\p{M}\p{Join_Control}]*/gsu

/** Characters that draw nothing: a font need not have them. */
const silent = /\s|\p{Default_Ignorable_Code_Point}/u

/**
 * Split a line by the faces that have its characters: the named face, else the first other family that has them, in the
 * same weight and style. A word is set in one face when any has all its letters, so that letters which join are never
 * shaped apart; else character by character. What no face has stays in the named one. The family must be known.
 */
export function faceRunsOf(text: string, name: FaceName, fonts: Fonts): FaceRun[] {
  const named = fonts.find(name)
  if (!named) throw new Error(`no font family "${name.family}"`)
  const runs: FaceRun[] = []
  const add = (part: string, face: Face): void => {
    const last = runs.at(-1)
    if (last?.face === face) last.text += part
    else runs.push({text: part, face})
  }
  for (const [part] of text.matchAll(parts)) {
    const face = faceWith(part, named, name, fonts)
    if (face) add(part, face)
    else for (const [cluster] of part.matchAll(clusters)) add(cluster, faceWith(cluster, named, name, fonts) ?? named)
  }
  return runs
}

/** Find the first face that has all characters of a text. */
function faceWith(text: string, named: Face, name: FaceName, fonts: Fonts): Face | undefined {
  const codes = Array.from(text, (character) => character.codePointAt(0) as number)
  const seen = codes.filter((code) => !silent.test(String.fromCodePoint(code)))
  if (seen.every((code) => named.has(code))) return named
  for (const {family} of fonts.faces) {
    const face = fonts.find({...name, family})
    if (face && seen.every((code) => face.has(code))) return face
  }
  return undefined
}
