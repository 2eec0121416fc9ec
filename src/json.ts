import {type ParseError, parseTree, printParseErrorCode, type Node as Tree} from 'jsonc-parser'
import type {Point} from 'unist'

/** Any value of a JSON file. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [name: string]: Json | undefined
}

/** The way from the root of a JSON value to one of its parts. */
export type JsonPath = (string | number)[]

/** A JSON text that was read, or what is wrong with it. */
export type ReadJson = {tree: Tree; value: Json} | {reason: string; offset: number}

/** Read strict JSON (no comments, no trailing commas), keeping the place of every part. */
export function readJson(text: string): ReadJson {
  const tooDeep = tooDeepIn(text)
  if (tooDeep) return tooDeep
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, {disallowComments: true, allowTrailingComma: false, allowEmptyContent: false})
  const first = errors[0]
  if (first) return {reason: reasonOf(text, first), offset: first.offset}
  if (!tree) return {reason: 'unexpected empty text, expected JSON', offset: 0}
  return {tree, value: JSON.parse(text.replace(/^\uFEFF/, '')) as Json}
}

/** Read strict JSON that no part of has to be found again; much faster where there is a lot of it. */
export function readRows(text: string): {value: Json} | {reason: string; offset: number} {
  const tooDeep = tooDeepIn(text)
  if (tooDeep) return tooDeep
  try {
    return {value: JSON.parse(text.replace(/^\uFEFF/, '')) as Json}
  } catch {
    return readJson(text)
  }
}

function tooDeepIn(text: string): {reason: string; offset: number} | undefined {
  const offset = depthBreach(text)
  if (offset === undefined) return undefined
  return {reason: `unexpected bracket inside ${DEEPEST} others, expected no deeper nesting`, offset}
}

/** What is JavaScript, Python or a word processor rather than JSON. */
const slips: {at: RegExp; found: string; expected: string}[] = [
  {at: /^\/[/*]/, found: 'comment', expected: 'none: JSON has no comments'},
  {at: /^['‘’]/, found: 'single quotes', expected: 'double quotes (")'},
  {at: /^[“”„«]/, found: 'typographic quotes', expected: 'straight double quotes (")'},
  {at: /^(NaN|[+-]?Infinity|undefined|None)\b/, found: 'value that JSON does not have', expected: 'null or a number'},
  {at: /^(True|False)\b/, found: 'capital letter', expected: 'true or false'},
  {at: /^\+\d/, found: 'sign', expected: 'a number without +'},
  {at: /^[A-Za-z_$][\w$]*\s*:/, found: 'name without quotes', expected: 'a name in double quotes (")'},
  {at: /^<[!?a-z]/i, found: 'markup', expected: 'JSON'},
]

function reasonOf(text: string, {error, offset, length}: ParseError): string {
  const found =
    offset >= text.trimEnd().length ? 'end of the text' : `"${text.slice(offset, offset + Math.max(1, length))}"`
  const known = slips.find(({at}) => at.test(text.slice(offset)))
  if (known) return `unexpected ${known.found}, expected ${known.expected}`
  if (/,\s*$/.test(text.slice(0, offset)) && /^[\]}]/.test(text.slice(offset))) {
    return `unexpected ${found} after a comma, expected no comma after the last part`
  }
  const name = printParseErrorCode(error)
  if (name === 'UnexpectedEndOfString') return 'unexpected end of the line inside a text, expected "'
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2')
  const [, expected] = /^(.+) Expected$/.exec(words) ?? []
  if (words === 'End Of File Expected') return `unexpected ${found} after the end of the JSON, expected nothing more`
  if (expected) return `unexpected ${found}, expected a ${expected.replace('Close', 'closing').toLowerCase()}`
  return `unexpected ${found} (${words.toLowerCase()})`
}

/** Find the properties that an object names twice: the name, the offset of the later one; each once in a list of rows. */
export function doubledIn(tree: Tree): {name: string; offset: number}[] {
  const found = new Map<string, {name: string; offset: number}>()
  const visit = ({type, children = []}: Tree, path: string): void => {
    const names = new Set<string>()
    for (const child of children) {
      const name: string | undefined = type === 'object' ? child.children?.[0]?.value : undefined
      const at = name === undefined ? path : `${path} ${JSON.stringify(name)}`
      if (name !== undefined && names.has(name) && !found.has(at)) found.set(at, {name, offset: child.offset})
      if (name !== undefined) names.add(name)
      visit(child, at)
    }
  }
  visit(tree, '')
  return [...found.values()]
}

/** Most brackets that may be open at once: reading, checking and drawing all go down into each. */
const DEEPEST = 200

/** Find the offset of the first bracket that stands too deep. */
function depthBreach(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      do at = text.indexOf('"', at + 1)
      while (at >= 0 && isEscaped(text, at))
      if (at < 0) return undefined
    } else if (character === '{' || character === '[') {
      if (++depth > DEEPEST) return at
    } else if (character === '}' || character === ']') depth--
  }
  return undefined
}

function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text[start - 1] === '\\') start--
  return (at - start) % 2 === 1
}

/** Copy a JSON value; several times faster than what copies any value. */
export function copyOf<T extends Json>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as unknown as T
  if (!isObject(value)) return value
  const copy: JsonObject = {}
  for (const name in value) copy[name] = copyOf(value[name] as Json)
  return copy as unknown as T
}

/** List the parts of a list or of an object with their names; none for any other value. */
export function partsOf(value: Json | undefined): [string | number, Json | undefined][] {
  if (Array.isArray(value)) return [...value.entries()]
  return isObject(value) ? Object.entries(value) : []
}

/** Find line and column, counted from 1, of an offset in a text. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return {line: before.split('\n').length, column: offset - start + 1}
}

/** Tell whether a JSON value is an object, not an array. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
