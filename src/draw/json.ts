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
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, {disallowComments: true, allowTrailingComma: false, allowEmptyContent: false})
  const first = errors[0]
  if (first) return {reason: reasonOf(text, first), offset: first.offset}
  if (!tree) return {reason: 'unexpected empty text, expected JSON', offset: 0}
  return {tree, value: JSON.parse(text.replace(/^\uFEFF/, '')) as Json}
}

function reasonOf(text: string, {error, offset, length}: ParseError): string {
  const found =
    offset >= text.trimEnd().length ? 'end of the text' : `"${text.slice(offset, offset + Math.max(1, length))}"`
  const words = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2')
  const [, expected] = /^(.+) Expected$/.exec(words) ?? []
  if (expected) return `unexpected ${found}, expected a ${expected.replace('Close', 'closing').toLowerCase()}`
  return `unexpected ${found} (${words.toLowerCase()})`
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
