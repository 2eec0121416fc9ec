import {isObject, type Json, type JsonObject, type JsonPath} from '../json.js'
import {nearest} from '../message.js'
import type {Source} from './data.js'
import type {Spec} from './spec.js'

/** A field that a specification names, and where. */
export interface Mention {
  field: string
  path: JsonPath
  /** Type of the channel that shows it. */
  type?: string
  aggregate?: Json
}

/** Properties that hold one field or a list of fields by name. */
const naming = new Set([
  'field',
  'groupby',
  'fold',
  'flatten',
  'pivot',
  'density',
  'quantile',
  'regression',
  'loess',
  'on',
  'impute',
  'stack',
  'lookup',
])

/** Properties whose insides name no fields of the data. */
const closed = new Set([
  'data',
  'datasets',
  'values',
  'config',
  'usermeta',
  'domain',
  'range',
  // what these call datum is a tick, an entry, a heading
  'axis',
  'legend',
  'header',
])

/** Properties whose text is an expression that reads a row of the data. */
const reading = new Set(['calculate', 'filter', 'test', 'expr', 'and', 'or', 'not'])

/** List the fields that a specification names in encodings, transforms, facets and expressions. */
export function mentionsOf(spec: JsonObject): Mention[] {
  const mentions: Mention[] = []
  const add = (value: Json | undefined, path: JsonPath, around: JsonObject): void => {
    if (Array.isArray(value)) for (const [i, one] of value.entries()) add(one, [...path, i], around)
    else if (typeof value === 'string') {
      const {type, aggregate} = around
      mentions.push({field: value, path, type: typeof type === 'string' ? type : undefined, aggregate})
    }
  }
  const visit = (value: Json | undefined, path: JsonPath, inTransform: boolean): void => {
    if (Array.isArray(value)) for (const [i, part] of value.entries()) visit(part, [...path, i], inTransform)
    if (!isObject(value)) return
    for (const [name, part] of Object.entries(value)) {
      const at = [...path, name]
      if (naming.has(name) && (name === 'field' || inTransform)) add(part, at, value)
      if (name === 'repeat' && path.length === 0) {
        for (const list of isObject(part) ? Object.entries(part) : [[undefined, part] as const]) {
          add(list[1], list[0] === undefined ? at : [...at, list[0]], {})
        }
      }
      if (reading.has(name)) {
        const texts: [Json, JsonPath][] = Array.isArray(part)
          ? part.map((one, i) => [one, [...at, i]])
          : [[part ?? null, at]]
        for (const [text, place] of texts) {
          if (typeof text !== 'string') continue
          for (const field of fieldsOfExpression(text)) mentions.push({field, path: place})
        }
      }
      if (!closed.has(name)) visit(part, at, inTransform || name === 'transform')
    }
  }
  visit(spec, [], false)
  return mentions
}

/** List the fields that an expression reads from `datum`. */
const fieldsOfExpression = (text: string): string[] =>
  Array.from(text.matchAll(/\bdatum(?:\.([a-z_$][\w$]*)|\[\s*(['"])(.*?)\2\s*\])/gi), ([, plain, , quoted]) =>
    quoted === undefined ? (plain ?? '') : quoted.replace(/([.[\]])/g, '\\$1'),
  )

/** List the fields that transforms make by name. */
export function madeBy(spec: JsonObject): Set<string> {
  const made = new Set<string>()
  const add = (value: Json | undefined): void => {
    if (typeof value === 'string') made.add(value)
    else if (Array.isArray(value)) value.forEach(add)
  }
  const visit = (value: Json | undefined, inTransform: boolean): void => {
    if (Array.isArray(value)) for (const part of value) visit(part, inTransform)
    if (!isObject(value)) return
    if (isObject(value.data) && isObject(value.data.sequence)) add(value.data.sequence.as ?? 'data')
    if (inTransform) {
      add(value.as)
      if ('fold' in value && !('as' in value)) add(['key', 'value'])
      if ('density' in value && !('as' in value)) add(['value', 'density'])
      if ('quantile' in value && !('as' in value)) add(['prob', 'value'])
      if (isObject(value.from)) add(value.from.fields)
    }
    for (const [name, part] of Object.entries(value)) {
      if (name !== 'data' && name !== 'datasets' && name !== 'values') visit(part, inTransform || name === 'transform')
    }
  }
  visit(spec, false)
  return made
}

/** Give the name of the column that a field, which may be a path such as `properties.name`, starts at. */
export function columnOf(field: string): string {
  const [, plain = '', quoted] = /^((?:\\.|[^.[\\])*)(?:\[\s*['"](.*?)['"]\s*\])?/.exec(field) ?? []
  return plain === '' && quoted !== undefined ? quoted : unescaped(plain)
}

/** Give the name of a field as it stands in a row, where dots and brackets need no backslash. */
export const unescaped = (field: string): string => field.replace(/\\(.)/g, '$1')

/**
 * Report as `chart-field-known` every field that is in no data and made by no transform; tell whether all are known.
 *
 * `alive` are the fields that had a value when the chart was drawn.
 */
export function checkFields({value, tell}: Spec, sources: Source[], alive: Set<string>): boolean {
  const columns = new Set<string>()
  for (const {rows} of sources) for (const row of rows) for (const name in row) columns.add(name)
  const made = madeBy(value)
  const told = new Set<string>()
  for (const {field, path} of mentionsOf(value)) {
    const column = columnOf(field)
    if (column === '*' || column === '' || told.has(column)) continue
    if (columns.has(column) || alive.has(column) || made.has(column) || made.has(field)) continue
    told.add(column)
    const known = [...columns, ...made]
    const meant = nearest(column, known)
    // a dot in a field leads into an object, so a column whose name has one must be quoted
    const written = columns.has(field) ? `['${field}']` : meant
    const listed = known.length > 12 ? [...known.slice(0, 12), '…'] : known
    tell(
      'chart-field-known',
      `unexpected field "${field}", which is not in the data${listed.length > 0 ? ` (${listed.join(', ')})` : ''}`,
      path,
      written === undefined ? undefined : `did you mean "${written}"?`,
    )
  }
  return told.size === 0
}
