import type {Nodes, Root, Word} from 'nlcst'
import retextEnglish from 'retext-english'
import retextSpell, {type Dictionary} from 'retext-spell'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {type Passage, reportIn} from './passage.js'

/** Words that get suggestions: each takes a tenth of a second. Those in small letters come first, since the others may be names. */
const SUGGESTED = 4

/** Suggestions that are shown. */
const SHOWN = 3

/** A word as it is written, and where. */
interface Found {
  node: Word
  passage: Passage
  at: [number, number]
  count: number
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
    for (const node of wordsOf(parser.parse(new VFile(passage.text)))) {
      const at: Found['at'] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
      const text = plain(passage.text.slice(...at))
      if (!isWord(text) || isAccepted(text, accepted)) continue
      const before = found.get(text)
      if (before) before.count += 1
      else found.set(text, {node, passage, at, count: 1})
    }
  }
  const words = [...found.keys()]
  const ordered = [...words.filter((word) => !isName(word)), ...words.filter(isName)]
  const tree: Root = {type: 'RootNode', children: ordered.map((word) => found.get(word)?.node) as never}
  const own = new VFile()
  await unified().use(retextSpell, {dictionary, max: SUGGESTED}).run(tree, own)
  for (const {actual, expected} of own.messages) {
    const one = actual === undefined || actual === null ? undefined : found.get(actual)
    if (one) tell(actual ?? '', expected ?? [], one, file)
  }
}

function tell(word: string, expected: string[], {passage, at, count}: Found, file: VFile): void {
  const times = count > 1 ? ` (${count} times)` : ''
  const near = expected.slice(0, SHOWN).map((one) => `"${one}"`)
  const last = near.pop()
  const instead =
    last === undefined
      ? 'expected one of the dictionary'
      : `did you mean ${[near.join(', '), last].filter(Boolean).join(' or ')}?`
  const mend = isName(word)
    ? 'add it to words: in the front matter if it is a name'
    : 'mend it, or add it to words: in the front matter'
  reportIn(file, 'word-known', `unexpected word "${word}"${times}, ${instead}`, passage, at, mend)
}

/** List the words of a tree. */
function wordsOf(node: Nodes): Word[] {
  if (node.type === 'WordNode') return [node]
  return 'children' in node ? node.children.flatMap((child) => wordsOf(child)) : []
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

const isName = (word: string): boolean => /^\p{Lu}/u.test(word)

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
