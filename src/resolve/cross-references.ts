import type {Link, PhrasingContent, Text} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {CrossReference, Note, OutlineEntry, RootContent, Target} from '../brief.js'
import {nearest, report} from '../message.js'
import {noBreak} from './language/conventions.js'
import {namedIn, type Tongue} from './numbering.js'
import {eachText, mapInlines, type Rewrite} from './texts.js'

/** What the words of a reference are made from. */
interface Wording {
  targets: Map<string, Target>
  /** Labels that another edition has, each with that edition. */
  absent?: Map<string, string> | undefined
  outline: OutlineEntry[]
  /** Gives how a BCP 47 language is written, without one that of the brief. */
  tongueOf(language?: string): Tongue
  file: VFile
}

/** Put a cross-reference in place of each link to a label, in the body and the notes; report labels nobody has. */
export function crossReferences(body: RootContent[], notes: Note[], wording: Wording): void {
  const rewrite: Rewrite = (run, {data}) =>
    mapInlines(run, (node, before) =>
      node.type === 'link' && node.url.startsWith('#') ? referenceOf(node, before, wording, data?.language) : undefined,
    )
  eachText(body, rewrite)
  for (const {definition} of notes) eachText(definition.children, rewrite)
}

function referenceOf(
  link: Link,
  before: PhrasingContent | undefined,
  wording: Wording,
  language: string | undefined,
): PhrasingContent[] {
  const {children, position} = link
  const label = labelOf(link.url)
  const target = wording.targets.get(label)
  if (!target) {
    reportUnknown(label, link, wording)
    return children
  }
  const reference = (shows: CrossReference['shows'], words: PhrasingContent[]): CrossReference => {
    return {type: 'crossReference', target: target.id, shows, children: words, position}
  }
  const words = textOf(children)
  if (/^page$/i.test(words)) {
    const {conventions, words: own} = wording.tongueOf(language)
    const number = {...reference('page', []), ...(own.digits && {digits: own.digits})}
    return [...pageWord(words, before, conventions.page, position), number]
  }
  if (children.length > 0) return [reference('text', children)]
  const value = language === undefined ? target.text : namedIn(wording.tongueOf(language), target, wording.outline)
  return [reference('text', [{type: 'text', value, position}])]
}

function labelOf(url: string): string {
  try {
    return decodeURIComponent(url.slice(1))
  } catch {
    return url.slice(1)
  }
}

/** Give the word that stands before the number of a page, unless the author wrote it there already. */
function pageWord(
  asked: string,
  before: PhrasingContent | undefined,
  page: string,
  position: Link['position'],
): Text[] {
  if (before?.type === 'text' && new RegExp(`(?<!\\p{L})(?:${page}|p\\.|S\\.)\\s+$`, 'iu').test(before.value)) return []
  const word = asked.startsWith('P') ? page.charAt(0).toUpperCase() + page.slice(1) : page
  return [{type: 'text', value: `${word}${noBreak}`, position}]
}

function reportUnknown(label: string, link: Link, {targets, absent, file}: Wording): void {
  const elsewhere = absent?.get(label)
  if (elsewhere !== undefined) {
    const reason = `unexpected reference to #${label}, which stands in ${elsewhere} only, expected it there alone`
    report(file, 'reference-known', reason, link, {mend: 'put the sentence into an :::only of the same kind'})
    return
  }
  const near = nearest(label, targets.keys())
  const expected = near ? `did you mean #${near}?` : 'expected the label of a figure, chart, table, box or heading'
  const mend = targets.size > 0 || near ? undefined : 'give one with {#label}'
  report(file, 'reference-known', `unexpected reference to #${label}, ${expected}`, link, mend ? {mend} : {})
}
