import {type Codes, lettersOf, type PaintedGlyph} from './codes.js'
import {hexText} from './number.js'

/** Where the pen goes after a glyph, and how far from the pen the glyph stands; pt, y upwards. */
export interface Position {
  readonly xAdvance: number
  readonly xOffset?: number
  readonly yOffset?: number
}

const SOFT_HYPHEN = [0xad]
const SPACE = [0x20]

/** Say how far glyphs are raised above their line, pt, the first one's own offset left aside; `scale` is pt to a unit. */
export const riseOf = ([glyph]: readonly PaintedGlyph[], [position]: readonly Position[], scale: number): number =>
  (position?.yOffset ?? 0) - (glyph?.dy ?? 0) * scale

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
  const {empty} = codes
  let pen = 0
  if (mute) line.enterCluster([])
  for (let i = 0, end = 0; i < glyphs.length; i = end) {
    const glyph = glyphs[i] as PaintedGlyph
    end = endOf(glyphs, i)
    if (!mute) line.leaveCluster()
    const plain = mute || (end === i + 1 && !glyph.dy && glyph.codePoints.length < 2)
    const whole = plain ? undefined : codes.ofCluster(glyphs.slice(i, end))
    const rise = plain ? 0 : riseOf([glyph], positions.slice(i, end), unit / em) - base
    if (whole) line.add(whole.codes, pen * em, rise, whole.advance * unit)
    const reads = mute ? [[]] : plain || !(whole || empty) ? [glyph.codePoints] : lettersOf(glyph.codePoints)
    if (!whole && !mute && end > i + 1 && reads.length === 1) line.enterCluster(glyph.codePoints)
    for (let k = i; k < end; k++) {
      const {xAdvance, xOffset = 0, yOffset = 0} = positions[k] as Position
      if (!whole) {
        const part = glyphs[k] as PaintedGlyph
        const last = hyphen && k === glyphs.length - 1
        const code = codes.of(part, last ? SOFT_HYPHEN : (reads[k - i] ?? []))
        line.add(code, (pen + xOffset) * em, yOffset - base, part.advanceWidth * unit)
      }
      pen += xAdvance
    }
    // where glyphs cannot be composed, letters that are left over are read from a glyph that takes no room
    for (let k = end - i; !whole && empty && k < reads.length; k++)
      line.add(codes.of(empty, reads[k]), pen * em, rise, 0)
  }
  if (spaced) {
    line.leaveCluster()
    const space = codes.face.font.glyphForCodePoint(0x20)
    line.add(codes.of(space, SPACE), pen * em, 0, space.advanceWidth * unit)
  }
  return line.end()
}

/** Say where the cluster ends that begins with a glyph: before the next that has characters. */
function endOf(glyphs: readonly PaintedGlyph[], from: number): number {
  let end = from + 1
  while (glyphs[end]?.codePoints.length === 0) end++
  return end
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
