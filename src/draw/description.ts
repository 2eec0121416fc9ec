import type {Nodes} from 'mdast'
import type {Chart} from '../brief.js'
import {isObject, type JsonObject} from './json.js'

/** Give the title of a chart as plain text: that of its caption, or that in the specification. */
export function titleOf({caption}: Chart, spec: JsonObject): string {
  const written = caption.title.map(plain).join('').trim()
  const title = isObject(spec.title) ? spec.title.text : spec.title
  return written || (Array.isArray(title) ? title.join(' ') : typeof title === 'string' ? title : 'Chart')
}

/** Say what a chart shows: its text alternative, else the description in the specification, else its title. */
export function descriptionOf(chart: Chart, spec: JsonObject): string {
  const described = typeof spec.description === 'string' ? spec.description.trim() : ''
  return chart.caption.alt?.trim() || described || titleOf(chart, spec)
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
