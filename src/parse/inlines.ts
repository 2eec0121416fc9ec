import type {Html, Parent, RootContent} from 'mdast'
import {report} from '../message.js'
import {headingLabel} from './heading-label.js'
import type {Source} from './source.js'
import {strayFences} from './stray-fences.js'
import {textPieces} from './text-pieces.js'

/**
 * Go over all nodes once: raw HTML is reported and dropped, values get line feeds, footnote calls and mail addresses
 * come out of the text, headings give up their `{#label}`, and fences that open or close nothing are reported.
 */
export function inlines(parent: Parent, source: Source): void {
  const children: RootContent[] = []
  for (const node of parent.children) {
    if (node.type === 'html') {
      reportHtml(node, source)
      continue
    }
    if ('value' in node && typeof node.value === 'string') node.value = node.value.replaceAll('\r\n', '\n')
    if (node.type === 'text') {
      children.push(...textPieces(node, source, parent.type !== 'link'))
      continue
    }
    if ('children' in node) {
      const full = node.children.length > 0
      inlines(node, source)
      if (node.type === 'paragraph' && full && node.children.length === 0) continue
    }
    if (node.type === 'heading') headingLabel(node, source)
    if (node.type === 'paragraph') strayFences(node, source)
    children.push(node)
  }
  parent.children = children
}

/** Report raw HTML; a comment is the author's note to self and passes in silence. */
function reportHtml(node: Html, source: Source): void {
  if (/^<!--[\s\S]*-->\s*$/.test(node.value)) return
  const [shown = ''] = /^[^\s>]{1,20}>?/.exec(node.value) ?? []
  const mend = /^<br/i.test(shown) ? 'end the line with a backslash to break it' : 'say it in Markdown'
  report(source.file, 'html-absent', `Unexpected raw HTML ${shown}, expected Markdown`, node, {mend})
}
