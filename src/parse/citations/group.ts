import type {Parent} from 'mdast'
import type {Citation, Cited, PhrasingContent} from '../../brief.js'
import {report} from '../../message.js'
import {pointAfter, type Source, sliceOf} from '../source.js'
import {type Letter, lettersOf, nodesOf} from './letters.js'

/**
 * Make citations of the brackets around keys in one run of inline content: `[see @doe, p. 4; @roe]`, `@doe [p. 4]`.
 * In the words of a link, and in a brief without bibliography, keys become text again; brackets that cite all the same
 * are reported there.
 */
export function citations(parent: Parent, source: Source): void {
  if (!parent.children.some(({type}) => type === 'citation')) return
  const run = parent.children as PhrasingContent[]
  if (parent.type === 'link' || parent.type === 'linkReference') {
    parent.children = plain(run, source)
  } else if (source.cites) {
    parent.children = new Grouping(run, source).made
  } else {
    const texts = plain(run, source)
    reportCiting(texts, source)
    parent.children = texts
  }
}

/** Put text in place of keys, joined with the text around it. */
function plain(run: PhrasingContent[], source: Source): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const node of run) {
    const text =
      node.type === 'citation'
        ? {type: 'text' as const, value: sliceOf(source, node.position), position: node.position}
        : node
    const before = nodes.at(-1)
    if (text.type !== 'text' || before?.type !== 'text') {
      nodes.push(text)
      continue
    }
    const joined = {...before, value: before.value + text.value}
    if (before.position && text.position) joined.position = {start: before.position.start, end: text.position.end}
    nodes[nodes.length - 1] = joined
  }
  return nodes
}

/** Report what is written as a citation where nothing can be cited. */
function reportCiting(run: PhrasingContent[], source: Source): void {
  for (const node of run) {
    if (node.type !== 'text' || !node.position) continue
    const raw = sliceOf(source, node.position)
    for (const {0: written, index} of raw.matchAll(/(?<!\\)\[-?@[^\s\]\\;,]+(?:[^[\]\\]*)\]/g)) {
      const start = pointAfter(source, node.position.start, index)
      const place = {start, end: pointAfter(source, start, written.length)}
      const reason = `unexpected citation ${written.replace(/\s+/g, ' ')} in a brief without bibliography, expected a line "bibliography: references.json" in its front matter`
      report(source.file, 'bibliography-named', reason, place, {mend: 'add it, or write \\@ where no source is meant'})
    }
  }
}

/**
 * Finds the brackets of one run that cite. A backslash before the one that opens does not count, as remark puts it
 * before all of them; before the one that closes, or before the key, it does.
 */
class Grouping {
  readonly made: PhrasingContent[]
  private readonly letters: Letter[]
  /** Where the bracket that opens at a letter closes. */
  private readonly closing = new Map<number, number>()

  constructor(
    run: PhrasingContent[],
    private readonly source: Source,
  ) {
    this.letters = lettersOf(run, source)
    const open: number[] = []
    this.letters.forEach((letter, index) => {
      if (letter.char === '[') open.push(index)
      if (!isMark(letter, ']')) return
      const start = open.pop()
      if (start !== undefined) this.closing.set(start, index)
    })
    this.made = this.within(0, this.letters.length)
  }

  /** Make citations of the brackets between two letters; what cites nothing stays. */
  private within(from: number, to: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = []
    let rest = from
    const flush = (end: number): void => {
      nodes.push(...nodesOf(this.letters.slice(rest, end), this.source))
    }
    for (let index = from; index < to; index++) {
      const letter = this.letters[index] as Letter
      const end = this.closing.get(index)
      if (end !== undefined && end < to && this.cites(index, end)) {
        flush(index)
        const sources = this.parts(index + 1, end).map((part, at) => this.citedIn(part, at === 0))
        nodes.push(this.citation(index, end, false, sources.flat()))
        rest = end + 1
        index = end
      } else if (letter.node.type === 'citation') {
        flush(index)
        const last = this.bracketAfter(index, to)
        nodes.push(last === undefined ? letter.node : this.inSentence(letter.node, index, last))
        rest = (last ?? index) + 1
        index = rest - 1
      }
    }
    flush(to)
    return nodes
  }

  /** Tell whether a key stands in a pair of brackets, and not in brackets inside it. */
  private cites(start: number, end: number): boolean {
    for (let index = start + 1; index < end; index++) {
      if (this.letters[index]?.node.type === 'citation') return true
      index = this.closing.get(index) ?? index
    }
    return false
  }

  /** Find the end of the bracket that follows a key in the sentence, after a space at most: what it says of the place. */
  private bracketAfter(index: number, to: number): number | undefined {
    const next = this.letters[index + 1]
    const at = next && /^\s$/.test(next.char ?? '') ? index + 2 : index + 1
    const end = this.closing.get(at)
    const note = this.letters[at + 1]
    return end === undefined || end >= to || end === at + 1 || (note && isMark(note, '^')) ? undefined : end
  }

  /** Make the citation of a key in the sentence with what the bracket behind it says; others may be cited there. */
  private inSentence(node: Citation, index: number, end: number): Citation {
    const at = this.letters.findIndex((letter, one) => one > index && letter.char === '[')
    const [first = [], ...others] = this.parts(at + 1, end)
    const own = first.some((letter) => letter.node.type === 'citation')
    const sources = node.sources.map((cited) => (own ? cited : {...cited, suffix: nodesOf(first, this.source)}))
    const more = (own ? [first, ...others] : others).flatMap((part) => this.citedIn(part, false))
    return this.citation(index, end, true, [...sources, ...more])
  }

  private citation(from: number, to: number, inSentence: boolean, sources: Cited[]): Citation {
    const [first, last] = [this.letters[from] as Letter, this.letters[to] as Letter]
    const citation: Citation = {type: 'citation', inSentence, sources}
    const around = first.node.position
    if (!around) return citation
    const start = pointAfter(this.source, around.start, first.from - (around.start.offset ?? 0))
    return {...citation, position: {start, end: pointAfter(this.source, start, last.to - first.from)}}
  }

  /** Divide what stands in brackets at its semicolons. */
  private parts(from: number, to: number): Letter[][] {
    const parts: Letter[][] = [[]]
    let inner = -1
    for (let index = from; index < to; index++) {
      const letter = this.letters[index] as Letter
      inner = Math.max(inner, this.closing.get(index) ?? -1)
      if (isMark(letter, ';') && index > inner) parts.push([])
      else parts.at(-1)?.push(letter)
    }
    return parts
  }

  /** Read one part: what stands before its key, the key, what stands after it; report a part without one key. */
  private citedIn(part: Letter[], isFirst: boolean): Cited[] {
    const at = part.findIndex(({node}) => node.type === 'citation')
    const found = part[at]?.node
    if (found?.type !== 'citation') {
      const words = part
        .map(({char = '…'}) => char)
        .join('')
        .trim()
      const reason = `unexpected part "${words}" of a citation without key, expected @ and a key in each part between semicolons`
      const mend = isFirst ? 'write it after the first key' : 'put a comma for the semicolon'
      report(this.source.file, 'citation-valid', reason, this.placeOf(part), {mend})
      return []
    }
    const before = part.slice(0, at)
    const sign = before.at(-1)
    const withoutAuthor = sign !== undefined && isMark(sign, '-') && /^\s?$/.test(before.at(-2)?.char ?? '')
    if (withoutAuthor) before.pop()
    const after = part.slice(at + 1)
    const second = after.find(({node}) => node.type === 'citation')
    if (second) {
      const name = sliceOf(this.source, second.node.position)
      const reason = `unexpected second key ${name} in one part of a citation, expected a semicolon before it`
      report(this.source.file, 'citation-valid', reason, second.node)
    }
    const suffix = after.filter(({node}) => node.type !== 'citation')
    const own = {prefix: nodesOf(before, this.source), suffix: nodesOf(suffix, this.source)}
    return found.sources.map((cited) => ({...cited, withoutAuthor, ...own, position: found.position}))
  }

  private placeOf(letters: Letter[]): PhrasingContent | undefined {
    return nodesOf(letters, this.source)[0]
  }
}

const isMark = ({char, escaped}: Letter, mark: string): boolean => char === mark && !escaped
