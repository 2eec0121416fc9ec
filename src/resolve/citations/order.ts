import type {FootnoteDefinition, Root} from 'mdast'
import type {Citation, PhrasingContent} from '../../brief.js'
import {eachText, mapBlocks, mapInlines} from '../texts.js'

/** A citation where readers meet it. */
export interface Met {
  citation: Citation
  /** The number of the note that it stands in, or that is made of it. */
  note: number
  /** Whether it stands in a footnote of the author's. */
  inNote: boolean
}

/**
 * List the citations of a brief in the order in which readers meet them, those of a footnote where it is first called;
 * with `inNotes` each of the others becomes a note, and counts as one. The footnotes come to stand last in `tree`.
 */
export function inOrder(tree: Root, inNotes: boolean): Met[] {
  const found: Met[] = []
  const footnotes = new Map<string, FootnoteDefinition>()
  const others: FootnoteDefinition[] = []
  tree.children = mapBlocks(tree.children, (block) => {
    if (block.type !== 'footnoteDefinition') return [block]
    if (footnotes.has(block.identifier)) others.push(block)
    else footnotes.set(block.identifier, block)
    return []
  }) as Root['children']
  const waiting = new Map(footnotes)
  let note = 0
  const read = (definition: FootnoteDefinition): void => {
    note += 1
    eachText(definition.children, (run) => mapInlines(run, (node) => meet(node, true)))
  }
  const meet = (node: PhrasingContent, inNote: boolean): undefined => {
    if (node.type === 'citation') {
      if (inNotes && !inNote) note += 1
      found.push({citation: node, note, inNote})
    }
    const called = node.type === 'footnoteReference' && !inNote ? waiting.get(node.identifier) : undefined
    if (!called) return undefined
    waiting.delete(called.identifier)
    read(called)
    return undefined
  }
  eachText(tree.children, (run) => mapInlines(run, (node) => meet(node, false)))
  // what nobody calls is reported elsewhere, and has its sources all the same
  for (const definition of [...waiting.values(), ...others]) read(definition)
  tree.children.push(...footnotes.values(), ...others)
  return found
}
