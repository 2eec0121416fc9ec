/** YAML → plain maps, lists and strings that know their places, and what is wrong with it in plain words. */

import {type Document, isAlias, isCollection, isMap, isScalar, type Node, parseDocument, visit} from 'yaml'
import type {FilePoint} from '../message.js'
import {yamlFaults} from './reasons.js'

/** YAML that was read: plain maps, lists and strings, and where each stands in its file. */
export interface Yaml {
  value: unknown
  /** Give the point of the value at `path`, or of the nearest that is there. */
  placeOf(path: PropertyKey[]): FilePoint
  /** Give the point of the key at `path`. */
  placeOfKey(path: PropertyKey[]): FilePoint
}

/** Takes what is wrong at a place; `mend` says how to mend it. */
export type Tell = (reason: string, at: FilePoint, mend?: string) => void

/**
 * Read the YAML `text` whose first line is line `first` of its file. Every scalar is a string, so that a title `2024` or
 * a number `007` stay as written. Gives nothing when it is not YAML, which `tell` is told. `path` is
 * that of its file when it is not the brief.
 */
export function readYaml(text: string, first: number, tell: Tell, path?: string): Yaml | undefined {
  const elsewhere = path === undefined ? {} : {path}
  // the parser's own count of lines loses those inside a text that it has given up on
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]
  const at = (offset: number): FilePoint => {
    const line = starts.findLastIndex((start) => start <= Math.min(offset, text.length))
    return {line: line + first, column: Math.min(offset, text.length) - (starts[line] as number) + 1, ...elsewhere}
  }
  let document: Document.Parsed
  try {
    document = parseDocument(text, {schema: 'failsafe', prettyErrors: false, merge: false})
  } catch {
    // the parser recurses, so brackets nested by the thousand exhaust the stack
    tell('unexpected depth of nested lists or maps, expected a few levels', {line: first, column: 1, ...elsewhere})
    return undefined
  }
  if (hasNameOfSeveral(document, text, at, tell)) return undefined
  const faults = yamlFaults([...document.errors, ...document.warnings], text)
  for (const {reason, mend, offset} of faults) tell(reason, at(offset), mend)
  if (faults.length > 0 || hasAlias(document, at, tell) || hasColourInComment(document, at, tell)) return undefined
  const top = document.contents
  return {
    value: document.toJS(),
    placeOf: (path) => at(nearestNode(document, path)?.range?.[0] ?? 0),
    placeOfKey(path) {
      const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : top
      const pair = isMap(map) ? map.items.find(({key}) => isScalar(key) && key.value === path.at(-1)) : undefined
      return at(isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0)
    },
  }
}

/** Report each map or list where the name of a field is expected, which is what YAML takes `{{title}}` for. */
function hasNameOfSeveral(
  document: Document.Parsed,
  text: string,
  at: (offset: number) => FilePoint,
  tell: Tell,
): boolean {
  let found = false
  visit(document, {
    Pair(_, {key}) {
      if (!isCollection(key)) return undefined
      found = true
      const start = key.range?.[0] ?? 0
      const inserts = text.startsWith('{{', start - 1)
      const [reason, mend] = inserts
        ? ['unexpected {{ at the start of a value, expected quotation marks around it', 'write "{{name}} …"']
        : ['unexpected list or map as the name of a field, expected a name such as title', 'take the brackets away']
      tell(reason, at(inserts ? start - 1 : start), mend)
      return visit.SKIP
    },
  })
  return found
}

/** Report each alias: aliases of aliases can stand for more text than a computer holds. */
function hasAlias(document: Document.Parsed, at: (offset: number) => FilePoint, tell: Tell): boolean {
  let found = false
  visit(document, (_, node) => {
    if (!isAlias(node)) return
    found = true
    const reason = `unexpected alias *${node.source}, expected the value itself`
    tell(reason, at(node.range?.[0] ?? 0), 'write the value out')
  })
  return found
}

/** Report each value that is nothing but a comment, which is a colour: `primary: #14523d`. */
function hasColourInComment(document: Document.Parsed, at: (offset: number) => FilePoint, tell: Tell): boolean {
  let found = false
  visit(document, {
    Scalar(_, {source, comment, range}) {
      const [hex] = /^([0-9a-f]{3}){1,2}(?= *#|$)/i.exec(comment ?? '') ?? []
      if (source !== '' || hex === undefined) return
      found = true
      const reason = `unexpected #${hex} without quotation marks, which makes it a comment, expected them around it`
      tell(reason, at(range?.[0] ?? 0), `write "#${hex}"`)
    },
  })
  return found
}

/** Give the node at `path`, or its nearest ancestor that is there. */
function nearestNode(document: Document.Parsed, path: PropertyKey[]): Node | null | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (node) return node as Node
  }
  return document.contents
}
