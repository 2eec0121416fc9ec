import type {TextItem} from 'pdfjs-dist/types/src/display/api.js'
import type {Frame} from '../state.js'

/** A piece of text on a page, where its base line begins: pt from the upper left corner of the trim. */
export interface Run {
  x: number
  y: number
  text: string
  /** Whether a line ends with it. */
  ends: boolean
}

/** Turn what pdf.js reads of a page into runs; `left` and `top` are the trim's corner on the page of the PDF, pt. */
export function runsOf(items: readonly object[], height: number, left: number, top: number): Run[] {
  return items
    .filter((item): item is TextItem => 'str' in item)
    .map(({str, transform, hasEOL}) => ({
      x: (transform[4] as number) - left,
      y: height - (transform[5] as number) - top,
      text: str,
      ends: hasEOL,
    }))
}

/** Give the words in a frame, at most about `most` letters of them. */
export function wordsIn(frame: Frame, runs: readonly Run[], most: number): string {
  const slack = 1
  const inside = runs.filter(
    ({x, y}) =>
      x >= frame.x - slack &&
      x <= frame.x + frame.width + slack &&
      y >= frame.y - slack &&
      y <= frame.y + frame.height + slack,
  )
  const text = inside
    .map((run) => (run.ends ? `${run.text} ` : run.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > most ? `${text.slice(0, text.lastIndexOf(' ', most))} …` : text
}
