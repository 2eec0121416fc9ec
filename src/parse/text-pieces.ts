import type {PhrasingContent, Text} from 'mdast'
import {pointAfter, type Source, sliceOf} from './source.js'

/** A footnote call, or a mail address as GFM defines it. */
const piece =
  /(?<!\\)\[\^(?<note>[^\]\s]+)\]|(?<![\w.+/-])(?<mail>[\w.+-]+@[a-z\d_-]+(?:\.[a-z\d_-]+)*\.[a-z\d_-]*[a-z\d])(?![\w-])/gi

/**
 * Split footnote calls and, when `mail` is set, mail addresses out of a text. Markdown leaves a call there when no
 * footnote has its name, and `resolve` must see it.
 */
export function textPieces(node: Text, source: Source, mail: boolean): PhrasingContent[] {
  if (!/\[\^|@/.test(node.value) || !node.position) return [node]
  const {start: begin, end: finish} = node.position
  const pieces: PhrasingContent[] = []
  let value = node.value
  let from = begin
  for (const found of sliceOf(source, node.position).matchAll(piece)) {
    const [written] = found
    const at = value.indexOf(written)
    if (at < 0 || (found.groups?.mail && !mail)) continue
    const start = pointAfter(source, begin, found.index)
    const end = pointAfter(source, start, written.length)
    if (at > 0) pieces.push({type: 'text', value: value.slice(0, at), position: {start: from, end: start}})
    pieces.push(made(written, found.groups?.note, {start, end}))
    value = value.slice(at + written.length)
    from = end
  }
  if (value !== '') pieces.push({type: 'text', value, position: {start: from, end: finish}})
  return pieces
}

function made(written: string, note: string | undefined, position: NonNullable<Text['position']>): PhrasingContent {
  if (note !== undefined) return {type: 'footnoteReference', identifier: note.toLowerCase(), label: note, position}
  const children: Text[] = [{type: 'text', value: written, position: {...position}}]
  return {type: 'link', title: null, url: `mailto:${written}`, children, position}
}
