import stringWidth from 'string-width'
import {printable} from '../printable.js'

/** A part of a line of a file; columns count from 1 in UTF-16 code units, `end` is behind the last. */
export interface Range {
  start: number
  end: number
}

/** A line as it is printed, and what stands below it: marks, or words where marks would stand in the wrong place. */
export interface Frame {
  text: string
  marks: string
}

/** How much of a line around its range is looked at, in code units: a file of data may be one line. */
const REACH = 2000

/** Columns that a tab goes on to. */
const STOP = 4

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** Letters that stand from right to left, as terminals show them at places of their own. */
const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** One letter of a line as it is printed. */
interface Cell {
  text: string
  width: number
  /** Where it ends in the line, in code units from its start. */
  end: number
}

/** Set a line in at most `width` columns with marks below `range`; what does not fit is cut away from both ends. */
export function frameOf(line: string, range: Range, width: number): Frame {
  const {cells, isCutBefore, isCutAfter} = cellsOf(line, range)
  const widthOf = (from: number, to: number): number => cells.slice(from, to).reduce((sum, cell) => sum + cell.width, 0)
  const start = indexAt(cells, range.start)
  const end = Math.max(start + 1, indexAt(cells, range.end))
  let from = 0
  let to = cells.length
  if (isCutBefore || isCutAfter || widthOf(0, to) > width) {
    // a third of the room is for what stands before the range, two columns for the signs that something is left out
    from = start
    while (from > 0 && widthOf(from - 1, start) <= width / 3) from--
    to = from
    while (to < cells.length && widthOf(from, to + 1) <= width - 2) to++
  }
  const before = isCutBefore || from > 0 ? '…' : ''
  const after = isCutAfter || to < cells.length ? '…' : ''
  const shown = cells.slice(from, to).map(({text}) => text)
  const text = `${before}${shown.join('')}${after}`
  if (fromRight.test(text)) return {text, marks: quoted(line.slice(range.start - 1), range)}
  const indent = ' '.repeat(before.length + widthOf(from, start))
  return {text, marks: `${indent}${'^'.repeat(Math.max(1, widthOf(start, Math.min(end, to))))}`}
}

/** Find the letter that stands at a column; behind the last when there is none. */
function indexAt(cells: Cell[], column: number): number {
  const found = cells.findIndex(({end}) => end > column - 1)
  return found < 0 ? cells.length : found
}

/** Take a line, or what is near the range in a very long one, apart into letters. */
function cellsOf(line: string, {start}: Range): {cells: Cell[]; isCutBefore: boolean; isCutAfter: boolean} {
  const offset = Math.max(0, start - 1 - REACH)
  const near = line.slice(offset, start - 1 + REACH).replace(/\p{Surrogate}/gu, '\uFFFD')
  let column = 0
  const cells = Array.from(graphemes.segment(near), ({segment, index}) => {
    const text = segment === '\t' ? ' '.repeat(STOP - (column % STOP)) : printable(segment)
    const width = stringWidth(text)
    column += width
    return {text, width, end: offset + index + segment.length}
  })
  return {cells, isCutBefore: offset > 0, isCutAfter: offset + near.length < line.length}
}

/** Quote what a message is about: in a line from the right no mark below would stand where its letters do. */
function quoted(rest: string, {start, end}: Range): string {
  const words = end - start > 1 ? rest.slice(0, end - start).trim() : (/^\S+/.exec(rest)?.[0] ?? '')
  const letters = Array.from(graphemes.segment(words), ({segment}) => segment)
  if (letters.length === 0) return ''
  return `here: "${printable(letters.slice(0, 40).join(''))}${letters.length > 40 ? '…' : ''}"`
}
