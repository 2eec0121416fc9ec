import type {Nodes, Root, Word} from 'nlcst'
import retextEnglish from 'retext-english'
import retextSpell, {type Dictionary} from 'retext-spell'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {report} from '../message.js'
import {type Passage, reportIn} from './passage.js'

export type {Dictionary}

/** Words that get suggestions, each of which takes a tenth of a second; what may be a name gets none. */
const SUGGESTED = 4

/** Suggestions that are shown. */
const SHOWN = 3

/** Words that are named before the dictionary is taken for a wrong one. */
const MOST = 200

/** A word that is not accepted, and where it is first met. */
interface Found {
  word: string
  node: Word
  passage: Passage
  at: [number, number]
  count: number
  /** A capital where no sentence begins. */
  isName: boolean
}

const parser = unified().use(retextEnglish).freeze()

/**
 * Report each word of `passages` in `language` that neither `dictionary` nor `accepted` has, once, at its first place.
 * Names in sources, abbreviations, and what is no prose are not looked at.
 */
export async function spelling(
  passages: Passage[],
  language: string,
  dictionary: Dictionary,
  accepted: ReadonlySet<string>,
  file: VFile,
): Promise<void> {
  const found = new Map<string, Found>()
  for (const passage of passages) {
    if (passage.language !== language || passage.kind === 'source') continue
    for (const {node, isFirst} of wordsOf(parser.parse(new VFile(passage.text)))) {
      const at: Found['at'] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
      const text = plain(passage.text.slice(...at))
      const word = text.replace(/'s?$/, '')
      if (!isWord(text) || isAccepted(word, accepted)) continue
      const isName = /^\p{Lu}/u.test(text) && !isFirst
      const before = found.get(word)
      if (before) before.count += 1
      else found.set(word, {word, node, passage, at: [at[0], at[0] + word.length], count: 1, isName})
    }
  }
  const all = [...found.values()]
  const names = all.filter(({isName}) => isName)
  const others = all.filter(({isName}) => !isName)
  const byNode = new Map<unknown, Found>(all.map((one) => [one.node, one]))
  // a limit below nothing keeps names from being looked up as well
  const max = Math.min(SUGGESTED, others.length) || -1
  const speller = unified().use(retextSpell, {dictionary, max}).freeze()
  const ordered = [...others, ...names]
  let told = 0
  for (let start = 0; start < ordered.length && told < MOST; start += MOST) {
    const nodes = ordered.slice(start, start + MOST).map(({node}) => node)
    const own = new VFile()
    await speller.run({type: 'RootNode', children: nodes as never} satisfies Root, own)
    // one message more says that there are no more suggestions
    const unknown = own.messages.filter(({actual}) => typeof actual === 'string')
    for (const {ancestors, expected} of unknown.slice(0, MOST - told)) {
      const one = byNode.get(ancestors?.at(-1))
      if (one) tell(one, expected ?? [], file)
      told += 1
    }
  }
  if (told < MOST) return
  const reason = `unexpected ${MOST} words or more that are in no dictionary, expected a text in ${language}`
  report(file, 'word-known', reason, undefined, {mend: 'say its language in the front matter; no more words are named'})
}

function tell({word, passage, at, count, isName}: Found, expected: string[], file: VFile): void {
  const times = count > 1 ? ` (${count} times)` : ''
  const near = isName ? [] : [...new Set(expected.map((one) => one.replace(/'s$/, '')))].slice(0, SHOWN)
  const quoted = near.map((one) => `"${one}"`)
  const last = quoted.pop()
  const instead =
    last === undefined
      ? 'expected one of the dictionary'
      : `did you mean ${[quoted.join(', '), last].filter(Boolean).join(' or ')}?`
  const mend = isName
    ? 'if it is a name, add it to words: in the front matter'
    : 'mend it, or add it to words: in the front matter'
  reportIn(file, 'word-known', `unexpected word "${word}"${times}, ${instead}`, passage, at, mend)
}

/** List the words of a tree, and whether each begins a sentence. */
function wordsOf(node: Nodes): {node: Word; isFirst: boolean}[] {
  if (node.type === 'WordNode') return [{node, isFirst: false}]
  const words = 'children' in node ? node.children.flatMap((child) => wordsOf(child)) : []
  if (node.type === 'SentenceNode' && words[0]) words[0].isFirst = true
  return words
}

/** Give a word as dictionaries have it: with plain apostrophes and hyphens, without soft hyphens. */
const plain = (word: string): string =>
  word
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u2011/g, '-')
    .replace(/\u00AD/g, '')

/** Tell whether something is a word to be spelt: letters of a language, no abbreviation, no number, no address. */
const isWord = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/[\p{N}@/_\uFFFC]|\.\p{L}/u.test(text) && !/^\p{Lu}{2,6}(?:s|'s)?$/u.test(text)

/** Tell whether a list of words has a word, or each part of one with hyphens, in the genitive or plural as well. */
function isAccepted(text: string, accepted: ReadonlySet<string>): boolean {
  if (accepted.size === 0) return false
  const has = (word: string): boolean =>
    [word, word.replace(/'s?$/, ''), word.replace(/s$/, '')].some(
      (one) => accepted.has(one) || accepted.has(lowered(one)),
    )
  return has(text) || (/[-\u2013]/.test(text) && text.split(/[-\u2013]/).every((part) => has(part)))
}

const lowered = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1)
