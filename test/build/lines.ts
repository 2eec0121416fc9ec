/** Reads the lines of text on the pages of a PDF, in the order in which they are painted. */
import {open} from '../paint/read.js'

/** A piece of text in one style; pt from the upper left corner of the page. */
export interface Piece {
  text: string
  left: number
  right: number
  /** The base line. */
  y: number
  size: number
}

/** Pieces side by side on one base line, painted one after the other. */
export interface Line {
  /** The page on which its last word ends, where that is known. */
  until?: number
  page: number
  pieces: Piece[]
  /** Words with one space between. */
  text: string
  left: number
  right: number
  y: number
  size: number
}

/** The lines of a PDF, and the size of its pages, pt. */
export interface Reading {
  width: number
  height: number
  pages: Line[][]
}

/** Read every page of a PDF; pages count from 1. */
export async function read(pdf: Uint8Array): Promise<Reading> {
  const document = await open(pdf)
  const reading: Reading = {width: 0, height: 0, pages: []}
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {width, height} = page.getViewport({scale: 1})
    const {items} = await page.getTextContent()
    const pieces = items.flatMap((item) => ('str' in item ? pieceOf(item, height) : []))
    Object.assign(reading, {width, height})
    reading.pages.push(linesOf(pieces, number))
  }
  await document.destroy()
  return reading
}

/** Make a piece of an item of pdf.js; the space that ends a line is not counted in its width. */
function pieceOf({str, transform, width}: {str: string; transform: number[]; width: number}, height: number): Piece[] {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform
  const size = Math.hypot(a, b)
  const upright = Math.abs(b) < 0.01 * size
  if (str.trim() === '') return []
  const spaces = str.length - str.trimEnd().length
  const right = upright ? x + width - spaces * 0.2 * size : x
  return [{text: str, left: x, right, y: height - y, size}]
}

function linesOf(pieces: Piece[], page: number): Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    const last = line?.pieces.at(-1)
    if (line && last && goesOn(last, piece)) line.pieces.push(piece)
    else lines.push({page, pieces: [piece], text: '', left: 0, right: 0, y: 0, size: 0})
  }
  return lines.map(({pieces: own}) => {
    const [first] = own as [Piece]
    const largest = own.reduce((best, piece) => (piece.size > best.size ? piece : best), first)
    const right = Math.max(...own.map((piece) => piece.right))
    return {page, pieces: own, text: textOf(own), left: first.left, right, y: largest.y, size: largest.size}
  })
}

/** Tell whether a piece stands right of another on its line; what is raised, as the call of a note is, stands on it too. */
function goesOn(last: Piece, next: Piece): boolean {
  const reach = Math.max(last.size, next.size)
  return Math.abs(last.y - next.y) < reach * 0.5 && next.left > last.right - 1 && next.left < last.right + reach * 1.5
}

function textOf(pieces: Piece[]): string {
  let text = ''
  let end = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    text += (piece.left > end + piece.size * 0.12 ? ' ' : '') + piece.text
    end = piece.right
  }
  return text.replace(/\s+/g, ' ').trim()
}
