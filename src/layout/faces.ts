import {type Face, type Fonts, faceRunsOf} from '../fonts/index.js'
import {TemplateFault} from '../template/fault.js'
import type {Attributes} from './textkit/styled.js'

const faces = new WeakMap<object, {face: Face; fonts: Fonts}>()

/** Remember which face of which fonts a fontkit font belongs to: react-pdf carries only the font through its layout. */
export const remember = (face: Face, fonts: Fonts): void => {
  faces.set(face.font, {face, fonts})
}

/** Give the next heavier face of the same family and style, when there is one. */
export function heavierThan(face: Face): Face | undefined {
  const {fonts} = known(face.font)
  const next = fonts.find({family: face.family, style: face.style, weight: face.weight + 200})
  if (!next || next.weight <= face.weight) return undefined
  remember(next, fonts)
  return next
}

/** Give the face of a fontkit font; a `Text` without one is a fault of the template. Throws `TemplateFault`. */
export const faceOf = (font: object | undefined): Face => known(font).face

/** Split a text, to be set in a fontkit font, by the faces that have its characters. */
export function facesFor(text: string, font: object | undefined): {text: string; face: Face}[] {
  const {face, fonts} = known(font)
  const runs = faceRunsOf(text, face, fonts)
  for (const run of runs) remember(run.face, fonts)
  return runs
}

function known(font: object | undefined): {face: Face; fonts: Fonts} {
  const found = font && faces.get(font)
  if (!found)
    throw new TemplateFault(
      'unexpected Text in a font that the template does not name, expected a fontFamily of its faces',
    )
  return found
}

const monospaced = new WeakMap<Face, boolean>()

/** Tell whether text is set as code is: in a face whose letters are all equally wide. */
export function isCode({font: [font]}: Pick<Attributes, 'font'>): boolean {
  const face = faceOf(font)
  let known = monospaced.get(face)
  if (known === undefined) {
    known = face.shape('i').advance === face.shape('m').advance
    monospaced.set(face, known)
  }
  return known
}
