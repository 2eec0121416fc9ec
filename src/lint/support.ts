import type {VFile} from 'vfile'
import type {Brief, RootContent} from '../brief.js'
import {report} from '../message.js'
import {blocksOf, itemsOf} from './boxes.js'
import {isEnglish} from './language.js'
import type {Passage} from './passage.js'

/** A word that is told apart by its meaning: of four letters or more. */
const word = /\p{L}[\p{L}\p{N}]{3,}/gu

/** Words of four letters and more that say nothing of the matter. */
const empty = new Set(
  `about above after again against along also although among another around because been before behind being below
   between both cannot could does doing done down during each either every from full further have having here high
   into itself just least less like made make makes making many more most much must need needs never next none note
   once only onto other others over part publish rather same shall should since some such take taken than that their
   them then there these they this those through under until upon very were what when where whether which while whole
   whose will with within without would year years your first second third fourth fifth`.split(/\s+/),
)

/** Least number of telling words that a recommendation shares with the passage it follows from. */
const SHARED = 3

/**
 * Report each recommendation that nothing in the brief supports: neither a figure, note, source or section that it
 * refers to, nor a passage with such a reference that speaks of the same matter.
 */
export function support(brief: Brief, passages: Passage[], file: VFile): void {
  const evidence = passages.filter(isEvidence).map(({text}) => tellingIn(text))
  for (const box of blocksOf(brief.body, 'recommendations')) {
    // words are compared by what English makes of them
    if (!isEnglish(box.data?.language ?? brief.meta.language)) continue
    for (const [index, item] of itemsOf(box).entries()) {
      const own = passages.filter(({holder, inside}) => inside === 'recommendations' && isIn(holder, item))
      if (own.some(({references, bound}) => references.length > 0 || bound.length > 0)) continue
      if (blockHas(item, (node) => node.type === 'link')) continue
      const words = tellingIn(own.map(({text}) => text).join(' '))
      const needed = Math.min(SHARED, Math.ceil(words.size / 2))
      if (words.size > 0 && evidence.some((others) => common(words, others) >= needed)) continue
      const reason = `unexpected recommendation ${index + 1} without support, expected a figure, note or source behind it`
      report(file, 'recommendation-supported', reason, item.position?.start, {
        mend: 'refer to the figure, section or note that it follows from: [](#fig-…), [^note]',
      })
    }
  }
}

/** Tell whether a passage gives what can support: prose outside boxes with a reference, or what a picture says. */
function isEvidence({kind, inside, references, bound}: Passage): boolean {
  if (inside === 'recommendations' || inside === 'keyMessages' || inside === 'pullQuote') return false
  if (kind === 'title' || kind === 'subtitle') return inside === undefined
  return kind === 'paragraph' && (references.length > 0 || bound.length > 0)
}

const isIn = (holder: RootContent | undefined, item: RootContent): boolean =>
  holder !== undefined && blockHas(item, (node) => node === holder)

const blockHas = (node: RootContent, holds: (node: RootContent) => boolean): boolean =>
  holds(node) || ('children' in node && node.children.some((child) => blockHas(child as RootContent, holds)))

/** Collect the telling words of a text, without the endings of their numbers and cases. */
function tellingIn(text: string): Set<string> {
  const found = (text.toLowerCase().match(word) ?? []).filter((one) => !empty.has(one))
  return new Set(found.map((one) => one.replace(/(?:ies|es|s|ing|ed)$/u, '')))
}

const common = (words: Set<string>, others: Set<string>): number => [...words].filter((one) => others.has(one)).length
