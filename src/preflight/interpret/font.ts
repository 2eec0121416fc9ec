import type {PDFDict} from '@cantoo/pdf-lib'
import {identity, type Matrix} from '../../pdf/matrix.js'
import {dictOf, get, has, itemsOf, matrixOf, nameOf, numberOf, numbersOf, type Value} from '../../pdf/objects.js'
import {unpack} from '../../pdf/stream.js'
import {type TrueType, trueTypeOf} from './truetype.js'

/** A font as content streams use it. */
export interface Font {
  /** PostScript name without the mark of a subset. */
  name: string
  embedded: boolean
  /** Bytes that make a code. */
  bytes: 1 | 2
  /** Advance of a code, thousandths of the size. */
  width(code: number): number
  /** Say what is wrong with the glyph of a code, if anything. */
  fault(code: number): string | undefined
  /** Codes that the document has shown. */
  used: Set<number>
  /** Glyphs that are drawn by content streams. */
  drawn?: {matrix: Matrix; resources?: PDFDict; glyph(code: number): Value}
}

const descriptorKeys = ['FontFile', 'FontFile2', 'FontFile3']

const isEmbedded = (descriptor: PDFDict | undefined): boolean => descriptorKeys.some((key) => has(descriptor, key))

/** Read a font dictionary. */
export function fontOf(dict: PDFDict): Font {
  const type = nameOf(get(dict, 'Subtype'))
  const name = (nameOf(get(dict, 'BaseFont')) ?? nameOf(get(dict, 'Name')) ?? '?').replace(/^[A-Z]{6}\+/, '')
  if (type === 'Type0') return compositeFont(dict, name)
  const first = numberOf(get(dict, 'FirstChar')) ?? 0
  const widths = numbersOf(get(dict, 'Widths')) ?? []
  const matrix = matrixOf(get(dict, 'FontMatrix')) ?? identity
  const unit = type === 'Type3' ? Math.abs(matrix[0]) * 1000 : 1
  return {
    name,
    embedded: type === 'Type3' || isEmbedded(dictOf(get(dict, 'FontDescriptor'))),
    bytes: 1,
    width: (code) => (widths[code - first] ?? (type === 'Type3' ? 0 : 500)) * unit,
    fault: () => undefined,
    used: new Set(),
    drawn: type === 'Type3' ? drawnGlyphs(dict, matrix) : undefined,
  }
}

/** Read a font of two-byte codes. Codes are taken for glyph numbers (Identity), which others only approximate. */
function compositeFont(dict: PDFDict, name: string): Font {
  const descendant = dictOf(itemsOf(get(dict, 'DescendantFonts'))[0])
  const descriptor = dictOf(get(descendant, 'FontDescriptor'))
  const usual = numberOf(get(descendant, 'DW')) ?? 1000
  const widths = widthsOf(itemsOf(get(descendant, 'W')))
  const straight = (nameOf(get(dict, 'Encoding')) ?? '').startsWith('Identity')
  const map = get(descendant, 'CIDToGIDMap')
  const glyphs = dictOf(map) ? unpack(map).bytes : undefined
  const program = has(descriptor, 'FontFile2') ? trueTypeOf(unpack(get(descriptor, 'FontFile2')).bytes) : undefined
  const width = (code: number): number => widths.get(code) ?? usual
  return {
    name,
    embedded: isEmbedded(descriptor),
    bytes: 2,
    width,
    fault(code) {
      if (!straight) return undefined
      const glyph = glyphs ? ((glyphs[code * 2] ?? 0) << 8) | (glyphs[code * 2 + 1] ?? 0) : code
      return glyph === 0 ? `code ${code} has no glyph` : widthFault(program, glyph, width(code))
    },
    used: new Set(),
  }
}

function widthFault(program: TrueType | undefined, glyph: number, width: number): string | undefined {
  const own = program?.advance(glyph)
  if (own === undefined || Math.abs(own - width) <= 2) return undefined
  return `glyph ${glyph} is ${Math.round(own)} wide and set as ${Math.round(width)}`
}

/** Read an array of widths: `c [w w …]` and `c c w` in any order (ISO 32000-1, 9.7.4.3). */
function widthsOf(items: Value[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (let at = 0; at < items.length; ) {
    const first = numberOf(items[at]) ?? 0
    const list = numbersOf(items[at + 1])
    if (list) {
      for (const [index, width] of list.entries()) widths.set(first + index, width)
      at += 2
    } else {
      const last = Math.min(numberOf(items[at + 1]) ?? first, 65_535)
      const width = numberOf(items[at + 2])
      for (let code = first; width !== undefined && code <= last; code++) widths.set(code, width)
      at += 3
    }
  }
  return widths
}

function drawnGlyphs(dict: PDFDict, matrix: Matrix): Font['drawn'] {
  const names = new Map<number, string>()
  let code = 0
  for (const item of itemsOf(get(dictOf(get(dict, 'Encoding')), 'Differences'))) {
    const name = nameOf(item)
    if (name === undefined) code = numberOf(item) ?? code
    else names.set(code++, name)
  }
  const glyphs = dictOf(get(dict, 'CharProcs'))
  return {matrix, resources: dictOf(get(dict, 'Resources')), glyph: (at) => get(glyphs, names.get(at) ?? '')}
}
