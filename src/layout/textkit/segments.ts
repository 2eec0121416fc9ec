/** Where a line may end: by UAX #14, with what printers hold to on top, without looking at widths. */
import LineBreaker from 'linebreak'
import {addressesIn, breaksIn, type Stretch} from './address.js'
import {mayBreak} from './tailoring.js'

/** A stretch of text after which a line may end; offsets into the string of the paragraph. */
export interface Segment {
  start: number
  /** End of what is set; spaces that follow are not counted in the width of a line they end. */
  end: number
  /** Start of the next segment. */
  next: number
  /** What a break here costs in looks: nothing after a space, much after a hyphen that the break adds. */
  kind: 'space' | 'mark' | 'soft'
  /** It stands in an address, whose hyphens are its own. */
  address?: boolean
}

/** Spaces that vanish where a line ends. */
const SPACE = /[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f]/

/** Cut the text of one paragraph at every place where a line may end. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  // most words of most languages hold nothing that may end a line: those need no table of classes
  if (!PLAIN.test(text)) return cutByRules(text, 0, text.length, segments)
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf(' ', start)
    let whole = true
    for (; end >= 0; end = text.indexOf(' ', end + 1)) {
      while (text.charCodeAt(end + 1) === 0x20) end++
      whole &&= isWord(text, start, end)
      if (isBetweenWords(text, end + 1)) break
      whole = false
    }
    const next = end < 0 ? text.length : end + 1
    if (end < 0) whole &&= isWord(text, start, next)
    if (whole) segments.push(segmentOf(text, start, next))
    else cutByRules(text, start, next, segments)
    start = next
  }
  return segments
}

/** Letters, figures and marks of European scripts, and plain spaces. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff\u2010-\u201f\u2026\u202f\u20ac]*$/
/** What may end a line inside a word, or is forbidden to where a space is. */
const MARKS = /[-/@|\u00ad\u2010-\u2015\u2026]|\p{L}\.\p{L}/u

const isWord = (text: string, start: number, end: number): boolean => !MARKS.test(text.slice(start, end))

/** Tell whether the spaces before `at` surely stand between two words, so that a line may end there. */
function isBetweenWords(text: string, at: number): boolean {
  let end = at - 1
  while (text.charCodeAt(end - 1) === 0x20) end--
  return /[\p{L}\p{N}.,;:)?!\u2019\u201d]/u.test(text[end - 1] ?? '') && /\p{L}/u.test(text[at] ?? '')
}

/** Cut a stretch of text, after which a line may end, by all rules. */
export function cutByRules(all: string, from: number, until: number, segments: Segment[]): Segment[] {
  const text = from === 0 && until === all.length ? all : all.slice(from, until)
  const first = segments.length
  const addresses = addressesIn(text)
  let start = 0
  let inside = 0
  for (const at of placesIn(text)) {
    while (inside < addresses.length && (addresses[inside] as Stretch).end <= start) inside++
    const address = addresses[inside]
    const last = at === text.length
    if (!last && address && at > address.start && at < address.end) continue
    if (!last && !mayBreak(text, at)) continue
    if (address && address.start < at) {
      start = cutAddress(text, start, address, segments)
      inside++
    }
    segments.push(segmentOf(text, start, at))
    start = at
  }
  if (from > 0) for (let i = first; i < segments.length; i++) moveBy(segments[i] as Segment, from)
  return segments
}

/** Spaces between a closing quotation mark and an opening mark: a line may end there since Unicode 15.1. */
const QUOTED =
  /(?<=\S["'\u2018\u2019\u201c\u201d\u00ab\u00bb\u2039\u203a]) +(?=[([{\u201a\u201e\u201c\u2018\u00ab\u00bf\u00a1])/g

/** Give the offsets at which UAX #14 lets a line end, the end of the text last. */
function placesIn(text: string): number[] {
  const places: number[] = []
  const breaker = new LineBreaker(text)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) places.push(found.position)
  const more = Array.from(text.matchAll(QUOTED), ({0: spaces, index}) => index + spaces.length)
  return more.length === 0 ? places : [...new Set([...places, ...more])].sort((a, b) => a - b)
}

function moveBy(segment: Segment, offset: number): void {
  segment.start += offset
  segment.end += offset
  segment.next += offset
}

function segmentOf(text: string, start: number, next: number): Segment {
  let end = next
  while (end > start && SPACE.test(text[end - 1] as string)) end--
  if (end < next || next === text.length) return {start, end, next, kind: 'space'}
  return text[next - 1] === '\u00ad' ? {start, end: next - 1, next, kind: 'soft'} : {start, end, next, kind: 'mark'}
}

/** Cut what stands from `start` to the last place in an address, and give that place. */
function cutAddress(text: string, start: number, address: Stretch, into: Segment[]): number {
  let from = start
  for (let at = address.start + 1; at < address.end; at++) {
    if (!breaksIn(text, at, address)) continue
    into.push({start: from, end: at, next: at, kind: 'mark', address: true})
    from = at
  }
  return from
}
