import type {FootnoteDefinition, Heading, List, ListItem, Paragraph} from 'mdast'
import type {Point} from 'unist'
import {after, simpleInlines} from './simple-inlines.js'

/** A block that was read, or several footnotes on lines of their own, and the number of lines. */
interface SimpleBlock {
  nodes: (FootnoteDefinition | Heading | List | Paragraph)[]
  lines: number
}

/** A blank line, or a fence of directives: what can be before and behind a block and is no part of it. */
export const edge = /^(?:$|:{3,})/

const prose = /^(?!\d{1,9}[.)])[\p{L}\d“‘"'(](?:.*\S)?$/u
const item = /^([-*+] |(\d{1,9})\. )(\p{L}(?:.*\S)?)$/u
const footnote = /^(\[\^([\w-]+)\]: )(\p{L}(?:.*\S)?)$/u
const anyItem = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/

/**
 * Read the heading, the footnotes, the list without gaps, or the paragraph that begins at `lines[index]`, behind an edge; `offset`
 * is that of the line. `follows` tells whether a list there cannot be the rest of one before it. Gives nothing when
 * only the full grammar can tell what the lines are.
 */
export function simpleBlock(lines: string[], index: number, offset: number, follows: boolean): SimpleBlock | undefined {
  const line = lines[index] ?? ''
  const start = {line: index + 1, column: 1, offset}
  if (line.startsWith('#')) return heading(line, lines[index + 1] ?? '', start)
  if (item.test(line)) return follows ? list(lines, index, start) : undefined
  if (footnote.test(line)) return footnotes(lines, index, start)
  let end = index
  while (prose.test(lines[end] ?? '')) end++
  if (end === index || !edge.test(lines[end] ?? '')) return undefined
  const source = lines.slice(index, end).join('\n')
  const children = simpleInlines(source, start)
  const position = {start, end: after(start, source)}
  return children && {nodes: [{type: 'paragraph', children, position}], lines: end - index}
}

function heading(line: string, next: string, start: Point): SimpleBlock | undefined {
  const [, marks = '', words = ''] = /^(#{1,6} )(\p{L}(?:.*[^\s#])?)$/u.exec(line) ?? []
  const children = words && edge.test(next) && simpleInlines(words, after(start, marks))
  const depth = (marks.length - 1) as Heading['depth']
  if (!children) return undefined
  return {nodes: [{type: 'heading', depth, children, position: {start, end: after(start, line)}}], lines: 1}
}

function list(lines: string[], index: number, start: Point): SimpleBlock | undefined {
  const children: ListItem[] = []
  const [, , first] = item.exec(lines[index] ?? '') ?? []
  const bullet = lines[index]?.[0]
  let at = start
  for (let line = lines[index] ?? ''; !edge.test(line); line = lines[index + children.length] ?? '') {
    const [, marks = '', number, words = ''] = item.exec(line) ?? []
    if (marks === '' || (first === undefined ? line[0] !== bullet : number === undefined)) return undefined
    const inside = after(at, marks)
    const inlines = simpleInlines(words, inside)
    if (!inlines) return undefined
    const end = after(at, line)
    const paragraph: Paragraph = {type: 'paragraph', children: inlines, position: {start: inside, end}}
    const position = {start: at, end}
    children.push({type: 'listItem', spread: false, checked: null, children: [paragraph], position})
    at = after(end, '\n')
  }
  const last = children.at(-1)?.position?.end
  if (goesOn(lines, index + children.length) || !last) return undefined
  const ordered = first !== undefined
  const position = {start, end: last}
  const node: List = {type: 'list', ordered, start: ordered ? Number(first) : null, spread: false, children, position}
  return {nodes: [node], lines: children.length}
}

function footnotes(lines: string[], index: number, start: Point): SimpleBlock | undefined {
  const nodes: FootnoteDefinition[] = []
  let at = start
  for (let line = lines[index] ?? ''; !edge.test(line); line = lines[index + nodes.length] ?? '') {
    const [, marks = '', label = '', words = ''] = footnote.exec(line) ?? []
    const inside = after(at, marks)
    const children = marks !== '' && simpleInlines(words, inside)
    if (!children) return undefined
    const end = after(at, line)
    const paragraph: Paragraph = {type: 'paragraph', children, position: {start: inside, end}}
    const identifier = label.toLowerCase()
    nodes.push({type: 'footnoteDefinition', identifier, label, children: [paragraph], position: {start: at, end}})
    at = after(end, '\n')
  }
  return goesOn(lines, index + nodes.length) ? undefined : {nodes, lines: nodes.length}
}

/** Tell whether a list or footnote goes on behind a gap: with an indented line, or with another item. */
function goesOn(lines: string[], index: number): boolean {
  let next = index
  while (lines[next]?.trim() === '') next++
  return /^\s/.test(lines[next] ?? '') || anyItem.test(lines[next] ?? '')
}
