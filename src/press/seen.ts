import type {Edition, Light, Seen} from '../edition.js'
import type {Colour} from './colour.js'

/** How inks are seen, in colours and in pictures. */
export interface View {
  seen: Seen
  /** Turn pixels of inks, 8 bits each, into the light in which they are seen. */
  pixels(inks: Uint8Array): Uint8Array
}

/**
 * Tell how inks are seen. A screen shows them relative to its own white, its darkest black as the darkest of the press, as
 * eyes do that have settled on it; `onPaper` gives what a colorimeter reads, the tint of the paper and its greyer black.
 */
export function viewOf(colour: Colour, onPaper: boolean): View {
  const known = new Map<string, Light>()
  const light: Seen['light'] = (inks) => {
    const key = inks.join()
    const seen = known.get(key) ?? colour.seen(inks, onPaper)
    known.set(key, seen)
    return seen
  }
  const paper = onPaper ? {paper: light([0, 0, 0, 0])} : {}
  return {seen: {light, ...paper}, pixels: (inks) => colour.seenPixels(inks, onPaper)}
}

/** Make the proof of an edition in ink: the same pages, in the light in which they are seen in print. */
export function proofOf({press, ...pages}: Edition, seen: Seen): Edition {
  if (!press) throw new Error('only an edition in ink has a proof')
  const {ink, overprint, transparent} = press
  return {...pages, name: 'proof', proof: {ink, overprint, transparent, seen}}
}
