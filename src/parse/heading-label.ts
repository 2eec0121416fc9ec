import type {Heading} from 'mdast'
import {pointAfter, type Source, sliceOf} from './source.js'

/** Move a trailing `{#label}` of a heading from its text to `data.label`. */
export function headingLabel(heading: Heading, source: Source): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text' || !last.position) return
  const found = /[ \t]*\{#([^\s{}#]+)\}\s*$/.exec(last.value)
  const raw = found && /[ \t]*(?<!\\)\{#[^\s{}#]+\}\s*$/.exec(sliceOf(source, last.position))
  if (!found || !raw) return
  heading.data = {...heading.data, label: found[1]}
  last.value = last.value.slice(0, found.index)
  last.position.end = pointAfter(source, last.position.start, raw.index)
  if (last.value === '') heading.children.pop()
}
