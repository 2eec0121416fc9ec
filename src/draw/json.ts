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

function reasonOf(text: string, {error, offset, length}: ParseError): string {
  const found =
    offset >= text.trimEnd().length ? 'end of the text' : `"${text.slice(offset, offset + Math.max(1, length))}"`
  const words = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2')
  const [, expected] = /^(.+) Expected$/.exec(words) ?? []
  if (expected) return `unexpected ${found}, expected a ${expected.replace('Close', 'closing').toLowerCase()}`
  return `unexpected ${found} (${words.toLowerCase()})`
}

/** Find the properties that an object names twice: the offset of the later one, and its name. */
export function doubledIn(tree: Tree): {name: string; offset: number}[] {
  const found: {name: string; offset: number}[] = []
  const visit = ({type, children = []}: Tree): void => {
    const names = new Set<string>()
    for (const child of children) {
      const name = type === 'object' ? child.children?.[0]?.value : undefined
      if (name !== undefined && names.has(name)) found.push({name, offset: child.offset})
      names.add(name)
      visit(child)
    }
  }
  visit(tree)
  return found
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

/** Find line and column, counted from 1, of an offset in a text. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return {line: before.split('\n').length, column: offset - start + 1}
}

/** Tell whether a JSON value is an object, not an array. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
