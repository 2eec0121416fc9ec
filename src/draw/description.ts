import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import {isObject, type JsonObject} from '../json.js'
import {report} from '../message.js'
import {draftOf} from './describe.js'
import {spokenFor} from './phrases.js'
import type {PlottedTable} from './table/table.js'

/** Give the title of a chart as plain text: that of its caption, or that in the specification; empty without one. */
export function titleOf({caption}: Chart, spec: JsonObject): string {
  const written = textOf(caption.title, {includeImageAlt: false}).trim()
  const title = isObject(spec.title) ? spec.title.text : spec.title
  return written || (Array.isArray(title) ? title.join(' ') : typeof title === 'string' ? title : '')
}

/** Give what the author says a chart shows: its text alternative, or the description in the specification. */
export function writtenDescription({caption}: Chart, spec: JsonObject): string | undefined {
  const described = typeof spec.description === 'string' ? spec.description.trim() : ''
  return caption.alt?.trim() || described || undefined
}

/** Say what a chart shows: in the author's words, else in a draft, which is reported as `figure-has-alt`. */
export function describe(
  chart: Chart,
  spec: JsonObject,
  plotted: PlottedTable[],
  language: string,
  file: VFile,
): string {
  const written = writtenDescription(chart, spec)
  if (written !== undefined) return written
  const draft = draftOf(titleOf(chart, spec), plotted, language)
  const how = spokenFor(language) === language ? 'drafted' : `drafted in English for want of words in "${language}"`
  const reason = `unexpected chart without text alternative, ${how}: "${draft}"`
  report(file, 'figure-has-alt', reason, chart, {mend: 'check it, and put it into alt="…"'})
  return draft
}
