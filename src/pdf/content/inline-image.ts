import {isSpace, type Lexer, Name, type Operand} from './lexer.js'

/** An image inside a content stream: its dictionary with full names, and its data as it stands. */
export interface InlineImage {
  entries: Map<string, Operand>
  data: Uint8Array
}

const fullNames: Record<string, string> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  L: 'Length',
  W: 'Width',
}

const components: Record<string, number> = {
  G: 1,
  DeviceGray: 1,
  CalGray: 1,
  I: 1,
  Indexed: 1,
  RGB: 3,
  DeviceRGB: 3,
  CMYK: 4,
  DeviceCMYK: 4,
}

/** Read an inline image from after its `BI`; `componentsOf` gives the channels of a colour space by resource name. */
export function inlineImage(lexer: Lexer, componentsOf: (space: string) => number | undefined): InlineImage {
  const entries = new Map<string, Operand>()
  for (const [key, value] of lexer.dictionary('ID', 0)) entries.set(fullNames[key] ?? key, value)
  // one white space stands between ID and the data
  if (isSpace(lexer.bytes[lexer.at])) lexer.at++
  const start = lexer.at
  const end = endOf(lexer, start, lengthOf(entries, componentsOf))
  const data = lexer.bytes.subarray(start, end)
  lexer.at = end
  lexer.skipSpace()
  lexer.at = Math.min(lexer.at + 2, lexer.bytes.length)
  return {entries, data}
}

/** Work out how many bytes the data must have, where that can be known. */
function lengthOf(entries: Map<string, Operand>, componentsOf: (space: string) => number | undefined) {
  const length = entries.get('Length')
  if (typeof length === 'number') return length
  if (entries.has('Filter')) return undefined
  const [width, height] = [entries.get('Width'), entries.get('Height')]
  if (typeof width !== 'number' || typeof height !== 'number') return undefined
  if (entries.get('ImageMask') === true) return Math.ceil(width / 8) * height
  const space = entries.get('ColorSpace')
  const bits = entries.get('BitsPerComponent')
  const first = Array.isArray(space) ? space[0] : space
  const channels = first instanceof Name ? (components[first.text] ?? componentsOf(first.text)) : 1
  return channels === undefined
    ? undefined
    : Math.ceil((width * channels * (typeof bits === 'number' ? bits : 8)) / 8) * height
}

/** Find where the data ends: after its known length if EI follows there, otherwise at the first EI that looks like one. */
function endOf(lexer: Lexer, start: number, length: number | undefined): number {
  const {bytes} = lexer
  if (length !== undefined && length >= 0 && start + length < bytes.length) {
    let at = start + length
    while (isSpace(bytes[at])) at++
    if (isEnd(bytes, at)) return start + length
  }
  for (let at = start; at < bytes.length - 1; at++) {
    if (isEnd(bytes, at) && (at === start || isSpace(bytes[at - 1])) && isReadable(bytes, at + 2)) {
      return Math.max(start, at - 1)
    }
  }
  lexer.fault('unexpected end inside an inline image', start)
  return bytes.length
}

const isEnd = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x45 && bytes[at + 1] === 0x49 && (at + 2 >= bytes.length || isSpace(bytes[at + 2]))

/** Tell whether drawing instructions can follow: readable signs only, for as far as data would hardly go. */
function isReadable(bytes: Uint8Array, start: number): boolean {
  for (let at = start; at < Math.min(start + 24, bytes.length); at++) {
    const code = bytes[at] as number
    if (code > 126 || (code < 32 && (code === 0 || !isSpace(code)))) return false
  }
  return true
}
