import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {Insertion, Pieces} from '../brief/insertion.js'
import {insertable, textsOf, variableOf} from '../brief/variables.js'
import type {Meta} from '../brief.js'
import {isValue} from '../data/value.js'
import {type FilePoint, nearest, report} from '../message.js'
import {namesIn, reportOperand} from './definitions.js'
import type {FrontMatter} from './front-matter.js'
import {piecesIn, rangeIn} from './pieces.js'
import type {Source} from './source.js'

/** Most lines of a field in which a name is looked for. */
const MOST_LINES = 20

/**
 * Find the texts of the front matter in which something is to be inserted. What they insert must be plain: a name that
 * leads to such a text again is reported, and nothing goes round in a circle.
 */
export function textsToFill(
  meta: Meta,
  placeOf: FrontMatter['placeOf'],
  source: Source,
): {path: PropertyKey[]; pieces: Pieces}[] {
  const filled = new Map<string, PropertyKey[]>()
  const found = textsOf(meta).flatMap(({text, path, yaml}) => {
    const pieces = piecesIn(text, source, (written, at) => placeIn(written, text, at, placeOf(yaml), source))
    if (!pieces) return []
    filled.set(yaml.join('.'), path)
    return [{path, pieces}]
  })
  for (const {pieces} of found) {
    for (const piece of pieces) {
      if (typeof piece === 'string' || !isFilled(piece.name, filled)) continue
      const reason = `unexpected {{${piece.name}}} in the front matter, expected a field without {{…}} of its own`
      report(source.file, 'insertion-plain', reason, piece, {mend: 'put what both say into variables'})
    }
  }
  for (const [name, text] of Object.entries(meta.variables ?? {})) {
    if (!/(?<!\\)\{\{/.test(text)) continue
    const reason = `unexpected {{ in the variable "${name}", expected words alone: what is inserted is set as it is`
    report(source.file, 'insertion-plain', reason, placeOf(['variables', name]), {mend: 'write its words out'})
  }
  return found
}

const isFilled = (name: string, filled: Map<string, PropertyKey[]>): boolean =>
  [...filled.keys()].some((field) => field === name || field.startsWith(`${name}.`))

/** Find what is `written` in a field of the front matter, `at` a number of characters of its `text`. */
function placeIn(
  written: string,
  text: string,
  at: number,
  start: FilePoint | undefined,
  {lines}: Source,
): Position | undefined {
  if (!start) return undefined
  // lines of the brief are at hand, those of the YAML beside it are not
  if (start.path !== undefined) return {start, end: start}
  const raw = lines.slice(start.line - 1, start.line - 1 + MOST_LINES).join('\n')
  const found = rangeIn(raw, written, text.slice(0, at), start.column - 1)
  if (!found) return {start, end: start}
  const pointAt = (offset: number): FilePoint => {
    const before = raw.slice(0, offset).split('\n')
    return {...start, line: start.line + before.length - 1, column: (before.at(-1) as string).length + 1}
  }
  return {start: pointAt(found[0]), end: pointAt(found[1])}
}

/** Report every name that stands for nothing. */
export function checkNames(insertions: Insertion[], meta: Meta, file: VFile): void {
  for (const insertion of insertions) {
    const {name, asked} = insertion
    if (asked) {
      const unknown = namesIn(asked).filter((operand) => !Object.hasOwn(meta.values ?? {}, operand))
      for (const operand of unknown) reportOperand(operand, meta, insertion, file)
    } else if (!isValue(name) && !Object.hasOwn(meta.values ?? {}, name) && variableOf(name, meta) === undefined) {
      reportUnknown(insertion, [...Object.keys(meta.variables ?? {}), ...Object.keys(meta.values ?? {})], file)
    }
  }
}

function reportUnknown(insertion: Insertion, own: string[], file: VFile): void {
  const {name} = insertion
  if (name === '') {
    const reason = 'unexpected {{ }} without a name, expected one such as {{title}}'
    report(file, 'variable-known', reason, insertion, {mend: 'write \\{{ where two braces are meant'})
    return
  }
  if (insertable.includes(name)) {
    const field = name.replace('.', ': ')
    const reason = `unexpected {{${name}}} in a brief whose front matter has no ${name}, expected a line "${field}: …"`
    report(file, 'variable-known', reason, insertion, {mend: 'add it, or write the words themselves'})
    return
  }
  const near = nearest(name, [...own, ...insertable])
  const expected = near
    ? `did you mean {{${near}}}?`
    : 'expected a field of the front matter or one of its variables and values'
  const mend = near ? {} : {mend: `define it under variables or values, or write \\{{ where two braces are meant`}
  report(file, 'variable-known', `unexpected {{${name}}}, ${expected}`, insertion, mend)
}
