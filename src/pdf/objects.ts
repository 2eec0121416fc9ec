/** Reads values out of PDF objects: references are followed, and what is of another kind is nothing. */
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type {Box, Matrix} from './matrix.js'

export type Value = PDFObject | undefined

/** Give the value of `key`, its reference followed. */
export function get(dict: PDFDict | undefined, key: string): Value {
  const value = dict?.lookup(PDFName.of(key))
  return value === PDFNull ? undefined : value
}

export const has = (dict: PDFDict | undefined, key: string): boolean => get(dict, key) !== undefined

/** Give a dictionary, or that of a stream. */
export const dictOf = (value: Value): PDFDict | undefined =>
  value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined

/** Give the items of an array, their references followed. */
export const itemsOf = (value: Value): Value[] =>
  value instanceof PDFArray ? Array.from({length: value.size()}, (_, index) => value.lookup(index)) : []

export const nameOf = (value: Value): string | undefined => (value instanceof PDFName ? value.decodeText() : undefined)

export const numberOf = (value: Value): number | undefined =>
  value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined

export const booleanOf = (value: Value): boolean | undefined =>
  value instanceof PDFBool ? value.asBoolean() : undefined

/** Give the text of a string; one that cannot be decoded is empty. */
export function textOf(value: Value): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined
  try {
    return value.decodeText()
  } catch {
    return ''
  }
}

export const bytesOf = (value: Value): Uint8Array | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.asBytes() : undefined

/** Give an array of numbers; nothing when any item is something else. */
export function numbersOf(value: Value): number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined
  const numbers = itemsOf(value).map(numberOf)
  return numbers.every((number) => number !== undefined) ? (numbers as number[]) : undefined
}

/** Give a rectangle with its corners in order. */
export function boxOf(value: Value): Box | undefined {
  const numbers = numbersOf(value)
  if (numbers?.length !== 4) return undefined
  const [a, b, c, d] = numbers as [number, number, number, number]
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

export function matrixOf(value: Value): Matrix | undefined {
  const numbers = numbersOf(value)
  return numbers?.length === 6 ? (numbers as unknown as Matrix) : undefined
}
