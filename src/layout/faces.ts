import type {Face} from '../fonts/index.js'

const faces = new WeakMap<object, Face>()
const heavier = new WeakMap<Face, Face>()

/**
 * Remember which face a fontkit font belongs to, and what is heavier in its family: react-pdf carries only the font
 * through its layout.
 */
export function remember(face: Face, next?: Face): void {
  faces.set(face.font, face)
  if (next && next.weight > face.weight) heavier.set(face, next)
}

/** Give the next heavier face of the same family and style, when there is one. */
export const heavierThan = (face: Face): Face | undefined => heavier.get(face)

/** Give the face of a fontkit font; a font that no template registered is our own bug. */
export function faceOf(font: object | undefined): Face {
  const face = font && faces.get(font)
  if (!face) throw new Error('text was given a font family that the template does not register')
  return face
}

const monospaced = new WeakMap<Face, boolean>()

/** Tell whether all letters of a face are equally wide, as in faces for code. */
export function isMonospaced(face: Face): boolean {
  let known = monospaced.get(face)
  if (known === undefined) {
    known = face.shape('i').advance === face.shape('m').advance
    monospaced.set(face, known)
  }
  return known
}
