/** Holds the words on the pages against the words of the document. */
import type {Line, Piece, Reading} from './lines.js'
import {type Written, wordsIn} from './markdown.js'

/** A word where it was found. */
interface Found {
  word: string
  page: number
  y: number
  /** The page on which it ends, when it is divided. */
  until: number
}

/** Height of the bands at the head and foot of a page that belong to running head and folio, pt. */
const HEAD = 60
const FOOT = 56

/** What letters take above and below their base line, as a share of their size. */
const ASCENT = 0.72
const DESCENT = 0.2

/** List what is wrong with the pages of a document. */
export function faultsIn(written: Written, reading: Reading): string[] {
  const texts = reading.pages.map((lines) => lines.filter(({y}) => y > HEAD && y < reading.height - FOOT))
  const stream = streamsOf(written)
  const faults = faultsOfWords(written, texts.flat())
  texts.forEach((lines, index) => {
    faults.push(...faultsOfPlace(lines, index + 1, reading), ...faultsOfNotes(lines, index + 1, stream))
  })
  return faults
}

/** Tell by its words which stream each belongs to. */
const streamsOf = ({streams}: Written): Map<string, string> =>
  new Map([...streams].flatMap(([name, words]) => words.map((word) => [word, name] as const)))

/** List the words of a document that are lost, set twice or out of their order in lines, and notes off their page. */
export function faultsOfWords(written: Written, lines: Line[]): string[] {
  const {streams, heads, calls} = written
  const stream = streamsOf(written)
  const found = withoutRepeats(foundIn(lines, stream), heads)
  const faults: string[] = []
  for (const [name, words] of streams) {
    const there = found.filter(({word}) => stream.get(word) === name).map(({word}) => word)
    faults.push(...difference(name, words, there))
  }
  const unknown = found.filter(({word}) => !stream.has(word))
  faults.push(...unknown.map(({word, page, y}) => `"${word}" on page ${page} at ${y.toFixed(0)} is no word of it`))
  for (const {note, after} of calls) faults.push(...faultsOfNote(note, after, found, stream))
  return faults
}

/** Say where a sequence of words first differs from what it should be. */
function difference(name: string, wanted: string[], there: string[]): string[] {
  const at = wanted.findIndex((word, index) => there[index] !== word)
  if (at < 0) return there.length > wanted.length ? [`${name}: "${there[wanted.length]}" once more at its end`] : []
  const lost = wanted.filter((word) => !there.includes(word))
  const twice = there.filter((word, index) => there.indexOf(word) !== index)
  const context = wanted.slice(Math.max(0, at - 2), at + 2).join(' ')
  return [
    `${name}: expected "${wanted[at]}" (… ${context} …), found "${there[at] ?? 'nothing'}"; ` +
      `${lost.length} lost (${lost.slice(0, 5).join(' ')}), ${twice.length} twice (${twice.slice(0, 5).join(' ')})`,
  ]
}

/**
 * List the words of lines. The end of a line that is no word by itself is joined with the beginnings of lines that
 * make one of it: pdf.js leaves out the hyphen that divides a word.
 */
function foundIn(lines: Line[], known: ReadonlyMap<string, string>): Found[] {
  const rest = lines.map(({text}) => text)
  const longer = new Set([...known.keys()].flatMap((word) => [...word].map((_, end) => word.slice(0, end + 1))))
  return lines.flatMap(({page, y, until: ends = page}, index) => {
    let text = rest[index] as string
    let until = ends
    for (let from = 0; from >= 0; ) {
      const divided = joined(/[-\p{L}]+$/u.exec(text)?.[0] ?? '')
      if (divided === '' || known.has(divided)) break
      const makes = (whole: (word: string) => boolean): number =>
        rest.findIndex((next, at) => at > index && beginning(next) !== '' && whole(divided + joined(beginning(next))))
      const last = makes((word) => known.has(word))
      // a word that is divided twice goes on in the next line
      from = last >= 0 ? last : longer.has(divided + joined(beginning(rest[index + 1] ?? ''))) ? index + 1 : -1
      const word = beginning(rest[from] ?? '')
      if (word === '') break
      if (from >= 0) rest[from] = (rest[from] as string).slice(word.length)
      until = lines[from]?.page ?? until
      text += word
    }
    const words = wordsIn(text)
    return words.map((word, at) => ({word, page, y, until: at === words.length - 1 ? until : page}))
  })
}

const beginning = (text: string): string => /^\p{L}+(?:-\p{L}+)*/u.exec(text)?.[0] ?? ''

const joined = (word: string): string => word.replaceAll('-', '')

/** Leave out the heads of tables that are set again, each whole and right before a row of its table. */
function withoutRepeats(found: Found[], heads: string[][]): Found[] {
  const first = new Map(heads.map((head) => [head[0], head]))
  const seen = new Set<string>()
  const out: Found[] = []
  for (let at = 0; at < found.length; at++) {
    const {word} = found[at] as Found
    const head = first.get(word)
    const whole = head?.every((one, index) => found[at + index]?.word === one)
    if (head && seen.has(word) && whole) at += head.length - 1
    else out.push(found[at] as Found)
    seen.add(word)
  }
  return out
}

function faultsOfNote(note: string, after: string, found: Found[], stream: ReadonlyMap<string, string>): string[] {
  const call = found.find(({word}) => word === after)
  const begins = found.find(({word}) => stream.get(word) === note)
  if (!call || !begins || call.until === begins.page) return []
  const notes = found.filter(({word}) => stream.get(word)?.startsWith('note'))
  // notes before it that take half the page, or go on overleaf, leave it no room
  const overleaf = notes.find(({page}) => page > call.until)
  const beside = notes.find(({page}) => page === call.until)
  const waits = (overleaf && stream.get(overleaf.word) !== note) || (beside && beside.y < 400)
  return waits ? [] : [`${note} is called on page ${call.until} and begins on page ${begins.page}`]
}

/** Find notes above the text of their page. */
function faultsOfNotes(lines: Line[], page: number, stream: ReadonlyMap<string, string>): string[] {
  const isNote = (line: Line): boolean => {
    const names = wordsIn(line.text).flatMap((word) => stream.get(word) ?? [])
    // a word alone on its line may be the end of one that was divided
    return names.length > 1 && names.every((name) => name.startsWith('note'))
  }
  const notes = lines.filter(isNote)
  const first = notes[0]
  if (!first) return []
  const text = lines.slice(0, lines.indexOf(first))
  const lowest = Math.max(...text.map(({y}) => y))
  return lowest > first.y - 8 ? [`page ${page}: text at ${lowest.toFixed(0)} reaches the notes at ${first.y}`] : []
}

/** Find text that is off the page, in a margin, or over other text. */
function faultsOfPlace(lines: Line[], page: number, {width, height}: Reading): string[] {
  const faults: string[] = []
  const pieces = lines.flatMap((line) => line.pieces)
  for (const {text, left, right, y} of pieces) {
    // the sign that a note goes on hangs behind its last line
    const edge = text === '→' ? width - 42 : width - 50
    if (left < 33 || right > edge || y > height - 69) {
      faults.push(`page ${page}: "${text}" at ${left.toFixed(1)}–${right.toFixed(1)}, ${y.toFixed(1)} is in a margin`)
    }
  }
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (overlap(one, other))
        faults.push(`page ${page}: "${one.text}" and "${other.text}" overlap at ${one.y.toFixed(0)}`)
    }
  })
  return faults
}

const overlap = (a: Piece, b: Piece): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.y + a.size * DESCENT, b.y + b.size * DESCENT) - Math.max(a.y - a.size * ASCENT, b.y - b.size * ASCENT) > 1
