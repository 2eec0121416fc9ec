/** A font program of glyph outlines as TrueType has them. */
export interface TrueType {
  /** Advance of a glyph, thousandths of the size. */
  advance(glyph: number): number | undefined
}

/** Read the widths of a TrueType font; nothing when its tables are not there or not whole. */
export function trueTypeOf(bytes: Uint8Array): TrueType | undefined {
  if (bytes.length < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4) && 28 + index * 16 <= bytes.length; index++) {
    const at = 12 + index * 16
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
  }
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((tag) => tables.get(tag))
  if (head === undefined || hhea === undefined || hmtx === undefined) return undefined
  if (head + 20 > bytes.length || hhea + 36 > bytes.length) return undefined
  const unit = view.getUint16(head + 18) || 1000
  const count = view.getUint16(hhea + 34)
  return {
    advance(glyph) {
      const at = hmtx + Math.min(glyph, count - 1) * 4
      return count > 0 && at + 2 <= bytes.length ? (view.getUint16(at) * 1000) / unit : undefined
    },
  }
}
