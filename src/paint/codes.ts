import {isTurned} from '../fonts/bidi.js'
import {type Component, Composites} from './composite.js'
import {rememberOutlines} from './outlines.js'
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
    rememberOutlines(face, () => this.composites?.list)
  }

  /** A glyph that shows nothing and takes no room, where the font has one and knows no composite glyphs. */
  get empty(): PaintedGlyph | undefined {
    if (this.composites) return undefined
    const joiner = this.face.font.glyphForCodePoint(0x200c)
    return joiner.id !== 0 && joiner.advanceWidth === 0 ? joiner : undefined
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

/**
 * Give what the codes of a cluster read, from left to right. Readers turn what runs from right to left code by code,
 * and some of them the text of each code as well: there, each letter has a code of its own, all but one of them blank.
 */
export const lettersOf = (codePoints: readonly number[]): number[][] =>
  codePoints.length > 1 && isTurned(String.fromCodePoint(...codePoints))
    ? codePoints.map((code) => [code]).reverse()
    : [[...codePoints]]

/** Say where the glyphs of a cluster stand in it. */
function componentsOf(glyphs: readonly PaintedGlyph[]): Component[] {
  let pen = 0
  return glyphs.map(({id, advance = 0, dx = 0, dy = 0}) => {
    const component = {id, dx: Math.round(pen + dx), dy: Math.round(dy)}
    pen += advance
    return component
  })
}
