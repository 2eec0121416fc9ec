import type {Definition, Html, Link, Parent, PhrasingContent, RootContent, Text} from 'mdast'
import type {Node} from 'unist'
import {report} from '../message.js'
import {citations} from './citations/group.js'
import {isSpec} from './directives/spec.js'
import {foreignWords} from './foreign-words.js'
import {headingLabel} from './heading-label.js'
import {ignores, textBlock} from './ignores.js'
import {insertionOf, piecesOfImage, reportInAddress, strayBraces} from './pieces.js'
import {pointAfter, type Source, sliceOf} from './source.js'
import {strayFences} from './stray-fences.js'
import {unclosedCode} from './unclosed-code.js'

/**
 * Go over all nodes once: values get line feeds and spaces, raw HTML is reported and dropped, calls of footnotes that
 * have no definition become calls all the same, `{{…}}` is read, headings give up their `{#label}`, and fences that open
 * or close nothing are reported. Comments that ignore rules are read. `block` is the one whose text the children of
 * `parent` are, when they are text.
 */
export function inlines(parent: Parent, source: Source, block?: Node): void {
  ignores(parent, source, block)
  foreignWords(parent)
  const children: RootContent[] = []
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'html') {
      if (!isComment(node)) reportHtml(node, source)
      else if (block) closeUp(children, parent.children[index + 1])
      continue
    }
    if ('value' in node && typeof node.value === 'string') node.value = plain(node)
    if (node.type === 'code') unclosedCode(node, source)
    if (node.type === 'insertion') {
      children.push(insertionOf(node.value, node.position, source))
      continue
    }
    if (node.type === 'image' || node.type === 'imageReference') piecesOfImage(node, source)
    if ((node.type === 'link' || node.type === 'definition') && /\{\{|%7B%7B/i.test(node.url))
      reportAddress(node, source)
    if (node.type === 'text') {
      strayBraces(node.position, source)
      children.push(...footnoteCalls(node, source))
      continue
    }
    if ('children' in node) {
      const full = node.children.length > 0
      inlines(node, source, textBlock(node, parent, block))
      if (node.type === 'paragraph' && full && node.children.length === 0) continue
    }
    if (node.type === 'heading') headingLabel(node, source)
    if (node.type === 'paragraph') strayFences(node, source)
    children.push(node)
  }
  parent.children = children
  citations(parent, source)
}

/** Give the value of a node with line feeds, and with spaces for tabs, which no font has; a chart keeps them. */
function plain(node: Extract<RootContent, {value: string}>): string {
  const value = node.value.replaceAll('\r\n', '\n')
  if (!value.includes('\t')) return value
  if (node.type !== 'code') return value.replaceAll('\t', ' ')
  return isSpec(node) ? value : value.split('\n').map(toStops).join('\n')
}

/** Fill a line of code up to every fourth column where it has a tab. */
const toStops = (line: string): string =>
  line.split('\t').reduce((before, after) => `${before}${' '.repeat(4 - (before.length % 4))}${after}`)

/** Tell whether HTML is a comment: the author's note to self, which passes in silence. */
const isComment = ({value}: Html): boolean => /^<!--[\s\S]*-->\s*$/.test(value)

/** Take away the space before a comment that has a space, or the end of the text, after it as well. */
function closeUp(before: RootContent[], after: RootContent | undefined): void {
  const last = before.at(-1)
  if (last?.type !== 'text' || (after && !(after.type === 'text' && /^\s/.test(after.value)))) return
  last.value = last.value.trimEnd()
}

/** Report raw HTML. */
function reportHtml(node: Html, source: Source): void {
  const [shown = ''] = /^[^\s>]{1,20}>?/.exec(node.value) ?? []
  const mend = /^<br/i.test(shown) ? 'end the line with a backslash to break it' : 'say it in Markdown'
  report(source.file, 'html-absent', `unexpected raw HTML ${shown}, expected Markdown`, node, {mend})
}

/** Split `[^x]` out of a text: Markdown leaves it there when no footnote has that name, and `resolve` must see it. */
function footnoteCalls(node: Text, source: Source): PhrasingContent[] {
  if (!node.value.includes('[^') || !node.position) return [node]
  const raw = sliceOf(source, node.position)
  const parts: PhrasingContent[] = []
  let value = node.value
  let from = 0
  for (const call of raw.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    const at = value.indexOf(call[0])
    const name = call[1] ?? ''
    if (at < 0) continue
    const start = pointAfter(source, node.position.start, call.index)
    const end = pointAfter(source, start, call[0].length)
    if (at > 0) {
      const before = pointAfter(source, node.position.start, from)
      parts.push({type: 'text', value: value.slice(0, at), position: {start: before, end: start}})
    }
    parts.push({type: 'footnoteReference', identifier: name.toLowerCase(), label: name, position: {start, end}})
    value = value.slice(at + call[0].length)
    from = call.index + call[0].length
  }
  if (parts.length === 0) return [node]
  if (value === '') return parts
  return [
    ...parts,
    {...node, value, position: {start: pointAfter(source, node.position.start, from), end: node.position.end}},
  ]
}

/** Report `{{…}}` in the address of a link or a definition, where the words of the link may have it too. */
function reportAddress(node: Link | Definition, source: Source): void {
  const inside = node.type === 'link' ? node.children.at(-1)?.position?.end : node.position?.start
  const from = inside?.offset ?? 0
  const at = source.text.slice(from, node.position?.end.offset).search(/(?<!\\)\{\{/)
  // what GFM found by itself has its address for words, and those are looked at
  if (inside && at >= 0) reportInAddress(pointAfter(source, inside, at), source)
}
