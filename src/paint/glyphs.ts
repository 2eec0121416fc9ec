import {hexText} from './number.js'
import type {EmbeddedFont} from './pdfkit.js'

/** A glyph as both text engines give it; shared, never to be changed. */
export interface PaintedGlyph {
  readonly id: number
  /** The characters it stands for; empty for all glyphs of a cluster but the first. */
  readonly codePoints: readonly number[]
  /** Font units. */
  readonly advanceWidth: number
}

/** Where the pen goes after a glyph, and how far from the pen the glyph stands; pt, y upwards. */
export interface Position {
  readonly xAdvance: number
  readonly xOffset?: number
  readonly yOffset?: number
}

const SOFT_HYPHEN = [0xad]
const SPACE = [0x20]

/** A space of no width: readers drop it, but take the code itself for a letter where there is nothing. */
const NOTHING = [0x200b]

/**
 * The character codes of one face. There is a code for each pair of glyph and text, so that whoever copies the text
 * gets the letters that were written, whatever shape they took: "a" from a small capital, "fi" from a ligature.
 */
export class Codes {
  private readonly codes = new Map<number | string, string>()
  private readonly used = new Set<number>()

  constructor(readonly face: EmbeddedFont) {}

  /** Give the code of a glyph, four hexadecimal digits; `codePoints` is what it reads. */
  of(glyph: PaintedGlyph, codePoints: readonly number[] = glyph.codePoints): string {
    const [first = -1] = codePoints
    const key = codePoints.length < 2 ? glyph.id * 0x200000 + first : `${glyph.id}:${codePoints.join()}`
    const known = this.codes.get(key)
    if (known) return known
    const {subset, widths, unicode, font} = this.face
    const code = this.used.has(glyph.id) ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id)
    this.used.add(glyph.id)
    widths[code] = (glyph.advanceWidth * 1000) / font.unitsPerEm
    unicode[code] = codePoints.length > 0 ? [...codePoints] : NOTHING
    const hex = code.toString(16).padStart(4, '0')
    this.codes.set(key, hex)
    return hex
  }
}

/** How a run is shown. */
export interface Showing {
  /** The last glyph is a hyphen that stands only because the line ends. */
  hyphen?: boolean
  /** A space follows, for readers of the file: the next word is not of this one. */
  spaced?: boolean
  /** The rise to count from, pt: that of the pen. */
  base?: number
  /** Show the shapes without their text: a halo below text that is there already. */
  mute?: boolean
}

/** Turn glyphs into text operators that start at the pen; `size` in pt. */
export function show(
  codes: Codes,
  size: number,
  glyphs: readonly PaintedGlyph[],
  positions: readonly Position[],
  {hyphen = false, spaced = false, base = 0, mute = false}: Showing = {},
): string {
  const em = 1000 / size
  const unit = 1000 / codes.face.font.unitsPerEm
  const line = new ShownLine()
  let pen = 0
  if (mute) line.enterCluster([])
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i] as PaintedGlyph
    const {xAdvance, xOffset = 0, yOffset = 0} = positions[i] as Position
    const opens = glyph.codePoints.length > 0
    if (!mute) {
      if (opens) line.leaveCluster()
      if (opens && glyphs[i + 1]?.codePoints.length === 0) line.enterCluster(glyph.codePoints)
    }
    const last = hyphen && i === glyphs.length - 1
    const code = codes.of(glyph, mute ? [] : last ? SOFT_HYPHEN : glyph.codePoints)
    line.add(code, (pen + xOffset) * em, yOffset - base, glyph.advanceWidth * unit)
    pen += xAdvance
  }
  if (spaced) {
    line.leaveCluster()
    const space = codes.face.font.glyphForCodePoint(0x20)
    line.add(codes.of(space, SPACE), pen * em, 0, space.advanceWidth * unit)
  }
  return line.end()
}

/** Text operators under construction; across in 1/1000 em, rise in pt. */
class ShownLine {
  private out = ''
  private array = ''
  private hex = ''
  private at = 0
  private rise = 0
  private inCluster = false

  /** Add a glyph that has to stand at `place`; rounding never adds up. */
  add(code: string, place: number, rise: number, width: number): void {
    if (Math.abs(rise - this.rise) > 0.0005) {
      this.flush()
      this.rise = rise
      this.out += `${Math.round(rise * 1000) / 1000} Ts `
    }
    const gap = Math.round(place - this.at)
    if (gap !== 0) {
      this.close()
      this.array += -gap
      this.at += gap
    }
    this.hex += code
    this.at += width
  }

  /** Readers take the text of a cluster from here, not from its glyphs (ISO 32000-1, 14.9.4). */
  enterCluster(codePoints: readonly number[]): void {
    this.flush()
    this.out += `/Span<</ActualText<${hexText(codePoints)}>>>BDC `
    this.inCluster = true
  }

  leaveCluster(): void {
    if (!this.inCluster) return
    this.flush()
    this.out += 'EMC '
    this.inCluster = false
  }

  end(): string {
    this.leaveCluster()
    this.flush()
    if (this.rise !== 0) this.out += '0 Ts '
    return this.out.trimEnd()
  }

  private close(): void {
    if (this.hex) this.array += `<${this.hex}>`
    this.hex = ''
  }

  private flush(): void {
    this.close()
    if (this.array) this.out += `[${this.array}]TJ `
    this.array = ''
  }
}
