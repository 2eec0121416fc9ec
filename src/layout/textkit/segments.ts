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
  const addresses = addressesIn(text)
  const breaker = new LineBreaker(text)
  let start = 0
  let inside = 0
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const at = found.position
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
  return segments
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
