import type {Image, ImageReference} from 'mdast'
import type {Point, Position} from 'unist'
import type {Insertion, Pieces} from '../brief/insertion.js'
import {isValue, readValue, type Value} from '../data/value.js'
import {rebased} from '../included.js'
import {report} from '../message.js'
import {pointAfter, type Source, sliceOf} from './source.js'

/** What is written `{{…}}`, unless a backslash stands before it. */
const written = /(\\?)\{\{([^{}]{0,1000})\}\}/g

/** Two braces that open, unless a backslash stands before them. */
const opening = /(?<!\\)\{\{/

/** Make the node of `{{…}}`, as it is written in `value`, and put it on the list of those in the brief. */
export function insertionOf(value: string, position: Position | undefined, source: Source): Insertion {
  // formatters put backslashes before the signs of Markdown, and break lines at spaces
  const name = value
    .slice(2, -2)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  const insertion: Insertion = {type: 'insertion', value, name, position}
  if (isValue(name)) {
    const asked = readValue(name)
    if ('read' in asked) insertion.asked = fromHere(asked.read, source)
    else report(source.file, 'value-readable', asked.fault, position)
  }
  source.insertions.push(insertion)
  return insertion
}

/** Give a value whose path counts from the folder of the brief. */
const fromHere = (value: Value, {path}: Source): Value =>
  'path' in value ? {...value, path: rebased(value.path, path)} : value

/**
 * Cut a text that is no Markdown where it has `{{…}}`; `placeOf` gives the place of what is written `at` a
 * number of characters. Gives nothing when
 * there is nothing to insert and no `\{{`, which loses its backslash.
 */
export function piecesIn(
  text: string,
  source: Source,
  placeOf: (written: string, at: number) => Position | undefined,
): Pieces | undefined {
  if (!text.includes('{{')) return undefined
  const pieces: Pieces = []
  let from = 0
  const add = (end: number): void => {
    const words = text.slice(from, end)
    const open = words.search(opening)
    if (open >= 0) reportOpen(placeOf('{{', from + open)?.start, source)
    if (words !== '') pieces.push(words.replaceAll('\\{{', '{{'))
  }
  for (const {0: whole, 1: backslash, index} of text.matchAll(written)) {
    if (backslash !== '') continue
    add(index)
    pieces.push(insertionOf(whole, placeOf(whole, index), source))
    from = index + whole.length
  }
  add(text.length)
  return pieces
}

/**
 * Find where the source `raw` of a text has what is `written` in it behind the text `before`, looking from `from` on.
 * Spaces of a text may be ends of lines there, so places are counted, not measured.
 */
export function rangeIn(
  raw: string,
  written: string,
  before: string,
  from = 0,
): [start: number, end: number] | undefined {
  const [first = '', ...more] = written.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const same = new RegExp([first, ...more].join('\\s+'), 'g')
  const earlier = before.split(written).length - 1
  same.lastIndex = from
  for (let passed = 0, found = same.exec(raw); found; passed++, found = same.exec(raw)) {
    if (passed === earlier) return [found.index, same.lastIndex]
  }
  return undefined
}

/** Cut the texts of an image, which Markdown has read already: what was escaped is plain in them. */
export function piecesOfImage(image: Image | ImageReference, source: Source): void {
  const raw = sliceOf(source, image.position)
  if (!raw.includes('{{') || !image.position) return
  const {start} = image.position
  const found = [...raw.matchAll(written)].filter(({1: backslash}) => backslash === '')
  for (const field of ['alt', 'title'] as const) {
    const text = field === 'alt' ? image.alt : 'title' in image ? image.title : undefined
    const pieces: Pieces = []
    let rest = text ?? ''
    for (let next = found[0]; next; next = found[0]) {
      const at = rest.indexOf(next[0])
      if (at < 0) break
      const first = pointAfter(source, start, next.index)
      const position = {start: first, end: pointAfter(source, first, next[0].length)}
      pieces.push(rest.slice(0, at), insertionOf(next[0], position, source))
      rest = rest.slice(at + next[0].length)
      found.shift()
    }
    if (pieces.length === 0) continue
    image.data = {...image.data, pieces: {...image.data?.pieces, [field]: [...pieces, rest]}}
  }
  for (const {index} of found) reportInAddress(pointAfter(source, start, index), source)
}

/** Report braces that open in a text of Markdown and are not closed there, or that stand in an address. */
export function strayBraces(position: Position | undefined, source: Source): void {
  const raw = sliceOf(source, position)
  const found = opening.exec(raw)
  if (!found || !position) return
  const start = pointAfter(source, position.start, found.index)
  // what closes and was not read is part of an address that GFM found
  if (/^\{\{[^{}\s]*\}\}/.test(raw.slice(found.index))) reportInAddress(start, source)
  else reportOpen(start, source)
}

/** Report `{{…}}` in the address of a link. */
export function reportInAddress(start: Point, source: Source): void {
  const reason = 'unexpected {{…}} in an address, expected the address itself'
  report(source.file, 'insertion-in-words', reason, start, {mend: 'write it out; {{…}} puts words into words alone'})
}

function reportOpen(start: Point | undefined, source: Source): void {
  const shown = start ? /^\S{2,24}/.exec(source.lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0] : ''
  const reason = `unexpected "${shown || '{{'}" that is not closed, expected }} behind a name such as {{title}}`
  const mend = 'leave braces and | out of what stands between, or write \\{{ where two braces are meant'
  report(source.file, 'insertion-closed', reason, start, {mend})
}
