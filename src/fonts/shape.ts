import * as hb from 'harfbuzzjs'
import {scriptOf} from '../template/direction.js'

/** OpenType features by tag: a list of those to turn on, or each with its value. */
export type Features = string[] | Record<string, number | boolean>

/** How a text is read. */
export interface Reading {
  /** BCP 47: fonts have letters of their own for some languages. */
  language?: string
  /** Left to right unless it is said. */
  direction?: 'ltr' | 'rtl'
  /** The letters next to it in its word, which joined letters of another style reach out to. */
  before?: string
  after?: string
}

/** One glyph in its place; lengths in font units. */
export interface Glyph {
  id: number
  /** The characters it stands for, as written; empty for all glyphs of a cluster but the leftmost. */
  codePoints: number[]
  /** Advance of the glyph by itself, as embedded. */
  advanceWidth: number
  /** Advance after kerning. */
  advance: number
  /** Offset from the pen, y upwards. */
  dx: number
  dy: number
}

/** Text of one style as glyphs, left to right in either direction. */
export interface Shaped {
  glyphs: readonly Glyph[]
  /** Sum of the advances, font units. */
  advance: number
}

/** Turns text of one style into glyphs. The result is shared and must not be changed. */
export type Shape = (text: string, features?: Features, reading?: Reading) => Shaped

/** Longest text whose glyphs are kept: words come again, sentences do not. */
const KEPT_LENGTH = 40

const buffer = new hb.Buffer()

/**
 * Open a font for shaping with HarfBuzz. fontkit's own shaper takes a third of a whole run, misplaces combining
 * marks and crashes on some fonts; HarfBuzz with a memory for words takes a tenth of that.
 */
export function shaperOf(bytes: Uint8Array): Shape {
  const face = new hb.Face(new hb.Blob(bytes), 0)
  const font = new hb.Font(face)
  font.setScale(face.upem, face.upem)
  const wordsOf = memory()
  const advances = new Map<number, number>()
  const advanceOf = (id: number): number => {
    let advance = advances.get(id)
    if (advance === undefined) {
      advance = font.glyphHAdvance(id)
      advances.set(id, advance)
    }
    return advance
  }
  const shape = (text: string, wanted: hb.Feature[], reading: Reading): Shaped => {
    const start = fill(text, reading)
    hb.shape(font, buffer, wanted)
    const infos = buffer.getGlyphInfosAndPositions()
    const ends = endsOf(infos, start + text.length)
    const glyphs: Glyph[] = []
    let total = 0
    infos.forEach((info, i) => {
      const opens = infos[i - 1]?.cluster !== info.cluster
      const codePoints = opens
        ? codePointsOf(text.slice(info.cluster - start, (ends.get(info.cluster) as number) - start))
        : []
      const advance = info.xAdvance ?? 0
      const advanceWidth = advanceOf(info.codepoint)
      glyphs.push({id: info.codepoint, codePoints, advanceWidth, advance, dx: info.xOffset ?? 0, dy: info.yOffset ?? 0})
      total += advance
    })
    return {glyphs, advance: total}
  }
  return (text, features, reading = {}) => {
    const words = wordsOf(features, reading)
    let shaped = words.get(text)
    if (!shaped) {
      shaped = shape(text, featuresOf(features), reading)
      if (text.length <= KEPT_LENGTH) words.set(text, shaped)
    }
    return shaped
  }
}

/** Put a text into the buffer, with the letters around it, which are seen but not shaped; gives where its clusters start. */
function fill(text: string, {language, direction = 'ltr', before = '', after = ''}: Reading): number {
  buffer.clearContents()
  buffer.addText(before + text + after, before.length, text.length)
  buffer.guessSegmentProperties()
  buffer.setDirection(direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR)
  // what is guessed is the language of the machine
  buffer.setLanguage(language ?? 'und')
  const script = language === undefined ? LATIN : scriptOf(language)
  // numbers and marks have no script of their own, but some of their forms belong to one
  if (script !== LATIN && !/\p{L}/u.test(text)) buffer.setScript(script)
  return before.length
}

const LATIN = 'Latn'

/** Say where the text of each cluster ends: where the next one begins, whichever side of it that is drawn. */
function endsOf(infos: {cluster: number}[], length: number): Map<number, number> {
  const starts = [...new Set(infos.map(({cluster}) => cluster))].sort((a, b) => a - b)
  return new Map(starts.map((start, i) => [start, starts[i + 1] ?? length]))
}

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) as number)

type Words = Map<string, Shaped>

/** Remember words by features and reading; those without either are found without spelling out a key. */
function memory(): (features: Features | undefined, reading: Reading) => Words {
  const plain = new Map<string | undefined, Words>()
  const kept = new Map<string, Words>()
  // a style hands over the same object again and again: its key is spelled out once
  const keys = new WeakMap<object, string>()
  const keyOf = (features: Features): string => {
    let key = keys.get(features)
    if (key === undefined) {
      key = Array.isArray(features) ? features.join() : Object.entries(features).join()
      keys.set(features, key)
    }
    return key
  }
  return (features, {language, direction, before = '', after = ''}) => {
    if (features === undefined && direction !== 'rtl') return wordsIn(plain, language)
    const key = `${features ? keyOf(features) : ''}|${language}|${direction === 'rtl' ? `${before}<${after}` : ''}`
    return wordsIn(kept, key)
  }
}

function wordsIn<Key>(kept: Map<Key, Words>, key: Key): Words {
  const words = kept.get(key) ?? new Map<string, Shaped>()
  kept.set(key, words)
  return words
}

function featuresOf(features: Features | undefined): hb.Feature[] {
  if (features === undefined) return []
  const pairs = Array.isArray(features) ? features.map((tag) => [tag, 1] as const) : Object.entries(features)
  return pairs.map(([tag, value]) => new hb.Feature(tag, Number(value)))
}
