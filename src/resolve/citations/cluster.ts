import type {Item} from 'citeproc'
import type {Cited, PhrasingContent} from '../../brief.js'
import {locatorIn, type Terms} from './locator.js'
import {type Marks, unmarked} from './marks.js'

/** Give what citeproc is told of one source that a citation names; `first` when it begins a sentence. */
export function itemOf(cited: Cited, terms: Terms, marks: Marks, first: boolean): Item {
  const before = wordsOf(cited.prefix, marks).trim()
  const {label, locator, rest} = locatorIn(wordsOf(cited.suffix, marks), terms)
  const after = rest.trimEnd()
  return {
    id: cited.key,
    ...(label && locator ? {label, locator} : {}),
    ...(before ? {prefix: first ? capital(before) : before} : {}),
    ...(after ? {suffix: /^[\p{L}\p{N}]/u.test(after) ? ` ${after}` : after} : {}),
    ...(cited.withoutAuthor ? {'suppress-author': true} : {}),
  }
}

/** Give inline Markdown as text; what is no text passes as a mark. */
const wordsOf = (nodes: PhrasingContent[], marks: Marks): string =>
  nodes
    .map((node) => (node.type === 'text' ? unmarked(node.value).replace(/\s*\n\s*/g, ' ') : marks.nodeOf(node)))
    .join('')

const capital = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
