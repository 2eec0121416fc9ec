import type {Heading} from 'mdast'
import {pointAfter, type Source, sliceOf} from './source.js'

/** What may stand in the braces behind a heading: a label, and how it is counted, in any order. */
const attribute = String.raw`(?:#[^\s{}#]+|\.(?:unnumbered|appendix))`

const attributes = String.raw`\{(${attribute}(?:[ \t]+${attribute})*)\}\s*$`

const inText = new RegExp(`[ \\t]*${attributes}`)
const inSource = new RegExp(String.raw`[ \t]*(?<!\\)${attributes}`)

/** Move a trailing `{#label .appendix}` of a heading from its text to `data.label` and `data.counted`. */
export function headingLabel(heading: Heading, source: Source): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text' || !last.position) return
  const found = inText.exec(last.value)
  const raw = found && inSource.exec(sliceOf(source, last.position))
  if (!found || !raw) return
  for (const word of (found[1] ?? '').split(/[ \t]+/)) {
    if (word.startsWith('#')) heading.data = {...heading.data, label: word.slice(1)}
    else heading.data = {...heading.data, counted: word.slice(1) as 'unnumbered' | 'appendix'}
  }
  last.value = last.value.slice(0, found.index)
  last.position.end = pointAfter(source, last.position.start, raw.index)
  if (last.value === '') heading.children.pop()
}
