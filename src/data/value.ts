/** Values that a text takes from data: `data/trade.csv where year=2023 column=total format=0.0`, `change from a to b`. */
import {nearest} from '../message.js'
import type {Reading} from './column.js'
import {type Format, readFormat} from './format.js'
import {type Comparison, readWhere} from './where.js'

/** What is made of the cells of a column: the one that there is, or one number of all. */
export type Gathering = 'column' | 'sum' | 'mean' | 'min' | 'max' | 'count'

/** What is made of two values: their sum, b − a, (b − a) ÷ a in per cent, a ÷ b, a ÷ b in per cent. */
export type Operation = 'sum' | 'difference' | 'change' | 'ratio' | 'share'

/** A value from the rows of a file that meet all conditions. */
export interface Gathered {
  path: string
  where: Comparison[]
  /** The conditions as they are written, for messages. */
  condition: string
  gathering: Gathering
  column: string
  format?: Format
}

/** A value that is worked out from two others, each a name or a number. */
export interface Derived {
  operation: Operation
  operands: [string, string]
  format?: Format
}

/** A value that a text can take in. */
export type Value = Gathered | Derived

const gatherings: Gathering[] = ['column', 'sum', 'mean', 'min', 'max', 'count']

/** How each operation is written; what stands between the words are names of values, or numbers. */
const operations: Record<Operation, [opens: string, joins: string]> = {
  sum: ['of', 'and'],
  difference: ['from', 'to'],
  change: ['from', 'to'],
  ratio: ['of', 'to'],
  share: ['of', 'in'],
}

const examples = 'data/trade.csv where year=2023 column=total, or change from imports-2022 to imports-2023'

/** Tell whether a text is a value, and no name alone. */
export const isValue = (text: string): boolean => /\s|=|\//.test(text) || /\.(?:csv|json)$/i.test(text)

/** Read a value: a file, perhaps a condition, a column and a format; or an operation on two values. */
export function readValue(text: string): Reading<Value> {
  const {head, parts, fault} = partsOf(text)
  if (fault !== undefined) return {fault}
  const format = parts.format === undefined ? undefined : readFormat(parts.format)
  if (format && 'fault' in format) return format
  const read = /^(?:sum|difference|change|ratio|share)\s/.test(head) ? derived(head, parts) : gathered(head, parts)
  return 'fault' in read || !format ? read : {read: {...read.read, format: format.read}}
}

type Part = Gathering | 'where' | 'format'

/** Cut a text at the words that open its parts, wherever these do not stand in quotation marks. */
function partsOf(text: string): {head: string; parts: Partial<Record<Part, string>>; fault?: string} {
  // a sign that no name has, as long as what it covers
  const covered = text.replace(/"[^"]*"|'[^']*'/g, (quoted) => '\u0000'.repeat(quoted.length))
  const opens = /(?:^|\s)(?:(where)\s+|([a-z]+)\s*=\s*)/g
  const parts: Partial<Record<Part, string>> = {}
  const found: {name: Part; start: number; end: number}[] = []
  for (const {0: whole, 1: where, 2: word = '', index} of covered.matchAll(opens)) {
    const name = where ?? word
    // in a condition, a column may have any other name
    if (isPart(name)) found.push({name, start: index, end: index + whole.length})
  }
  const head = text.slice(0, found[0]?.start ?? text.length).trim()
  for (const [index, {name, end}] of found.entries()) {
    const written = text.slice(end, found[index + 1]?.start ?? text.length).trim()
    if (parts[name] !== undefined) return {head, parts, fault: `unexpected second ${name}, expected it once`}
    parts[name] = name === 'where' ? written : unquoted(written)
  }
  return {head, parts}
}

const isPart = (name: string): name is Part =>
  name === 'where' || name === 'format' || (gatherings as string[]).includes(name)

const unquoted = (text: string): string => /^"([^"]*)"$|^'([^']*)'$/.exec(text)?.slice(1).find(Boolean) ?? text

function derived(head: string, parts: Partial<Record<Part, string>>): Reading<Derived> {
  const [operation = 'sum', opens, one, joins, other, ...more] = head.split(/\s+/) as [Operation, ...string[]]
  const words = operations[operation]
  if (opens !== words[0] || joins !== words[1] || one === undefined || other === undefined || more.length > 0) {
    const expected = `expected ${operation} ${words[0]} A ${words[1]} B with names of values`
    return {fault: `unexpected "${head}", ${expected}`}
  }
  const [wrong] = Object.keys(parts).filter((name) => name !== 'format')
  if (wrong !== undefined) return {fault: `unexpected ${wrong} of a ${operation}, expected a format at most`}
  return {read: {operation, operands: [one, other]}}
}

function gathered(path: string, parts: Partial<Record<Part, string>>): Reading<Gathered> {
  if (path === '' || !/\.(?:csv|json)$/i.test(path)) {
    const [first = ''] = path.split(/[\s=]/)
    const near = nearest(first, [...Object.keys(operations), ...gatherings])
    const hint = near === undefined || path.includes('/') ? `expected one such as ${examples}` : `did you mean ${near}?`
    return {fault: `unexpected value "${path === '' ? Object.keys(parts)[0] : path}", ${hint}`}
  }
  const asked = gatherings.filter((name) => parts[name] !== undefined)
  const [gathering] = asked
  if (gathering === undefined || asked.length > 1) {
    const found = gathering === undefined ? 'value without a column' : `${asked.join(' and ')} in one value`
    return {fault: `unexpected ${found}, expected one of column=…, sum=…, mean=…, min=…, max=… and count=…`}
  }
  const column = parts[gathering] ?? ''
  if (column === '') return {fault: `unexpected ${gathering}= without the name of a column, expected one`}
  const where = parts.where === undefined ? {read: []} : readWhere(parts.where)
  if ('fault' in where) return where
  return {read: {path, where: where.read, condition: parts.where ?? '', gathering, column}}
}
