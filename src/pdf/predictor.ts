import type {PDFDict} from '@cantoo/pdf-lib'
import {get, numberOf} from './objects.js'

/** Undo the predictor that stream parameters name (ISO 32000-1, 7.4.4.4), for samples of 8 bits and PNG rows of any. */
export function predicted(bytes: Uint8Array, parameters: PDFDict | undefined): Uint8Array {
  const predictor = numberOf(get(parameters, 'Predictor')) ?? 1
  if (predictor < 2) return bytes
  const colours = Math.max(1, numberOf(get(parameters, 'Colors')) ?? 1)
  const bits = numberOf(get(parameters, 'BitsPerComponent')) ?? 8
  const columns = Math.max(1, numberOf(get(parameters, 'Columns')) ?? 1)
  const pixel = Math.max(1, Math.ceil((colours * bits) / 8))
  const width = Math.ceil((colours * bits * columns) / 8)
  if (width > 1 << 26) return bytes
  return predictor === 2 ? (bits === 8 ? tiff(bytes, width, pixel) : bytes) : png(bytes, width, pixel)
}

function tiff(bytes: Uint8Array, width: number, pixel: number): Uint8Array {
  const out = bytes.slice()
  for (let at = 0; at < out.length; at++) {
    if (at % width >= pixel) out[at] = ((out[at] as number) + (out[at - pixel] as number)) & 255
  }
  return out
}

function png(bytes: Uint8Array, width: number, pixel: number): Uint8Array {
  const rows = Math.floor(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] as number
    const from = row * (width + 1) + 1
    const to = row * width
    for (let at = 0; at < width; at++) {
      const left = at >= pixel ? (out[to + at - pixel] as number) : 0
      const up = row > 0 ? (out[to + at - width] as number) : 0
      const corner = row > 0 && at >= pixel ? (out[to + at - width - pixel] as number) : 0
      out[to + at] = ((bytes[from + at] as number) + guess(kind, left, up, corner)) & 255
    }
  }
  return out
}

/** Give what the filter of a PNG row expects from the neighbours of a byte (PNG specification, 9.2). */
function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 0) return 0
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
