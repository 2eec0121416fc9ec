/** Where a line may end (after UAX #14, for the scripts the fonts cover), without looking at widths. */

/** A stretch of text after which a line may end; offsets into the string of the paragraph. */
export interface Segment {
  start: number
  /** End of what is set; spaces that follow are not counted in the width of a line they end. */
  end: number
  /** Start of the next segment. */
  next: number
  /** What a break here costs in looks: nothing after a space, much after a hyphen that the break adds. */
  kind: 'space' | 'mark' | 'soft'
}

const SPACE = /[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f]/
const LETTER = /\p{L}/u
const IDEOGRAPH = /[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/
const URL_LIKE = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|10\.\d{4,}\/)|[^\s/]\/[^\s/]+\/|@[^\s@]+\./i

/** Cut the text of one paragraph at every place where a line may end. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let start = 0
  while (start < text.length) {
    let end = start
    while (end < text.length && !SPACE.test(text[end] as string)) end++
    let next = end
    while (next < text.length && SPACE.test(text[next] as string)) next++
    cutWord(text, start, end, next, segments)
    start = next
  }
  return segments
}

/** Words that are no words: addresses, paths, identifiers. They may be broken anywhere rather than leave the line. */
const TECHNICAL = /[/._=&%#:@?\\]|\d/

/** Cut a segment that is wider than its line between any two characters, when it is an address or the like. */
export function cutAnywhere(text: string, segment: Segment): Segment[] {
  const set = text.slice(segment.start, segment.end)
  if (set.length < LONG || !TECHNICAL.test(set)) return [segment]
  const cuts: Segment[] = []
  let start = segment.start
  for (const character of set) {
    const end = start + character.length
    // a combining mark stays with its letter
    const last = cuts[cuts.length - 1]
    if (last && /\p{M}/u.test(character)) Object.assign(last, {end, next: end})
    else cuts.push({start, end, next: end, kind: 'mark'})
    start = end
  }
  const last = cuts[cuts.length - 1] as Segment
  return [...cuts.slice(0, -1), {...last, next: segment.next, kind: segment.kind}]
}

/** Shortest text that is broken anywhere. */
const LONG = 12

/** Cut one word, spaces following, at hyphens, dashes, slashes, soft hyphens and between ideographs. */
function cutWord(text: string, start: number, end: number, next: number, into: Segment[]): void {
  let from = start
  const address = end - start > 12 && URL_LIKE.test(text.slice(start, end))
  for (let at = start + 1; at < end; at++) {
    const kind = breakBetween(text, at, start, end, address)
    if (!kind) continue
    const soft = text[at - 1] === '\u00ad'
    into.push({start: from, end: soft ? at - 1 : at, next: at, kind})
    from = at
  }
  into.push({start: from, end, next, kind: 'space'})
}

/** Say how a line may end between `at - 1` and `at`, if it may. */
function breakBetween(
  text: string,
  at: number,
  start: number,
  end: number,
  address: boolean,
): Segment['kind'] | undefined {
  const before = text[at - 1] as string
  const after = text[at] as string
  if (before === '\u00ad') return 'soft'
  if (before === '\u200b') return 'mark'
  if (address) return addressBreaks(before, after) ? 'mark' : undefined
  if (before === '-' || before === '\u2010') {
    // "-5" and "2023-24" stay together, "cross-border" does not
    return at - start > 2 && end - at > 1 && LETTER.test(after) && LETTER.test(text[at - 2] as string)
      ? 'mark'
      : undefined
  }
  if (before === '\u2013') return LETTER.test(after) && LETTER.test(text[at - 2] ?? '') ? 'mark' : undefined
  if (before === '\u2014') return after === '\u2014' ? undefined : 'mark'
  if (before === '/') return LETTER.test(after) && at - start > 3 && end - at > 1 ? 'mark' : undefined
  if (IDEOGRAPH.test(before) && IDEOGRAPH.test(after)) return 'mark'
  return undefined
}

/** Web addresses break after a slash and before other punctuation, so that no mark seems to end a sentence. */
const addressBreaks = (before: string, after: string): boolean =>
  (before === '/' && after !== '/') || (/[.?&=#%_~-]/.test(after) && !/[/:.?&=#%_~-]/.test(before))
