import type {PhrasingContent} from 'mdast'
import {squeezed} from './element.js'

/** A stretch of words, counted in letters from the start of their text; spaces do not count. */
export type Stretch = [from: number, to: number]

/** Find the code among words. What follows the number of a page is not looked at: its letters are not known here. */
export function codeIn(nodes: PhrasingContent[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  const walk = (node: PhrasingContent): boolean => {
    if (node.type === 'crossReference' && node.shows === 'page') return false
    const from = at
    if (node.type === 'text' || node.type === 'inlineCode') at += squeezed(node.value).length
    else if (node.type === 'noteCall') at += String(node.number).length
    else if ('alt' in node) at += squeezed(node.alt ?? '').length
    else if ('children' in node) return node.children.every((child) => walk(child as PhrasingContent))
    if (node.type === 'inlineCode') stretches.push([from, at])
    return true
  }
  nodes.every(walk)
  return stretches
}
