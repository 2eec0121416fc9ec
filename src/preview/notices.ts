/** Messages of a build → what stands beside the pages, each at its place on them. */
import type {VFileMessage} from 'vfile-message'
import {breachOf, severityOf} from '../message.js'
import type {Notice, Place, SheetPage, Source} from './state.js'

/** A message that is still to be placed on the pages, and the block it belongs to when its place is elsewhere. */
interface Unplaced extends Notice {
  block?: string
}

/** Turn messages into notices, in their order; `show` gives the path of a file as it is shown, nothing for the brief. */
export function noticesOf(messages: VFileMessage[], show: (path?: string) => string): Notice[] {
  return messages.map((message): Unplaced => {
    const {ruleId = '', line, column, place, page, mend, file, blocks = []} = message
    const end = place && 'end' in place ? place.end.line : undefined
    const block = blocks[0]?.data as {id?: string} | undefined
    return {
      severity: severityOf(message),
      rule: ruleId,
      reason: breachOf(message),
      ...(mend === undefined ? {} : {mend}),
      source: {
        file: show(file),
        line: line ?? 1,
        column: column ?? 1,
        ...(end === undefined ? {} : {end}),
      },
      ...(page === undefined ? {} : {at: {page}}),
      ...(block?.id === undefined ? {} : {block: block.id}),
    }
  })
}

/** Give notices where they stand on pages: at the innermost block that holds their line, else on the page they name. */
export function standing(notices: readonly Notice[], pages: readonly SheetPage[]): Notice[] {
  const all = pages.flatMap((page) => page.places.map((place): Standing => ({page: page.number, place})))
  return notices.map((notice) => {
    const {block, ...plain}: Unplaced = notice
    const found = placeFor(notice, block, all)
    if (!found) return plain
    const {x, y, width, height} = found.place
    return {...plain, at: {page: found.page, x, y, width, height}}
  })
}

interface Standing {
  page: number
  place: Place
}

function placeFor({source, at}: Notice, block: string | undefined, all: readonly Standing[]): Standing | undefined {
  // what is said of a page is shown on that page, where its block is there
  const among = all.filter(({page}) => at === undefined || page === at.page)
  const held = source ? among.filter(({place}) => holds(place.source, source)) : []
  return inmost(held) ?? among.find(({place}) => place.id === block)
}

/** Tell whether a line stands in a block. */
const holds = ({file, line, end = line}: Source, wanted: Source): boolean =>
  file === wanted.file && line <= wanted.line && wanted.line <= end

/** Find the place whose block begins last and is the shortest; of a note only where no text calls it on that line. */
function inmost(held: Standing[]): Standing | undefined {
  const texts = held.filter(({place}) => place.kind !== 'note')
  const found = texts.length > 0 ? texts : held
  const lines = ({source: {line, end = line}}: Place): number => end - line
  return found.reduce<Standing | undefined>((best, one) => {
    if (!best) return one
    const [a, b] = [best.place, one.place]
    const nearer = lines(b) - lines(a) || a.source.line - b.source.line || a.source.column - b.source.column
    return nearer < 0 ? one : best
  }, undefined)
}
