import type * as z from 'zod'
import {type FilePoint, nearest} from '../message.js'
import type {Yaml} from './index.js'
import {fieldsAt} from './schema.js'

/** One thing that a definition finds wrong in YAML. */
export interface Fault {
  /** A field that nobody knows, one that is missing, or one of a wrong form. */
  kind: 'unknown' | 'absent' | 'wrong'
  /** Where it is among the fields. */
  path: PropertyKey[]
  /** What stands there. */
  found: unknown
  /** What is unexpected and what was expected. */
  reason: string
  mend?: string
  at: FilePoint
}

/**
 * Say in words what `definition` found wrong in `yaml`, in the order of the places. A field that is missing because
 * its name is misspelt is not missed as well. `whole` is what all fields together are called,
 * `schema` what prints the definition to who asks "offprint schema" for it.
 */
export function faultsOf(
  definition: z.ZodType,
  problems: z.core.$ZodIssue[],
  yaml: Yaml,
  whole: string,
  schema: 'front-matter' | 'config' | 'brand',
): Fault[] {
  const issues = problems.flatMap(meant)
  const misspelt = new Set<string>()
  const faults: Fault[] = []
  for (const {path, keys} of issues.filter((issue) => issue.code === 'unrecognized_keys')) {
    const known = fieldsAt(definition, path)
    for (const key of keys) {
      const near = nearest(key, known)
      misspelt.add([...path, near ?? ''].join(' '))
      faults.push({
        kind: 'unknown',
        path: [...path, key],
        found: valueAt(yaml.value, [...path, key]),
        reason: unknown(
          key,
          path,
          near === undefined ? `expected ${amongAll(known, path)}` : `did you mean "${near}"?`,
        ),
        ...(near === undefined && isLong(known, path) && {mend: `"offprint schema ${schema}" prints them all`}),
        at: yaml.placeOfKey([...path, key]),
      })
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue
    const fault = faultOf(issue, yaml, whole)
    if (fault.kind !== 'absent' || !misspelt.has(issue.path.join(' '))) faults.push(fault)
  }
  return faults.sort(
    ({at: a}, {at: b}) => (a.path ?? '').localeCompare(b.path ?? '', 'en') || a.line - b.line || a.column - b.column,
  )
}

const isOfRules = (path: PropertyKey[]): boolean => path.length === 1 && path[0] === 'rules'

const unknown = (key: string, path: PropertyKey[], expected: string): string =>
  `unexpected ${isOfRules(path) ? 'rule' : 'field'} "${key}", ${expected}`

/** Most fields that a message lists. */
const LISTED = 16

const isLong = (known: string[], path: PropertyKey[]): boolean => known.length > LISTED && !isOfRules(path)

/** Name what may stand at `path`; the rules are too many for a message, and so are the fields of a front matter. */
function amongAll(known: string[], path: PropertyKey[]): string {
  if (isOfRules(path)) return 'the id of a rule, as "offprint explain" lists them'
  return isLong(known, path)
    ? `a field such as ${known.slice(0, 2).join(', ')} or ${known[2]}`
    : `one of ${known.join(', ')}`
}

/** Of alternatives, take what the one finds that has the kind of value which was written; else all are as far off. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const near = issue.errors.filter(
    (found) => !found.some(({code, path}) => code === 'invalid_type' && path.length === 0),
  )
  const [one] = near
  if (!one || near.length > 1) return [issue]
  return one.flatMap((inner) => meant({...inner, path: [...issue.path, ...inner.path]}))
}

function faultOf(issue: z.core.$ZodIssue, yaml: Yaml, whole: string): Fault {
  const {path, message} = issue
  const name = path.filter((step) => typeof step === 'string').join(' ')
  const found = valueAt(yaml.value, path)
  const at = yaml.placeOf(path)
  if (found === undefined) {
    return {kind: 'absent', path, found, reason: `unexpected absence of ${name}, expected ${message}`, at}
  }
  const mend = mendOf(issue, found, name)
  const reason = `unexpected ${described(found, name || whole)}, expected ${message}`
  return {kind: 'wrong', path, found, reason, at, ...(mend === undefined ? {} : {mend})}
}

/** Tell whether a field stands there without a value. */
export const isEmpty = (found: unknown): boolean => found === null || (typeof found === 'string' && found.trim() === '')

/** Say what stands in a field. */
function described(found: unknown, name: string): string {
  if (Array.isArray(found)) return `list in ${name}`
  if (typeof found === 'object' && found !== null) return `map in ${name}`
  const text = String(found ?? '').trim()
  if (text === '') return `empty ${name}`
  return `${name} "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

/** Say how to mend what is often written. */
function mendOf(issue: z.core.$ZodIssue, found: unknown, name: string): string | undefined {
  if (isEmpty(found)) return name === 'title' ? undefined : 'leave the line out if there is none'
  if (typeof found !== 'string') return undefined
  if (name === 'language' && found.includes('_')) return 'put a hyphen for the underscore'
  // of numbers none is meant more than another
  const isWord = issue.code === 'invalid_value' && /\p{L}/u.test(found)
  const near = isWord ? nearest(found.trim(), issue.values.map(String)) : undefined
  return near === undefined ? undefined : `did you mean ${near}?`
}

/** Give what stands at `path` in plain maps and lists. */
export function valueAt(value: unknown, path: PropertyKey[]): unknown {
  let at = value
  for (const step of path)
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined
  return at
}
