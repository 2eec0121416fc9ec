import type {VFile} from 'vfile'
import type {DefinedValue, Insertion} from '../brief/insertion.js'
import {insertable} from '../brief/variables.js'
import type {Meta} from '../brief.js'
import {readFigure} from '../data/figure.js'
import {readValue, type Value} from '../data/value.js'
import {nearest, report} from '../message.js'
import type {FrontMatter} from './front-matter.js'

type PlaceOf = FrontMatter['placeOf']

/** Read what the front matter defines under `values`; report what cannot be read, and what is worked out from itself. */
export function definitionsIn(meta: Meta, placeOf: PlaceOf, file: VFile): Map<string, DefinedValue> {
  const found = new Map<string, DefinedValue>()
  for (const [name, text] of Object.entries(meta.values ?? {})) {
    const at = placeOf(['values', name])
    const read = readValue(text)
    if ('read' in read) found.set(name, {value: read.read, at})
    else report(file, 'value-readable', `${read.fault}, in the value "${name}"`, at)
  }
  for (const [name, {value, at}] of found) {
    for (const operand of namesIn(value)) {
      if (!Object.hasOwn(meta.values ?? {}, operand)) reportOperand(operand, meta, at, file)
    }
    const circle = circleFrom(name, found)
    if (!circle) continue
    const reason = `unexpected value "${name}" that is worked out from itself (${circle.join(', ')}), expected one from data`
    report(file, 'value-acyclic', reason, at, {mend: 'take one of them from a file, or write its number'})
  }
  return found
}

/** Names of values from which another is worked out. */
export const namesIn = (value: Value): string[] =>
  'operands' in value ? value.operands.filter((operand) => !readFigure(operand)) : []

/** Report an operand that stands for nothing; `place` is that of the value it is in. */
export function reportOperand(operand: string, meta: Meta, place: Parameters<typeof report>[3], file: VFile): void {
  const near = nearest(operand, Object.keys(meta.values ?? {}))
  const expected = near ? `did you mean ${near}?` : 'expected a number, or a name that is defined under values'
  report(file, 'variable-known', `unexpected value "${operand}", ${expected}`, place)
}

/** Give the names by which a value leads back to itself. */
function circleFrom(name: string, found: Map<string, DefinedValue>): string[] | undefined {
  const seen = new Set<string>()
  const follow = (at: string, way: string[]): string[] | undefined => {
    const definition = found.get(at)
    if (!definition || seen.has(at)) return undefined
    seen.add(at)
    for (const next of namesIn(definition.value)) {
      const circle = next === name ? [...way, next] : follow(next, [...way, next])
      if (circle) return circle
    }
    return undefined
  }
  return follow(name, [name])
}

/** Report each variable and value that has the name of another, or that nothing uses. */
export function checkDefinitions(
  insertions: Insertion[],
  defined: Map<string, DefinedValue>,
  meta: Meta,
  placeOf: PlaceOf,
  file: VFile,
): void {
  const derived = [...defined.values()].map(({value}) => value)
  const asked = insertions.flatMap(({asked}) => asked ?? [])
  const used = new Set([...insertions.map(({name}) => name), ...[...derived, ...asked].flatMap(namesIn)])
  for (const field of ['variables', 'values'] as const) {
    for (const name of Object.keys(meta[field] ?? {})) {
      const place = placeOf([field, name])
      const what = `unexpected ${field === 'values' ? 'value' : 'variable'} "${name}"`
      if (insertable.includes(name)) {
        const reason = `${what}, expected a name that no field of the front matter has`
        report(file, 'variable-own-name', reason, place, {mend: 'call it something else'})
      } else if (field === 'values' && Object.hasOwn(meta.variables ?? {}, name)) {
        report(file, 'variable-own-name', `${what}, expected a name that no variable has`, place, {
          mend: 'call one of them something else',
        })
      } else if (!used.has(name)) {
        const reason = `${what} that nothing uses, expected {{${name}}} in the text`
        report(file, 'definition-used', reason, place, {mend: 'use it or take it out'})
      }
    }
  }
}
