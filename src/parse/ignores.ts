import type {Html, Parent, RootContent} from 'mdast'
import type {Node, Position} from 'unist'
import {nearest, type RuleId, report, rules} from '../message.js'
import {isFirm} from '../rules/levels.js'
import {pointAfter, type Source, sliceOf} from './source.js'

/**
 * Give the block that the text in `node` belongs to, for a child of `parent`; `around` is that of `parent` itself.
 * There is none where blocks may stand.
 */
export function textBlock(node: RootContent, parent: Parent, around: Node | undefined): Node | undefined {
  if (node.type === 'paragraph' && node.data?.directiveLabel) return parent
  if (node.type === 'paragraph' && parent.type === 'listItem' && parent.position && node.position) {
    // what is wrong with the item is said at its mark
    const start = node === parent.children[0] ? parent.position.start : node.position.start
    return {...node, position: {start, end: node.position.end}}
  }
  return texts.has(node.type) ? node : containers.has(node.type) ? undefined : around
}

/** Types of nodes that text stands in, and of those that blocks stand in. */
const texts = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective'])
const containers = new Set(['blockquote', 'list', 'listItem', 'table', 'containerDirective', 'footnoteDefinition'])

/**
 * Read the comments `<!-- offprint-ignore rule -->` among the children of `parent` into `source.ignores`: one that
 * stands in a text holds for all of its `block`, and one between blocks for the next. Report those that cannot be read,
 * and rules that cannot be ignored.
 */
export function ignores(parent: Parent, source: Source, block: Node | undefined): void {
  parent.children.forEach((node, index) => {
    if (node.type !== 'html' || !/<!--\s*offprint/i.test(node.value)) return
    const meant = block ?? parent.children.slice(index + 1).find(({type}) => type !== 'html')
    const raw = sliceOf(source, node.position)
    for (let open = raw.indexOf('<!--'); open >= 0; open = raw.indexOf('<!--', open)) {
      const close = raw.indexOf('-->', open)
      if (close < 0) return
      read(raw.slice(open + '<!--'.length, close), open + '<!--'.length, node, meant, source)
      open = close
    }
  })
}

/** Read what stands in one comment, which starts `offset` characters after `node` does. */
function read(text: string, offset: number, node: Html, block: Node | undefined, source: Source): void {
  if (!node.position) return
  const {start} = node.position
  const placeOf = (from: number, length: number): Position => {
    const first = pointAfter(source, start, offset + from)
    return {start: first, end: pointAfter(source, first, length)}
  }
  const [, before = '', word = '', rest = ''] = /^(\s*)(\S+)([\s\S]*)$/.exec(text) ?? []
  const [, second = ''] = /^\s*(\S*)/.exec(rest) ?? []
  const written = /^offprint:?$/i.test(word) ? `${word} ${second}` : word
  // a comment that merely speaks of offprint is the author's note to self
  if (written !== word && !/^ig/i.test(second)) return
  if (!/^offprint\b/i.test(written)) return
  const place = placeOf(before.length, written.length)
  if (word !== 'offprint-ignore') {
    const near = nearest(written, ['offprint-ignore'])
    const expected = near ? `did you mean ${near}?` : 'expected offprint-ignore and the ids of rules'
    report(source.file, 'ignore-readable', `unexpected comment "${written}", ${expected}`, place)
    return
  }
  // what follows two hyphens is the author's reason
  const [named = '', ...reasons] = rest.split(/\s--(?=\s|$)/)
  const reason = reasons.join(' --').replace(/\s+/g, ' ').trim()
  const ids = [...named.matchAll(/[^\s,]+/g)]
  if (ids.length === 0) {
    const reason = 'unexpected offprint-ignore without a rule, expected the ids of the rules to ignore'
    const mend = 'copy them from the messages, as in <!-- offprint-ignore html-absent -->'
    report(source.file, 'ignore-readable', reason, place, {mend})
  }
  if (!block?.position) {
    const reason = 'unexpected offprint-ignore with no block after it, expected the block that it is for'
    const mend = 'put it on the line before the block, or inside the paragraph'
    report(source.file, 'ignore-readable', reason, place, {mend})
    return
  }
  const from = before.length + word.length
  const known = ids.flatMap(({0: id, index}) => {
    const at = placeOf(from + index, id.length)
    return isIgnorable(id, at, source) ? [{id, at}] : []
  })
  if (known.length > 0) source.ignores.push({rules: known, block, ...(reason !== '' && {reason})})
}

/** Tell whether `id` is a rule that a comment may ignore; report why it is not. */
function isIgnorable(id: string, at: Position, {file}: Source): id is RuleId {
  if (!Object.hasOwn(rules, id)) {
    const near = nearest(id, Object.keys(rules))
    const expected = near ? `did you mean ${near}?` : 'expected the id of a rule'
    const mend = near ? {} : {mend: '"offprint explain" lists them all'}
    report(file, 'ignore-rule-known', `unexpected rule "${id}", ${expected}`, at, mend)
    return false
  }
  if (!isFirm(id as RuleId)) return true
  const reason = `unexpected ${id}, expected a rule whose breach is no error`
  const mend = 'mend what it says: pages cannot be made rightly of what breaks it'
  report(file, 'ignore-rule-lenient', reason, at, {mend})
  return false
}
