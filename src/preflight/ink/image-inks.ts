import {PDFRawStream} from '@cantoo/pdf-lib'
import {apply, invert} from '../../pdf/matrix.js'
import {get, numbersOf} from '../../pdf/objects.js'
import {unpack, unpackBytes, wholeOf} from '../../pdf/stream.js'
import {colourOf, type Inks} from '../colour/inks.js'
import type {ColourSpace} from '../colour/space.js'
import type {ImageMark} from '../interpret/mark.js'
import {jpegMeans} from './jpeg.js'

/** Rows of samples: width and height in pixels, channels, and a channel of a pixel, 0–1. */
interface Samples {
  width: number
  height: number
  channels: number
  at(x: number, y: number, channel: number): number
}

/** Pixels that are looked at along each side of a cell. */
const LOOKS = [-0.25, 0.25]

/** Side of a cell that is looked at, pt. */
const REACH = 5.3

/** Give the ink of an image by place on the page, as a function; it gives nothing where that cannot be known. */
export function imageInks(mark: ImageMark): (x: number, y: number) => Inks | undefined {
  const {space} = mark
  const samples = space && samplesOf(mark, space)
  if (!samples || samples.channels !== space.components) return () => undefined
  const mask = maskOf(mark)
  const back = invert(mark.matrix)
  const decode = mark.decode
  const palette = space.family === 'Indexed' ? 2 ** mark.bits - 1 : 1
  const values = new Array<number>(samples.channels).fill(0)
  return (x, y) => {
    const channel = (index: number, places: number[][]): number => {
      let sum = 0
      for (const [px = 0, py = 0] of places)
        sum += samples.at(pixel(px, samples.width), pixel(py, samples.height), index)
      const mean = sum / places.length
      const [low = 0, high = 1] = palette === 1 ? (decode?.slice(index * 2) ?? []) : []
      return (low + mean * (high - low)) * palette
    }
    // means of palette numbers would be other colours
    const looks = palette === 1 ? LOOKS : [0]
    const places = looks.flatMap((dy) => looks.map((dx) => apply(back, x + dx * REACH, y + dy * REACH)))
    for (let index = 0; index < values.length; index++) values[index] = channel(index, places)
    const {inks} = colourOf(space, values)
    const [u, v] = apply(back, x, y)
    const shown = mask?.at(pixel(u, mask.width), pixel(v, mask.height), 0) ?? 1
    return shown === 1 ? inks : new Map([...inks].map(([plate, amount]) => [plate, amount * shown]))
  }

  function pixel(part: number, size: number): number {
    return Math.min(size - 1, Math.max(0, Math.floor(part * size)))
  }
}

/** Unpack an image; rows run from its top, so y is turned round. */
function samplesOf({source, width, height, bits}: ImageMark, space: ColourSpace): Samples | undefined {
  const {bytes, left} = 'stream' in source ? unpack(source.stream) : unpackBytes(source.data, source.filters)
  if (left === 'DCTDecode') return turned(jpegMeans(bytes))
  return left === undefined ? turned(plain(bytes, width, height, bits, space.components)) : undefined
}

function maskOf({source}: ImageMark): Samples | undefined {
  const stream = 'stream' in source && source.stream instanceof PDFRawStream ? source.stream : undefined
  const mask = get(stream?.dict, 'SMask')
  if (!(mask instanceof PDFRawStream)) return undefined
  const {bytes, left} = unpack(mask)
  const {dict} = mask
  const [low = 0, high = 1] = numbersOf(get(dict, 'Decode')) ?? []
  const [width, height, bits] = ['Width', 'Height', 'BitsPerComponent'].map((key) => wholeOf(get(dict, key)))
  const samples = left === 'DCTDecode' ? jpegMeans(bytes) : left ? undefined : plain(bytes, width, height, bits || 8, 1)
  const upright = turned(samples)
  return upright && {...upright, at: (x, y, channel) => low + upright.at(x, y, channel) * (high - low)}
}

const turned = (samples: Samples | undefined): Samples | undefined =>
  samples && {...samples, at: (x, y, channel) => samples.at(x, samples.height - 1 - y, channel)}

/** Read rows of samples of 1 to 16 bits. */
function plain(bytes: Uint8Array, width = 0, height = 0, bits = 8, channels = 1): Samples | undefined {
  const row = Math.ceil((width * channels * bits) / 8)
  if (width < 1 || height < 1 || bytes.length < row * height || ![1, 2, 4, 8, 16].includes(bits)) return undefined
  const most = 2 ** bits - 1
  return {
    width,
    height,
    channels,
    at(x, y, channel) {
      const place = (x * channels + channel) * bits
      const byte = bytes[y * row + (place >> 3)] as number
      if (bits === 8) return byte / 255
      if (bits === 16) return byte / 255
      return ((byte >> (8 - bits - (place & 7))) & most) / most
    },
  }
}
