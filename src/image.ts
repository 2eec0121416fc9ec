import type {Metadata, Sharp} from 'sharp'

/** A pixel or vector image that was found and measured. */
export interface ImageAsset {
  /** Path relative to the folder of the brief, with forward slashes. */
  path: string
  format: 'jpeg' | 'png'
  /** The bytes to embed; upright, so EXIF orientation has been applied. */
  bytes: Uint8Array
  /** The file as it was found, when its colours were not in sRGB: ink is made from these. */
  original?: Uint8Array
  /** Upright size in pixels. */
  width: number
  height: number
}

/** An image whose bytes can be embedded. */
export type Picture = Omit<ImageAsset, 'path'>

/** Thrown for bytes that are no image, or none that can be set: `message` says what was found. */
export class ImageRefused extends Error {
  constructor(
    found: string,
    readonly expected: string,
  ) {
    super(found)
  }
}

/** Most pixels an image may have. */
const LARGEST = 200_000_000

const formats = 'a JPEG or PNG; WebP, TIFF, GIF and AVIF are converted'

/**
 * Read an image: upright, 8 bits to the channel, sRGB or grey. JPEG and PNG that are so already keep their bytes;
 * other formats become PNG. Throws `ImageRefused`.
 */
export async function readImage(bytes: Uint8Array): Promise<Picture> {
  if (bytes.length === 0) throw new ImageRefused('empty file', formats)
  const stranger = strangerIn(bytes)
  if (stranger) throw stranger
  // loading libvips costs a tenth of a second, which a brief without images does not pay
  const {default: sharp} = await import('sharp')
  const open = (): Sharp => sharp(bytes, {failOn: 'error', limitInputPixels: LARGEST})
  const found = await refusing(open().metadata())
  if (!isKnown(found)) throw new ImageRefused(`image of format ${found.format}`, formats)
  const format = found.format === 'jpeg' ? 'jpeg' : 'png'
  if (found.format === format && isPlain(found)) {
    // the head alone says nothing about the rest: a small copy makes every row be decoded
    await refusing(open().resize(8, 8, {fit: 'fill'}).raw().toBuffer())
    return {format, bytes, width: found.width, height: found.height}
  }
  const upright = open()
    .rotate()
    .toColourspace(found.space === 'b-w' ? 'b-w' : 'srgb')
  const fresh = format === 'jpeg' ? upright.jpeg({quality: 95, chromaSubsampling: '4:4:4'}) : upright.png()
  const {data, info} = await refusing(fresh.toBuffer({resolveWithObject: true}))
  const original = isSrgb(found.icc) && found.space !== 'cmyk' ? {} : {original: bytes}
  return {format, bytes: data, width: info.width, height: info.height, ...original}
}

/** Say what stands in place of pixels: a drawing, a document, or the web page of a failed download. */
function strangerIn(bytes: Uint8Array): ImageRefused | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000))
  if (/^(\xEF\xBB\xBF)?\s*<(!DOCTYPE )?html/i.test(start)) {
    return new ImageRefused('web page', 'the image itself: the download went wrong')
  }
  if (/^(\xEF\xBB\xBF)?\s*<(\?xml|!--|!DOCTYPE svg|svg)/i.test(start)) {
    return new ImageRefused('SVG', 'a PNG, or a chart, which is drawn as vectors')
  }
  if (start.startsWith('%PDF-')) return new ImageRefused('PDF', 'its page as a PNG')
  return undefined
}

function isKnown({format, compression}: Metadata): boolean {
  if (format === 'heif') return compression === 'av1'
  return ['jpeg', 'png', 'webp', 'tiff', 'gif', 'avif'].includes(format ?? '')
}

/** Tell whether every PDF reader shows the bytes as they are. */
function isPlain({depth, space, orientation = 1, icc, format, isProgressive}: Metadata): boolean {
  const interlaced = format === 'png' && isProgressive === true
  return depth === 'uchar' && (space === 'srgb' || space === 'b-w') && orientation === 1 && isSrgb(icc) && !interlaced
}

/** Tell whether a colour profile is sRGB, by the name that stands in it as ASCII or UTF-16. */
const isSrgb = (icc: Uint8Array | undefined): boolean =>
  icc === undefined || new TextDecoder('latin1').decode(icc).replaceAll('\0', '').includes('sRGB')

/** Turn a failure of the decoder into the one reason an author can act on. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const {message} = error as Error
    if (/exceeds pixel limit/i.test(message)) {
      throw new ImageRefused(`image of more than ${LARGEST / 1e6} million pixels`, 'a smaller one')
    }
    if (/unsupported image format/i.test(message)) throw new ImageRefused('bytes that are no image', formats)
    throw new ImageRefused('damage', 'an image that can be read to its end')
  }
}
