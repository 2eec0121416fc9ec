import type {FootnoteDefinition} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Citation, PhrasingContent} from '../../brief.js'
import {thin} from '../language/conventions.js'
import type {Rewrite} from '../texts.js'

/** What stands in place of a citation: words in the text, a note at the foot of the page, or both. */
export interface Made {
  words: PhrasingContent[]
  note?: FootnoteDefinition
  /** Words in a footnote that end as a note does, where they end it. */
  atEnd?: PhrasingContent[]
}

/** Stops that a note follows, with marks that close a quotation. */
const stops = /^[.,;:!?…،؛؟۔]+["'”’»]*/u

/**
 * Make the rewriting that puts what was made of it in place of each citation. The call of a note stands close to the
 * word before it, and behind a stop unless `beforeStop`.
 */
export function placing(made: Map<Citation, Made>, beforeStop: boolean): Rewrite {
  const rewrite = (run: PhrasingContent[]): PhrasingContent[] => {
    if (!run.some((node) => node.type === 'citation' || 'children' in node)) return run
    const nodes: PhrasingContent[] = []
    const rest = [...run]
    for (let node = rest.shift(); node; node = rest.shift()) {
      if (node.type !== 'citation') {
        if (node.type === 'footnoteReference') keepApart(nodes)
        if ('children' in node) node.children = rewrite(node.children as PhrasingContent[]) as never
        nodes.push(node)
        continue
      }
      const {words, note, atEnd} = made.get(node) ?? {words: []}
      if (!note) {
        nodes.push(...(atEnd && isEnd(rest) ? atEnd : words))
        const [next] = rest
        // "n.d." ends a sentence by itself
        const isDoubled = /\.$/.test(textOf(words)) && next?.type === 'text' && /^\.(?!\.)/.test(next.value)
        if (isDoubled) rest[0] = {...next, value: next.value.slice(1)}
        continue
      }
      if (words.length === 0) trimEnd(nodes)
      nodes.push(...words)
      if (!beforeStop) nodes.push(...stopsOf(rest))
      const {identifier} = note
      keepApart(nodes)
      nodes.push({type: 'footnoteReference', identifier, label: identifier, position: node.position})
    }
    return nodes
  }
  return rewrite
}

const isEnd = (rest: PhrasingContent[]): boolean =>
  rest.every((node) => node.type === 'text' && node.value.trim() === '')

/** Keep two calls from reading as one number. */
function keepApart(nodes: PhrasingContent[]): void {
  if (nodes.at(-1)?.type === 'footnoteReference') nodes.push({type: 'text', value: thin})
}

/** Take the space from the end of the last text. */
function trimEnd(nodes: PhrasingContent[]): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return
  const value = last.value.trimEnd()
  if (value === '') nodes.pop()
  else nodes[nodes.length - 1] = {...last, value}
}

/** Take the stops from the start of what follows. */
function stopsOf(rest: PhrasingContent[]): PhrasingContent[] {
  const [next] = rest
  const [found] = (next?.type === 'text' && stops.exec(next.value)) || []
  if (next?.type !== 'text' || found === undefined) return []
  const value = next.value.slice(found.length)
  if (value === '') rest.shift()
  else rest[0] = {...next, value}
  return [{type: 'text', value: found, position: next.position}]
}
