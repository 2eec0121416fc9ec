import {type Component, Composites} from './composite.js'
import {hexText} from './number.js'
import type {EmbeddedFont} from './pdfkit.js'

/** A glyph as both text engines give it; shared, never to be changed. */
export interface PaintedGlyph {
  readonly id: number
  /** The characters it stands for; empty for all glyphs of a cluster but the first. */
  readonly codePoints: readonly number[]
  /** Font units, as are the rest: by itself and in its text, and how far from the pen it stands. */
  readonly advanceWidth: number
  readonly advance?: number
  readonly dx?: number
  readonly dy?: number
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
  private readonly composites: Composites | undefined

  constructor(readonly face: EmbeddedFont) {
    this.composites = Composites.of(face)
  }

  /** Give the code of a glyph, four hexadecimal digits; `codePoints` is what it reads. */
  of(glyph: PaintedGlyph, codePoints: readonly number[] = glyph.codePoints): string {
    const [first = -1] = codePoints
    const key = codePoints.length < 2 ? glyph.id * 0x200000 + first : `${glyph.id}:${codePoints.join()}`
    const known = this.codes.get(key)
    if (known) return known
    const {subset} = this.face
    const code = this.used.has(glyph.id) ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id)
    this.used.add(glyph.id)
    return this.keep(key, code, glyph.advanceWidth, codePoints)
  }

  /**
   * Give the codes of a cluster that one glyph is made for, whose text its first glyph has; nothing where the font
   * knows no composite glyphs, or the cluster needs none.
   */
  ofCluster(glyphs: readonly PaintedGlyph[]): {codes: string; advance: number} | undefined {
    const [first] = glyphs
    const letters = first && lettersOf(first.codePoints)
    if (!this.composites || !letters || (glyphs.length === 1 && letters.length === 1 && !first.dy)) return undefined
    const advance = Math.round(glyphs.reduce((sum, {advance = 0}) => sum + advance, 0))
    const shape = glyphs.map(({id, advance, dx, dy}) => `${id},${advance},${dx},${dy}`).join(';')
    const key = `${shape}:${first.codePoints.join()}`
    let codes = this.codes.get(key)
    if (codes === undefined) {
      const share = Math.floor(advance / letters.length)
      codes = letters
        .map((read, index) => {
          const width = index === 0 ? advance - share * (letters.length - 1) : share
          return this.keep(`${key}:${index}`, this.add(index === 0 ? componentsOf(glyphs) : [], width), width, read)
        })
        .join('')
      this.codes.set(key, codes)
    }
    return {codes, advance}
  }

  private add(components: Component[], advance: number): number {
    return (this.composites as Composites).add(components, advance)
  }

  private keep(key: number | string, code: number, advance: number, codePoints: readonly number[]): string {
    const {widths, unicode, font} = this.face
    widths[code] = (advance * 1000) / font.unitsPerEm
    unicode[code] = codePoints.length > 0 ? [...codePoints] : NOTHING
    const hex = code.toString(16).padStart(4, '0')
    this.codes.set(key, hex)
    return hex
  }
}

/** Letters that are read from right to left. */
const isTurned = (code: number): boolean =>
  (code >= 0x590 && code < 0x900) || (code >= 0xfb1d && code < 0xfeff) || (code >= 0x10800 && code < 0x11000)

/**
 * Give what the codes of a cluster read, from left to right. Readers turn what runs from right to left code by code,
 * and some of them the text of each code as well: there, each letter has a code of its own, all but one of them blank.
 */
const lettersOf = (codePoints: readonly number[]): number[][] =>
  codePoints.length > 1 && codePoints.some(isTurned) ? codePoints.map((code) => [code]).reverse() : [[...codePoints]]

/** Say where the glyphs of a cluster stand in it. */
function componentsOf(glyphs: readonly PaintedGlyph[]): Component[] {
  let pen = 0
  return glyphs.map(({id, advance = 0, dx = 0, dy = 0}) => {
    const component = {id, dx: Math.round(pen + dx), dy: Math.round(dy)}
    pen += advance
    return component
  })
}

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
  let pen = 0
  if (mute) line.enterCluster([])
  for (let i = 0, end = 0; i < glyphs.length; i = end) {
    const glyph = glyphs[i] as PaintedGlyph
    end = endOf(glyphs, i)
    if (!mute) line.leaveCluster()
    const plain = mute || (end === i + 1 && !glyph.dy && glyph.codePoints.length < 2)
    const whole = plain ? undefined : codes.ofCluster(glyphs.slice(i, end))
    if (whole) {
      const rise = riseOf([glyph], positions.slice(i, end), unit / em)
      line.add(whole.codes, pen * em, rise - base, whole.advance * unit)
    } else if (!mute && end > i + 1) line.enterCluster(glyph.codePoints)
    for (let k = i; k < end; k++) {
      const {xAdvance, xOffset = 0, yOffset = 0} = positions[k] as Position
      if (!whole) {
        const part = glyphs[k] as PaintedGlyph
        const last = hyphen && k === glyphs.length - 1
        const code = codes.of(part, mute ? [] : last ? SOFT_HYPHEN : part.codePoints)
        line.add(code, (pen + xOffset) * em, yOffset - base, part.advanceWidth * unit)
      }
      pen += xAdvance
    }
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
