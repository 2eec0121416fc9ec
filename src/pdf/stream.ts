import {constants, inflateSync} from 'node:zlib'
import {PDFArray, PDFRawStream} from '@cantoo/pdf-lib'
import {dictOf, get, itemsOf, nameOf, numberOf, type Value} from './objects.js'
import {ascii85, asciiHex, runLength} from './plain-filters.js'
import {predicted} from './predictor.js'

/** Most bytes that one stream may unpack to. */
const MOST = 64 * 1024 * 1024

/** Bytes of a stream, and what kept them from being whole. */
export interface Unpacked {
  bytes: Uint8Array
  /** What is wrong, in words. */
  fault?: string
  /** The filter that is left: an image format, or one that is not known. */
  left?: string
}

const shortNames: Record<string, string> = {
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  RL: 'RunLengthDecode',
}

type Unpack = (bytes: Uint8Array, most: number) => Uint8Array

const unpackers: Record<string, Unpack> = {
  ASCII85Decode: ascii85,
  ASCIIHexDecode: asciiHex,
  RunLengthDecode: runLength,
  // a stream that is cut off gives what it has
  FlateDecode: (bytes, most) => inflateSync(bytes, {maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH}),
}

/** Give the full names of filters from the value of /Filter. */
export const filtersOf = (value: Value): string[] =>
  (value instanceof PDFArray ? itemsOf(value) : [value])
    .map(nameOf)
    .filter((name) => name !== undefined)
    .map((name) => shortNames[name] ?? name)

const remembered = new WeakMap<PDFRawStream, Unpacked>()

/** Unpack a stream; never throws, and never gives more than 64 MB. */
export function unpack(stream: Value): Unpacked {
  if (!(stream instanceof PDFRawStream)) return {bytes: new Uint8Array(), fault: 'unexpected object that is no stream'}
  let unpacked = remembered.get(stream)
  if (!unpacked) {
    const parameters = get(stream.dict, 'DecodeParms')
    const list = parameters instanceof PDFArray ? itemsOf(parameters) : [parameters]
    unpacked = unpackBytes(stream.contents, filtersOf(get(stream.dict, 'Filter')), list)
    // larger ones than profiles are images, which are seen once
    if (unpacked.bytes.length < 4 * 1024 * 1024) remembered.set(stream, unpacked)
  }
  return unpacked
}

/** Unpack bytes through filters, with the parameters of each. */
export function unpackBytes(packed: Uint8Array, filters: string[], parameters: Value[] = []): Unpacked {
  let bytes = packed
  for (const [index, filter] of filters.entries()) {
    const unpacker = unpackers[filter]
    if (!unpacker) return {bytes, left: filter}
    try {
      bytes = predicted(unpacker(bytes, MOST), dictOf(parameters[index]))
    } catch (error) {
      const tooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      const fault = tooMuch ? 'a stream that unpacks to more than 64 MB' : 'a stream that cannot be unpacked'
      return {bytes: new Uint8Array(), fault}
    }
  }
  return {bytes}
}

/** Give the whole number that an entry of a stream dictionary holds. */
export const wholeOf = (value: Value): number => Math.max(0, Math.floor(numberOf(value) ?? 0))
