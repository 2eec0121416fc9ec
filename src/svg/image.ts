import type {ImageMark, Matrix} from '../drawing.js'
import {multiply} from '../matrix.js'
import type {Element} from './element.js'
import {numberOf} from './style.js'

/** Turn an `image` element that holds its bytes into a mark; it fills its rectangle. Anything else gives nothing. */
export function imageMark({attributes}: Element, matrix: Matrix, opacity: number): ImageMark | undefined {
  const {x, y, width, height} = attributes
  const address = attributes['xlink:href'] ?? attributes.href ?? ''
  const [, format, base64] = /^data:image\/(png|jpeg);base64,([\w+/=]+)$/.exec(address) ?? []
  const [across, down] = [numberOf(width, 0), numberOf(height, 0)]
  if (!base64 || !(across > 0 && down > 0)) return undefined
  return {
    kind: 'image',
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    format: format as ImageMark['format'],
    matrix: multiply(matrix, [across, 0, 0, down, numberOf(x, 0), numberOf(y, 0)]),
    opacity,
  }
}
