import type {Node} from 'unist'
import type {Brief} from '../brief.js'
import {directionOf} from '../template/direction.js'

/** Says that words are of no language, and are read from left to right (BCP 47, ISO 639-2): code. */
export const NO_LANGUAGE = 'zxx'

/** List the languages of a brief besides its own: of blocks, of words, and of code among what is read the other way. */
export function languagesIn({body, notes, meta}: Brief): string[] {
  const found = new Set<string>()
  const visit = (node: Node): void => {
    const {data, lang, type} = node as Node & {data?: {language?: string}; lang?: string}
    if (data?.language !== undefined) found.add(data.language)
    if (type === 'foreign' && lang !== undefined) found.add(lang)
    if (type === 'code' && isTurned(data?.language ?? meta.language)) found.add(NO_LANGUAGE)
    if ('children' in node) for (const child of node.children as Node[]) visit(child)
  }
  for (const block of body) visit(block)
  for (const {definition} of notes) visit(definition)
  found.delete(meta.language)
  return [...found]
}

/** Tell whether a language is written from right to left. */
export const isTurned = (language: string): boolean => directionOf(language) === 'rtl'
