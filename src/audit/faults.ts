import type {Meta} from '../brief.js'
import type {RuleId} from '../message.js'
import {align} from './align.js'
import {cellFaults} from './cells.js'
import type {Expected} from './expected.js'
import type {Found} from './found.js'
import {lettersOf, sameLetters} from './letters.js'
import {isLike, matches} from './match.js'

/** A way in which tags are not what the Markdown says. */
export interface Fault {
  rule: Extract<RuleId, `tags-${string}`>
  /** What is unexpected. */
  what: string
  about: Expected
}

/** How far from its picture a caption may stand, in pieces. */
const NEAR = 12

/** Hold what tags read against what a brief says. */
export function faultsOf(expected: Expected[], found: Found[], meta: Meta): Fault[] {
  const {places, extra} = align(expected, found)
  const faults: Fault[] = []
  expected.forEach((one, index) => {
    const place = places[index]
    if (place !== undefined) faults.push(...insideFaults(one, found[place] as Found))
    else {
      const fault = missing(one, index)
      if (fault) faults.push(fault)
    }
  })
  const said = new Set(Object.values(meta).flatMap((value) => (typeof value === 'string' ? [lettersOf(value)] : [])))
  for (const place of extra) {
    const twin = twinOf(found[place] as Found, said)
    if (twin) faults.push({rule: 'tags-complete', what: `${twin.name}${quoted(twin)} that is read twice`, about: twin})
  }
  return faults

  function missing(one: Expected, index: number): Fault | undefined {
    const subject = one.subject && places[expected.indexOf(one.subject)]
    if (subject !== undefined) {
      const near = found.findIndex((other, at) => Math.abs(at - subject) <= NEAR && matches(one, other))
      if (near >= 0) {
        extra.delete(near)
        return undefined
      }
    }
    for (const place of extra) {
      if (!matches(one, found[place] as Found)) continue
      extra.delete(place)
      return {rule: 'tags-in-order', what: `place of the ${one.name}${quoted(one)} among the tags`, about: one}
    }
    const from = places.slice(0, index).findLast((place) => place !== undefined) ?? -1
    const to = places.slice(index + 1).find((place) => place !== undefined) ?? found.length
    for (let place = from + 1; place < to; place++) {
      const other = found[place] as Found
      if (!extra.has(place) || !isLike(one, other)) continue
      extra.delete(place)
      const what = one.kind === 'figure' ? 'text alternative of the' : 'words in the tags of the'
      return {rule: 'tags-same-words', what: `${what} ${one.name}${quoted(one)}`, about: one}
    }
    return {rule: 'tags-complete', what: `tags without the ${one.name}${quoted(one)}`, about: one}
  }

  /** Find what a piece repeats; words of the front matter are set by the template as well. */
  function twinOf(other: Found, front: Set<string>): Expected | undefined {
    if ([...front].some((words) => sameLetters(words, other.letters)) || (!other.listed && other.letters.length < 4))
      return undefined
    return expected.find((one) => one.kind !== 'caption' && one.kind !== 'title' && repeats(one, other))
  }
}

const repeats = (one: Expected, other: Found): boolean =>
  one.kind === 'table'
    ? JSON.stringify(one.cells?.map((row) => row.map(({letters}) => letters))) ===
      JSON.stringify(other.cells?.map((row) => row.map(({letters}) => letters)))
    : one.letters !== '' && matches(one, other)

function insideFaults(one: Expected, other: Found): Fault[] {
  if (one.cells) return cellFaults(one, other)
  return linkFaults(one, other)
}

/** Hold the links of a piece against those of its tags, which may be more. */
export function linkFaults(one: Expected, {links}: Found): Fault[] {
  let at = 0
  for (const link of one.links) {
    const place = links.findIndex((other, index) => index >= at && isLink(link, other))
    if (place < 0)
      return [{rule: 'tags-complete', what: `link without its words in the ${one.name}${quoted(one)}`, about: one}]
    at = place + 1
  }
  return []
}

const isLink = (link: string, other: string): boolean =>
  sameLetters(link, other) || (link.includes('\ue000') && other !== '')

/** The longest excerpt of a piece, in characters. */
const EXCERPT = 40

/** Quote the words of a piece, if it has any. */
export function quoted({words}: Expected): string {
  const text = words.replaceAll('\ue000', '…').replace(/\s+/g, ' ').trim()
  if (text === '') return ''
  return ` "${text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text}"`
}
