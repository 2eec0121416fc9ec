/** The form of a source in CSL-JSON. */
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import * as z from 'zod'
import {isObject} from '../../json.js'
import {nearest, report} from '../../message.js'
import {unmarked} from './marks.js'
import type {Item, Source} from './source.js'
import {dates, names, texts, types} from './variables.js'

const scalar = z
  .union([z.string(), z.number()], {error: 'text or a number'})
  .transform((value) => unmarked(String(value)))

const part = z
  .union([z.number(), z.string().regex(/^-?\d{1,4}$/, {error: 'a number for each year, month and day'})], {
    error: 'a number for each year, month and day',
  })
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

export const variables = [...texts, ...names, ...dates, 'id', 'type', 'custom', 'categories']

/** Where a source stands, and where its parts do. */
export interface Standing {
  path: string
  file: VFile
  place: Point
  /** Give the place of the part at a path, or nothing when it is not there. */
  placeOf(path: PropertyKey[]): Point | undefined
}

/** Read a source; report what has not the form it should have, and give nothing then. */
export function readItem(value: unknown, standing: Standing): Source[] {
  const {path, file, place} = standing
  const key = isObject(value) && value.id !== undefined ? `source "${String(value.id)}"` : 'source'
  const read = source.safeParse(value)
  for (const issue of read.error?.issues ?? []) {
    const field = issue.path.filter((step) => typeof step === 'string').join(' ')
    const at = issue.path.length === 0 ? place : standing.placeOf(issue.path)
    const missing = field === 'id' ? 'a key such as "doe2020"' : 'a type such as "article-journal"'
    const expected = issue.code === 'too_small' || issue.code === 'too_big' ? 'one date, or two' : issue.message
    const where = field ? ` in ${field} of ${key}` : ' among the sources'
    const reason = at
      ? `unexpected ${shown(partOf(value, issue.path))}${where}, expected ${expected}`
      : `unexpected ${key} without ${field}, expected ${missing}`
    report(file, 'source-valid', reason, at ?? place, {path})
  }
  if (!read.success) return []
  const item = read.data as unknown as Item
  checkType(item, standing)
  return [{id: item.id, item, path, place}]
}

/** Report a type that CSL does not know, and go on as if the source were a document. */
function checkType(item: Item, {file, path, place, placeOf}: Standing): void {
  if (types.has(item.type)) return
  const near = nearest(item.type, types)
  const usual = 'expected a type of CSL such as "book", "report", "webpage" or "article-newspaper"'
  const reason = `unexpected type "${item.type}" of source "${item.id}", ${near ? `did you mean "${near}"?` : usual}`
  report(file, 'source-valid', reason, placeOf(['type']) ?? place, {path})
  item.type = 'document'
}

const partOf = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], value)

/** Say what a value is, for messages. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (isObject(value)) return 'map'
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
