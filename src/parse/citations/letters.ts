import type {Text} from 'mdast'
import type {PhrasingContent} from '../../brief.js'
import {pointAfter, type Source} from '../source.js'

/** A letter of a text with its place in the Markdown, or a node that is no text. */
export interface Letter {
  node: PhrasingContent
  /** What it is in the text; nothing when it stands for a node that is none. */
  char?: string
  /** Where it begins and ends in the Markdown, counted in characters. */
  from: number
  to: number
  /** Whether it stands behind a backslash, or as `&…;`, and so means nothing but itself. */
  escaped?: true
}

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,30});/y

/** Take a run of inline content apart into letters. */
export function lettersOf(nodes: PhrasingContent[], source: Source): Letter[] {
  return nodes.flatMap((node): Letter[] => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    return node.type === 'text' ? inText(node, from, source.text) : [{node, from, to}]
  })
}

/** Find each letter of a text in the Markdown, where escapes and what begins a line of a quotation are longer. */
function inText(node: Text, start: number, text: string): Letter[] {
  const {value} = node
  const letters: Letter[] = []
  let at = start
  for (let index = 0; index < value.length; index++) {
    const char = value[index] as string
    const from = at
    const raw = text[at]
    entity.lastIndex = at
    const [named = ''] = (raw === '&' && entity.exec(text)) || []
    let escaped = false
    if (/[\uDC00-\uDFFF]/.test(char) && letters.at(-1)?.escaped) {
      // the second half of a letter written as an entity
    } else if (raw === '\\' && text[at + 1] === char && /[!-/:-@[-`{-~]/.test(char)) {
      escaped = true
      at += 2
    } else if (named !== '' && (named === '&amp;' || !value.startsWith(named, index))) {
      escaped = true
      at += named.length
    } else if (char === '\n') {
      while (at < text.length && text[at] !== '\n') at += 1
      at += 1
      const [marks = ''] = /^[ \t>]*/.exec(text.slice(at, at + 200)) ?? []
      // a text goes on with the first letter that is neither space nor the mark of a quotation
      at += value[index + 1] === '>' ? marks.lastIndexOf('>') : marks.length
    } else at += 1
    letters.push({node, char, from, to: at, ...(escaped && {escaped})})
  }
  return letters
}

/** Put letters together again: the letters of one text, which follow each other, are a text. */
export function nodesOf(letters: Letter[], source: Source): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let first = 0
  letters.forEach(({node, char, to}, index) => {
    const next = letters[index + 1]
    if (char !== undefined && next?.node === node && next.from === to) return
    nodes.push(char === undefined ? node : textOf(letters.slice(first, index + 1), source))
    first = index + 1
  })
  return nodes
}

function textOf(letters: Letter[], source: Source): PhrasingContent {
  const [first, last] = [letters[0] as Letter, letters.at(-1) as Letter]
  const value = letters.map(({char}) => char).join('')
  const text: Text = {...(first.node as Text), value}
  const start = text.position?.start
  if (!start) return text
  const from = pointAfter(source, start, first.from - (start.offset ?? 0))
  return {...text, position: {start: from, end: pointAfter(source, from, last.to - first.from)}}
}
