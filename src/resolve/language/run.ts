import type {Link, Text} from 'mdast'
import type {PhrasingContent} from '../../brief.js'

/** Stands for what is not prose: code, a note call, an address. */
export const opaque = '\uFFFC'

/** What must stay as it is: web and mail addresses, DOIs, feet and inches. */
const kept = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)(?:[^\s"'<>«»“”]|'(?=\w))+`,
    String.raw`(?<![\w.+'-])\w(?:[\w.+-]|'(?=\w)){0,99}@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\d.])10\.\d{4,9}\/[^\s"'<>]+`,
    String.raw`(?<![\w.-])[\w-]+(?:\.[\w-]+)+\/[^\s"'<>]*`,
    String.raw`(?<!\d)\d{1,3}['′]\s?\d{1,3}(?:["″]|(?!\p{L}))`,
  ].join('|'),
  'gu',
)

/** What a text must have for anything in it to be kept. */
const mayKeep = /[@/′]|www\.|\d'/

/** A stretch of the run: words of `node`, or what shows as one `opaque` and, when it is in a text, is `kept`. */
interface Piece {
  node?: Text
  kept?: string
}

/**
 * The words of one run of inline content as one string, so that a rule sees the letter on the other side of `<em>`.
 * Changes stay inside the text nodes they were made in, whose positions do not move.
 */
export class Run {
  text = ''
  private readonly pieces: Piece[] = []
  /** Where each piece ends in `text`. */
  private ends: number[] = []

  constructor(nodes: PhrasingContent[]) {
    for (const node of nodes) this.add(node)
  }

  /**
   * Put what `by` gives in place of each match of `pattern`, which is global; where it gives nothing, and where a
   * match reaches into another node, all stays. `by` sees `text` as it was before.
   */
  replace(pattern: RegExp, by: (match: RegExpExecArray) => string | undefined): void {
    let fresh = ''
    let from = 0
    let piece = 0
    let moved = 0
    const ends: number[] = []
    // not matchAll, which copies the pattern for each of thousands of runs
    pattern.lastIndex = 0
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      const instead = by(match)
      const end = match.index + match[0].length
      if (instead === undefined || instead === match[0]) continue
      for (; this.endOf(piece) <= match.index; piece++) ends.push(this.endOf(piece) + moved)
      if (this.endOf(piece) < end) continue
      fresh += this.text.slice(from, match.index) + instead
      moved += instead.length - match[0].length
      from = end
    }
    if (from === 0) return
    for (; piece < this.ends.length; piece++) ends.push(this.endOf(piece) + moved)
    this.text = fresh + this.text.slice(from)
    this.ends = ends
  }

  /** Write the words back to their nodes. */
  settle(): void {
    let start = 0
    let last: Text | undefined
    for (const [index, {node, kept}] of this.pieces.entries()) {
      const end = this.endOf(index)
      // pieces of one node follow each other
      if (node) node.value = (node === last ? node.value : '') + (kept ?? this.text.slice(start, end))
      last = node
      start = end
    }
  }

  private endOf(piece: number): number {
    return this.ends[piece] ?? 0
  }

  private push(text: string, piece: Piece): void {
    if (text === '') return
    this.text += text
    this.pieces.push(piece)
    this.ends.push(this.text.length)
  }

  private add(node: PhrasingContent): void {
    if (node.type === 'text') this.addText(node)
    else if (node.type === 'break') this.push('\n', {})
    else if (!('children' in node) || node.children.length === 0) this.push(opaque, {})
    else if (node.type === 'link' && readsItself(node)) this.push(opaque, {})
    else for (const child of node.children) this.add(child as PhrasingContent)
  }

  private addText(node: Text): void {
    let from = 0
    for (const {0: address, index} of mayKeep.test(node.value) ? node.value.matchAll(kept) : []) {
      this.push(node.value.slice(from, index), {node})
      this.push(opaque, {node, kept: address})
      from = index + address.length
    }
    this.push(node.value.slice(from), {node})
  }
}

/** Tell whether the words of a link are its address. */
function readsItself({url, children: [words, second]}: Link): boolean {
  if (words?.type !== 'text' || second) return false
  return url === words.value || bare(url) === bare(words.value)
}

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)|\/$/gi, '')
