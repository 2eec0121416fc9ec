import type {PhrasingContent} from 'mdast'
import type {Point} from 'unist'

/** Text with something that Markdown may read: escapes, code, HTML, entities, underscores, tabs, addresses. */
const marked = /[\\`<_~&@\t]|:\/\/|www\./i

/** What simple content is made of, one alternative for each type of node. */
const piece = new RegExp(
  [
    /(?<text>(?:(?!https?:\/\/)[^*[\]])+)/u,
    /\[\^(?<note>[\w-]+)\](?![([:])/u,
    /\[(?<words>[^*[\]]*)\]\((?<url>[\w#/.:?=%+-]+)\)/u,
    /(?<stars>\*\*?)(?=[\p{L}\p{N}])(?<inner>[^*[\]]*[\p{L}\p{N}])(?<stop>[.?!]?)\k<stars>(?=[\s.,;:)?!]|$)/u,
    /(?<address>https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w.~/%=+#?-]*)?(?<=[a-z\d/]))(?=[.,;]?(?:\s|$))/u,
  ]
    .map(({source}) => source)
    .join('|'),
  'uy',
)

/**
 * Read words with at most emphasis, footnote calls, links and addresses among them, `source` at `start`; gives nothing
 * when only the full grammar can tell what they are.
 */
export function simpleInlines(source: string, start: Point): PhrasingContent[] | undefined {
  const children: PhrasingContent[] = []
  let at = start
  piece.lastIndex = 0
  for (let read = 0; read < source.length; read = piece.lastIndex) {
    const found = piece.exec(source)
    if (!found) return undefined
    const end = after(at, found[0])
    const node = nodeOf(found, source, at, end)
    if (!node) return undefined
    children.push(node)
    at = end
  }
  return children
}

function nodeOf(found: RegExpExecArray, source: string, start: Point, end: Point): PhrasingContent | undefined {
  const {text, note, words, url, address, stars, inner = '', stop = ''} = found.groups ?? {}
  const position = {start, end}
  const before = source[found.index - 1] ?? ' '
  const behind = source[found.index + found[0].length] ?? ' '
  const value = text ?? words ?? inner + stop
  if (marked.test(value) || (text === undefined && before === '!')) return undefined
  if (text !== undefined) return {type: 'text', value, position}
  if (address !== undefined) {
    const children = [{type: 'text' as const, value: address, position: {start: {...start}, end: {...end}}}]
    return /[\s(]/.test(before) ? {type: 'link', title: null, url: address, children, position} : undefined
  }
  if (note !== undefined) return {type: 'footnoteReference', identifier: note.toLowerCase(), label: note, position}
  const lead = stars?.length ?? 1
  const inside = after(start, found[0].slice(0, lead))
  const child = {type: 'text' as const, value, position: {start: inside, end: after(inside, value)}}
  if (url !== undefined) return {type: 'link', title: null, url, children: value ? [child] : [], position}
  // with a mark on one side and a letter on the other, stars may open, close or be stars
  if (!/[\s(]/.test(before) || (stop !== '' && !/\s/.test(behind))) return undefined
  return {type: stars === '**' ? 'strong' : 'emphasis', children: [child], position}
}

/** Give the point behind `passed`, which starts at `point`. */
export function after({line, column, offset = 0}: Point, passed: string): Point {
  const breaks = passed.split('\n').length - 1
  const last = passed.length - passed.lastIndexOf('\n')
  return {line: line + breaks, column: breaks === 0 ? column + passed.length : last, offset: offset + passed.length}
}
