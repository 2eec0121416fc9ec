import type {Metadata} from 'sharp'
import type {InkedPicture} from '../edition.js'
import type {Colour} from './colour.js'
import {pack} from './pack.js'
import type {View} from './seen.js'

/** Pixels to the inch above which a picture is made smaller, and those it then has. */
const TOO_FINE = 450
const FINE = 300

/** Most colours of a palette. */
const COLOURS = 256

const INCH = 72

/** Pixels as they were decoded, upright, 8 bits to the channel. */
interface Pixels {
  width: number
  height: number
  /** Without opacity: one channel of grey, three of light or four of ink. */
  samples: Uint8Array
  channels: number
  opacity?: Uint8Array
  profile?: Uint8Array
}

/** Turn the bytes of a picture, printed `width` × `height` pt large, into inks. Tells what its colours were without a profile. */
export async function inked(
  bytes: Uint8Array,
  colour: Colour,
  size: {width: number; height: number},
  view?: View,
): Promise<{picture: InkedPicture; assumed?: 'sRGB' | 'the inks of the printing condition'}> {
  const pixels = await decode(bytes, size)
  const {width, height, profile} = pixels
  const mask = pixels.opacity ? {mask: pack(pixels.opacity, width, 1)} : {}
  const picture = {
    width,
    height,
    ...mask,
    ...(view ? seenOf(pixels, colour, view) : packed(inksOf(pixels, colour), width)),
  }
  if (profile) return {picture}
  return {picture, assumed: pixels.channels === 4 ? 'the inks of the printing condition' : 'sRGB'}
}

async function decode(bytes: Uint8Array, size: {width: number; height: number}): Promise<Pixels> {
  const {default: sharp} = await import('sharp')
  // profiles are honoured here, by the one engine that turns all colours
  const open = () => sharp(bytes, {ignoreIcc: true, limitInputPixels: false}).rotate()
  const found = await sharp(bytes).metadata()
  const target = smaller(found, size)
  const image = target && !isDrawn(found) ? open().resize(target.width, target.height, {fit: 'fill'}) : open()
  const cmyk = found.space === 'cmyk'
  const plain = cmyk ? image.pipelineColourspace('cmyk').toColourspace('cmyk') : image
  const {data, info} = await plain.raw().toBuffer({resolveWithObject: true})
  const {width, height} = info
  const solid = cmyk ? 4 : info.channels >= 3 ? 3 : 1
  const {samples, opacity} = split(data, info.channels, solid)
  const translucent = opacity?.some((value) => value !== 255)
  return {
    width,
    height,
    samples,
    channels: solid,
    ...(translucent && opacity ? {opacity} : {}),
    ...(found.icc ? {profile: new Uint8Array(found.icc)} : {}),
  }
}

/** Give the size of a picture that has more pixels than print can show. */
function smaller({autoOrient}: Metadata, size: {width: number; height: number}): typeof size | undefined {
  const resolution = (autoOrient.width / size.width) * INCH
  if (!(size.width > 0) || resolution <= TOO_FINE) return undefined
  const share = FINE / resolution
  return {width: Math.ceil(autoOrient.width * share), height: Math.ceil(autoOrient.height * share)}
}

/** Tell whether a picture is drawn in few colours: made smaller, it would have more. */
const isDrawn = ({isPalette}: Metadata): boolean => isPalette === true

/** Part opacity from the other channels. */
function split(data: Uint8Array, channels: number, solid: number): {samples: Uint8Array; opacity?: Uint8Array} {
  if (channels === solid) return {samples: data}
  const count = data.length / channels
  const samples = new Uint8Array(count * solid)
  const opacity = new Uint8Array(count)
  for (let index = 0; index < count; index++) {
    for (let channel = 0; channel < solid; channel++) {
      samples[index * solid + channel] = data[index * channels + channel] as number
    }
    opacity[index] = data[index * channels + channels - 1] as number
  }
  return {samples, opacity}
}

/** A picture in inks before it is packed. */
type Inked = Pick<InkedPicture, 'space' | 'palette' | 'pixels'>

function inksOf(pixels: Pixels, colour: Colour): Inked {
  const {samples, channels, profile} = pixels
  if (channels === 4) {
    return {space: 'DeviceCMYK', pixels: profile ? colour.pixels(samples, 'cmyk8', profile) : samples}
  }
  const greys = channels === 1 ? samples : greysOf(samples)
  if (greys) {
    const tones = Uint8Array.from({length: 256}, (_, level) => Math.round(255 * (1 - colour.black(level / 255))))
    return {space: 'DeviceGray', pixels: greys.map((level) => tones[level] as number)}
  }
  const source = profile && profileOfLight(profile) ? profile : undefined
  const indexed = paletteOf(samples)
  if (!indexed) return {space: 'DeviceCMYK', pixels: colour.pixels(samples, 'rgb8', source)}
  const palette = colour.pixels(indexed.palette, 'rgb8', source)
  return {space: 'DeviceCMYK', palette, pixels: indexed.indices}
}

/** Give a picture as its inks are seen; a grey is that of black alone. */
function seenOf(pixels: Pixels, colour: Colour, view: View): Inked {
  const {space, palette, pixels: samples} = inksOf(pixels, colour)
  const {width} = pixels
  const greys = (): Uint8Array => Uint8Array.from({length: 1024}, (_, at) => (at % 4 === 3 ? 255 - (at >> 2) : 0))
  const inks = space === 'DeviceGray' ? greys() : palette
  if (inks) return {space: 'DeviceRGB', palette: view.pixels(inks), pixels: pack(samples, width, 1)}
  return {space: 'DeviceRGB', pixels: pack(view.pixels(samples), width, 3)}
}

const packed = ({space, palette, pixels}: Inked, width: number): Inked => ({
  space,
  ...(palette ? {palette} : {}),
  pixels: pack(pixels, width, palette || space === 'DeviceGray' ? 1 : 4),
})

/** Tell whether a profile describes RGB. */
const profileOfLight = (profile: Uint8Array): boolean => String.fromCharCode(...profile.subarray(16, 19)) === 'RGB'

/** Give one channel of a picture in which all three are alike. */
function greysOf(samples: Uint8Array): Uint8Array | undefined {
  for (let at = 0; at < samples.length; at += 3) {
    if (samples[at] !== samples[at + 1] || samples[at] !== samples[at + 2]) return undefined
  }
  return samples.filter((_, at) => at % 3 === 0)
}

/** Number the colours of a picture that has few. */
function paletteOf(samples: Uint8Array): {palette: Uint8Array; indices: Uint8Array} | undefined {
  const numbers = new Map<number, number>()
  const indices = new Uint8Array(samples.length / 3)
  for (let at = 0; at < samples.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [samples[at], samples[at + 1], samples[at + 2]]
    const key = (red << 16) | (green << 8) | blue
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      if (number === COLOURS) return undefined
      numbers.set(key, number)
    }
    indices[at / 3] = number
  }
  const palette = Uint8Array.from([...numbers.keys()].flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]))
  return {palette, indices}
}
