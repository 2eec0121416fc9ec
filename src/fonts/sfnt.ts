/** What a font file is, from its first bytes and the list of its tables. */
import {inflateSync} from 'node:zlib'

/** A font file that can be opened. */
export interface Container {
  kind: 'truetype' | 'cff' | 'woff'
  /** Tags of its tables. */
  tables: string[]
}

/** Most bytes that the head and the list of tables of a font file take. */
export const HEAD_LENGTH = 44 + 20 * 64

const EXPECTED = 'expected a static TrueType (.ttf), OpenType with CFF (.otf) or WOFF 1 (.woff) file'

/** Signatures of what is no font that can be set: what it is, and how to mend it. */
const foreign: Record<string, [what: string, mend: string]> = {
  wOF2: ['WOFF2 file', 'unpack it to .ttf, as woff2_decompress does'],
  ttcf: ['collection of fonts', 'take the one font that is meant out of it'],
  typ1: ['Type 1 font', 'take its OpenType edition'],
  '%!PS': ['Type 1 font', 'take its OpenType edition'],
  '<svg': ['SVG file', 'take a TrueType or OpenType edition'],
  '<!DO': ['web page', 'download the font itself'],
  '<htm': ['web page', 'download the font itself'],
  vers: ['pointer of Git LFS', 'fetch the file with git lfs pull'],
  'PK\u0003\u0004': ['ZIP archive', 'unpack it and name the font in it'],
}

/** Tables without which nothing can be set. */
const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']

/** Tell what a file of `size` bytes is by its `head`, its first `HEAD_LENGTH` bytes. Throws an `Error` that says why it is none. */
export function containerOf(head: Buffer, size: number): Container {
  const signature = head.toString('latin1', 0, 4)
  if (size === 0) throw new Error(`unexpected empty file, ${EXPECTED}`)
  const known = foreign[signature]
  if (known) throw new Error(`unexpected ${known[0]}, ${EXPECTED}: ${known[1]}`)
  if (signature === 'wOFF') return checked({kind: 'woff', tables: tablesOf(head, size, 44, 20)})
  const kind =
    signature === 'OTTO' ? 'cff' : signature === '\0\u0001\0\0' || signature === 'true' ? 'truetype' : undefined
  if (!kind) throw new Error(`unexpected file that starts with ${spelled(head)}, ${EXPECTED}`)
  return checked({kind, tables: tablesOf(head, size, 12, 16)})
}

const spelled = (head: Buffer): string =>
  head
    .subarray(0, 4)
    .toString('hex')
    .replace(/..(?=.)/g, '$& ')

/** Read the list of tables, each of which must lie inside the file. */
function tablesOf(head: Buffer, size: number, start: number, step: number): string[] {
  const woff = start === 44
  const count = head.length >= start ? head.readUInt16BE(woff ? 12 : 4) : 0
  if (count === 0 || size < start + count * step) throw new Error(brokenAt('its list of tables'))
  return Array.from({length: Math.min(count, Math.floor((head.length - start) / step))}, (_, index) => {
    const at = start + index * step
    const tag = head.toString('latin1', at, at + 4)
    const [offset, length] = woff
      ? [head.readUInt32BE(at + 4), head.readUInt32BE(at + 8)]
      : [head.readUInt32BE(at + 8), head.readUInt32BE(at + 12)]
    if (offset + length > size) throw new Error(brokenAt(`its table "${tag.trim()}"`))
    return tag
  })
}

const brokenAt = (what: string): string => `unexpected end of the file in ${what}, expected a whole font: copy it again`

function checked(container: Container): Container {
  const {tables} = container
  const missing = needed.filter((tag) => !tables.includes(tag))
  if (!tables.includes('glyf') && !tables.includes('CFF ')) {
    if (tables.includes('CFF2')) {
      throw new Error(
        `unexpected outlines in CFF2, ${EXPECTED}: make a static instance of it, as fonttools varLib.instancer does`,
      )
    }
    missing.push('glyf')
  }
  if (missing.length > 0) {
    throw new Error(
      `unexpected font without ${missing.map((tag) => `"${tag}"`).join(', ')}, expected a font with outlines and a map of characters`,
    )
  }
  return container
}

/** Unpack WOFF 1 (W3C, 2012) into the font that it holds. Throws an `Error` for a table that does not unpack. */
export function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + count * 16)
  woff.copy(head, 0, 4, 8)
  const power = 2 ** Math.floor(Math.log2(count))
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * 16, 10)
  const parts: Buffer[] = [head]
  let end = head.length
  for (let index = 0; index < count; index++) {
    const entry = woff.subarray(44 + index * 20, 64 + index * 20)
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const bytes = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    if (table.length !== length) throw new Error(`unexpected length of its table "${entry.toString('latin1', 0, 4)}"`)
    const at = 12 + index * 16
    entry.copy(head, at, 0, 4)
    entry.copy(head, at + 4, 16, 20)
    head.writeUInt32BE(end, at + 8)
    head.writeUInt32BE(length, at + 12)
    const padding = (4 - (length % 4)) % 4
    parts.push(table, Buffer.alloc(padding))
    end += length + padding
  }
  return Buffer.concat(parts)
}
