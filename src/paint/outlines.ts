/** The outlines of a face that a file uses, remembered from one file to the next. */
import {keyOf, Memory} from '../memory.js'
import type {EmbeddedFont, Subset} from './pdfkit.js'

/** Subsets kept of each face: those of the editions of a brief, and of the last few changes of it. */
const KEPT = 6

/** By the font of a face; one that nobody has any more takes its subsets along. */
const kept = new WeakMap<object, Memory<Uint8Array>>()

/** A subset as fontkit writes it (fontkit 2.0.4). */
interface Writable extends Subset {
  encode(): Uint8Array
}

/**
 * Let the subset of a face be written once for the same glyphs in the same order; `more` tells what else it is made of.
 * Outlines take longer to write than a page.
 */
export function rememberOutlines({font, subset}: EmbeddedFont, more: () => unknown): void {
  const writable = subset as Writable
  const memory = kept.get(font) ?? new Memory<Uint8Array>(KEPT)
  kept.set(font, memory)
  const write = writable.encode.bind(writable)
  writable.encode = () => memory.of(keyOf([subset.glyphs, more()]), write)
}
