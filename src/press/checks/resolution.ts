import type {Checked} from '../check.js'
import {placedPictures} from '../pictures.js'

const INCH = 72

/** Check that pictures have the pixels which the printer asks for, where they are largest. */
export function checkResolution({pages, printer, tell}: Checked): void {
  const {error, warning} = printer.resolution.colour
  for (const {bytes, width, place} of placedPictures(pages).values()) {
    const resolution = Math.floor((pixelsAcross(bytes) / width) * INCH)
    if (!(width > 0) || resolution > warning) continue
    const least = resolution <= error ? error : warning
    const reason = `unexpected image of ${resolution} pixels to the inch, expected more than ${least}`
    tell('print-resolution', place, reason, 'use a larger image, or make it smaller on the page')
  }
}

/** Read the width of a PNG or JPEG from its head. */
function pixelsAcross(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89) return view.getUint32(16)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    // the frames of JPEG, among which stand three tables (ITU T.81, table B.1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return view.getUint16(at + 7)
  }
  return Number.POSITIVE_INFINITY
}
