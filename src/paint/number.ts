import type {Matrix} from './pdfkit.js'

/** Write a length in pt for a content stream, to 1/1000. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a number on the page is ${value}`)
  return `${Math.round(value * 1000) / 1000}`
}

const fine = (value: number): string => `${Math.round(value * 1e4) / 1e4}`

/** Write the six numbers of a matrix: four to 1/10000, the place to 1/1000. */
export const matrixText = ([a, b, c, d, e, f]: Matrix): string =>
  `${fine(a)} ${fine(b)} ${fine(c)} ${fine(d)} ${num(e)} ${num(f)}`

/** Write characters as the hexadecimal UTF-16 of a PDF text string, with its byte order mark. */
export function hexText(codePoints: readonly number[]): string {
  let out = 'FEFF'
  for (const unit of String.fromCodePoint(...codePoints).split('')) {
    out += unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()
  }
  return out
}

/** Turn two opposite corners into left, bottom, right, top, to 1/1000 pt. */
export function uprightOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): number[] {
  const sides = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  return sides.map((side) => Math.round(side * 1000) / 1000)
}

/** Write an id in the letters that every reader knows. */
export const idText = (id: string): string =>
  encodeURIComponent(id).replace(/[()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
