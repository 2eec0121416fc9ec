import * as hb from 'harfbuzzjs'

/** OpenType features by tag: a list of those to turn on, or each with its value. */
export type Features = string[] | Record<string, number | boolean>

/** One glyph in its place; lengths in font units. */
export interface Glyph {
  id: number
  /** The characters it stands for; empty for all glyphs of a cluster but the first. */
  codePoints: number[]
  /** Advance of the glyph by itself, as embedded. */
  advanceWidth: number
  /** Advance after kerning. */
  advance: number
  /** Offset from the pen, y upwards. */
  dx: number
  dy: number
}

/** Text of one style as glyphs, left to right. */
export interface Shaped {
  glyphs: readonly Glyph[]
  /** Sum of the advances, font units. */
  advance: number
}

/** Longest text whose glyphs are kept: words come again, sentences do not. */
const KEPT_LENGTH = 40

const buffer = new hb.Buffer()

/**
 * Open a font for shaping with HarfBuzz. fontkit's own shaper takes a third of a whole run, misplaces combining
 * marks and crashes on some fonts; HarfBuzz with a memory for words takes a tenth of that.
 */
export function shaperOf(bytes: Uint8Array): (text: string, features?: Features) => Shaped {
  const face = new hb.Face(new hb.Blob(bytes), 0)
  const font = new hb.Font(face)
  font.setScale(face.upem, face.upem)
  const kept = new Map<string, Map<string, Shaped>>()
  const advances = new Map<number, number>()
  const advanceOf = (id: number): number => {
    let advance = advances.get(id)
    if (advance === undefined) {
      advance = font.glyphHAdvance(id)
      advances.set(id, advance)
    }
    return advance
  }
  const shape = (text: string, wanted: hb.Feature[]): Shaped => {
    buffer.clearContents()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(hb.Direction.LTR)
    hb.shape(font, buffer, wanted)
    const infos = buffer.getGlyphInfosAndPositions()
    const glyphs: Glyph[] = []
    let total = 0
    for (let i = 0; i < infos.length; i++) {
      const info = infos[i] as (typeof infos)[number]
      const opens = i === 0 || infos[i - 1]?.cluster !== info.cluster
      let end = text.length
      for (let j = i + 1; opens && j < infos.length; j++) {
        const cluster = infos[j]?.cluster as number
        if (cluster > info.cluster) {
          end = cluster
          break
        }
      }
      const codePoints = opens ? Array.from(text.slice(info.cluster, end), (c) => c.codePointAt(0) as number) : []
      const advance = info.xAdvance ?? 0
      const advanceWidth = advanceOf(info.codepoint)
      glyphs.push({id: info.codepoint, codePoints, advanceWidth, advance, dx: info.xOffset ?? 0, dy: info.yOffset ?? 0})
      total += advance
    }
    return {glyphs, advance: total}
  }
  // a style hands over the same object again and again: its key is spelled out once
  const byObject = new WeakMap<object, Map<string, Shaped>>()
  const wordsOf = (features: Features | undefined): Map<string, Shaped> => {
    const known = features && byObject.get(features)
    if (known) return known
    const key = keyOf(features)
    const words = kept.get(key) ?? new Map<string, Shaped>()
    kept.set(key, words)
    if (features) byObject.set(features, words)
    return words
  }
  return (text, features) => {
    const words = wordsOf(features)
    let shaped = words.get(text)
    if (!shaped) {
      shaped = shape(text, featuresOf(features))
      if (text.length <= KEPT_LENGTH) words.set(text, shaped)
    }
    return shaped
  }
}

const keyOf = (features: Features | undefined): string =>
  features === undefined ? '' : Array.isArray(features) ? features.join() : Object.entries(features).join()

function featuresOf(features: Features | undefined): hb.Feature[] {
  if (features === undefined) return []
  const pairs = Array.isArray(features) ? features.map((tag) => [tag, 1] as const) : Object.entries(features)
  return pairs.map(([tag, value]) => new hb.Feature(tag, Number(value)))
}
