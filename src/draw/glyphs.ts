import type {VFile} from 'vfile'
import type {Chart} from '../brief.js'
import {type Json, type JsonPath, partsOf, pointAt} from '../json.js'
import {report} from '../message.js'
import type {Source} from './data.js'
import type {Spec} from './spec.js'

/**
 * Report as `glyph-available` the characters that no font of the template has.
 *
 * Each is placed where it stands first: in the specification, else in a file of data, else at the chart that makes it.
 */
export function checkGlyphs(
  missing: string[],
  {value, tell}: Spec,
  sources: Source[],
  chart: Chart,
  file: VFile,
): void {
  const filled = new Set(sources.filter(({from}) => from).map(({path}) => JSON.stringify(path)))
  for (const character of missing) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const reason = `unexpected character "${character}" (U+${code}) in the chart, which the fonts of the template lack`
    const mend = 'write it in other characters'
    const path = pathTo(character, value, [], filled)
    if (path) {
      tell('glyph-available', reason, path, mend)
      continue
    }
    const found = inFile(character, sources)
    report(file, 'glyph-available', reason, found?.place ?? chart, {path: found?.path, mend})
  }
}

/** Find the first text of a specification that holds a character; data that came from files is passed over. */
function pathTo(
  character: string,
  value: Json | undefined,
  path: JsonPath,
  filled: ReadonlySet<string>,
): JsonPath | undefined {
  if (typeof value === 'string') return value.includes(character) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  if (filled.has(JSON.stringify(path))) return undefined
  for (const [name, part] of partsOf(value)) {
    const found = pathTo(character, part, [...path, name], filled)
    if (found) return found
  }
  return undefined
}

function inFile(
  character: string,
  sources: Source[],
): {path: string; place: {line: number; column: number}} | undefined {
  for (const {from} of sources) {
    if (!from) continue
    const text = new TextDecoder().decode(from.bytes)
    const offset = text.indexOf(character)
    if (offset >= 0) return {path: from.path, place: pointAt(text, offset) as {line: number; column: number}}
  }
  return undefined
}
