import {findNodeAtLocation, type Node} from 'jsonc-parser'
import type {VFile} from 'vfile'
import * as z from 'zod'
import {isObject, type Json, type JsonObject, pointAt, readJson} from '../../json.js'
import {nearest, report} from '../../message.js'
import {unmarked} from './marks.js'
import type {Item, Source} from './source.js'
import {dates, names, texts, types} from './variables.js'

const scalar = z
  .union([z.string(), z.number()], {error: 'text or a number'})
  .transform((value) => unmarked(String(value)))

const part = z
  .union([z.number(), z.string().regex(/^-?\d+$/)], {error: 'a number for each year, month and day'})
  .transform(Number)

const day = z.array(part, {error: 'a date such as [2024, 5, 2]'}).min(1).max(3)

const date = z.looseObject(
  {
    'date-parts': z.array(day, {error: 'a list of one or two dates such as [[2024, 5, 2]]'}).min(1).max(2).optional(),
    raw: z.string().transform(unmarked).optional(),
    literal: z.string().transform(unmarked).optional(),
  },
  {error: 'a date such as {"date-parts": [[2024, 5, 2]]}'},
)

const word = z.string({error: 'text'}).transform(unmarked).optional()

const name = z.looseObject(
  {family: word, given: word, literal: word, suffix: word, 'dropping-particle': word, 'non-dropping-particle': word},
  {error: 'a name such as {"family": "Doe", "given": "Jane"}'},
)

const shapeOf = <T extends z.ZodType>(known: Set<string>, shape: T) =>
  Object.fromEntries([...known].map((variable) => [variable, shape.optional()]))

const nameList = z.array(name, {error: 'a list of names such as [{"family": "Doe", "given": "Jane"}]'})

/** One source of CSL-JSON; variables that are not known pass as they are. */
const source = z.looseObject(
  {
    ...shapeOf(texts, scalar),
    ...shapeOf(names, nameList),
    ...shapeOf(dates, date),
    id: scalar,
    type: z.string({error: 'a type such as "article-journal"'}),
  },
  {error: 'a source such as {"id": "doe2020", "type": "book", "title": "…"}'},
)

const known = [...texts, ...names, ...dates, 'id', 'type', 'custom', 'categories']

/** A file that is being read. */
interface Reading {
  text: string
  path: string
  file: VFile
}

/** Read the sources of a CSL-JSON file; report what is no JSON and no source at its line and column. */
export function cslJson(text: string, path: string, file: VFile): Source[] {
  const reading = {text, path, file}
  const read = readJson(text)
  if ('reason' in read) {
    report(file, 'bibliography-readable', read.reason, pointAt(text, read.offset), {path})
    return []
  }
  // some programs put the list into a map, and one source may stand alone
  const inMap = findNodeAtLocation(read.tree, ['items'])
  const list = inMap ?? read.tree
  const value = inMap ? (read.value as JsonObject).items : read.value
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => sourceOf(one, list.children?.[index] as Node, reading))
  }
  if (isObject(value)) return sourceOf(value, list, reading)
  const reason = `unexpected ${list.type} in a bibliography, expected a list of sources in CSL-JSON`
  report(file, 'source-valid', reason, pointAt(text, list.offset), {path})
  return []
}

/** Read one source. */
function sourceOf(value: Json | undefined, node: Node, reading: Reading): Source[] {
  const {path, file} = reading
  const place = pointAt(reading.text, node.offset)
  const key = isObject(value) && value.id !== undefined ? String(value.id) : undefined
  const called = key === undefined ? 'a source' : `source "${key}"`
  const read = source.safeParse(value)
  for (const issue of read.error?.issues ?? []) {
    const field = issue.path.filter((step) => typeof step === 'string').join(' ')
    const at = nodeAt(node, issue.path)
    const found = at.isThere
      ? `unexpected ${shown(at.node)}${field ? ` in ${field} of ${called}` : ' among the sources'}`
      : `unexpected ${called} without ${field}`
    const expected =
      issue.code === 'too_small' || issue.code === 'too_big' ? 'one date, or two for a range' : issue.message
    const wanted = at.isThere
      ? expected
      : field === 'id'
        ? 'a key such as "doe2020"'
        : 'a type such as "article-journal"'
    report(file, 'source-valid', `${found}, expected ${wanted}`, pointAt(reading.text, at.node.offset), {path})
  }
  if (!read.success) return []
  const item = read.data as unknown as Item
  checkType(item, node, reading)
  checkFields(item, node, reading)
  return [{id: item.id, item, path, place}]
}

/** Report a type that CSL does not know, and go on as if the source were a document. */
function checkType(item: Item, node: Node, reading: Reading): void {
  if (types.has(item.type)) return
  const near = nearest(item.type, types)
  const expected = near
    ? `did you mean "${near}"?`
    : 'expected a type of CSL such as "book", "report", "webpage" or "article-newspaper"'
  const at = findNodeAtLocation(node, ['type']) ?? node
  const reason = `unexpected type "${item.type}" of source "${item.id}", ${expected}`
  report(reading.file, 'source-valid', reason, pointAt(reading.text, at.offset), {path: reading.path})
  item.type = 'document'
}

/** Report a field that is nearly one of CSL: nothing would be made of it. */
function checkFields(item: Item, node: Node, reading: Reading): void {
  for (const field of Object.keys(item)) {
    if (known.includes(field) || field.startsWith('_')) continue
    const near = known.find((one) => one.toLowerCase() === field.toLowerCase()) ?? nearest(field, known)
    if (near === undefined || near.length < 4) continue
    const property = node.children?.find(({children}) => children?.[0]?.value === field) ?? node
    const reason = `unexpected field "${field}" of source "${item.id}", did you mean "${near}"?`
    report(reading.file, 'source-field-known', reason, pointAt(reading.text, property.offset), {path: reading.path})
  }
}

/** Find the value at a path, or the nearest that is there. */
function nodeAt(root: Node, path: PropertyKey[]): {node: Node; isThere: boolean} {
  const found = findNodeAtLocation(root, path as (string | number)[])
  return found ? {node: found, isThere: true} : {node: root, isThere: false}
}

/** Say what a value is, for messages. */
function shown({type, value}: Node): string {
  if (type === 'array') return 'list'
  if (type === 'object') return 'map'
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
