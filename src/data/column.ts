/** Columns of data by their names. */
import {nearest} from '../message.js'

/** What was read of a text, or what is wrong with it: "unexpected X, expected Y". */
export type Reading<T> = {read: T} | {fault: string}

/** Most names that a message lists. */
const LISTED = 12

/** Most characters of a name that are compared and shown. */
const LONGEST = 100

const plain = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** Find the place of the column `name` in a head, counted from 0; a fault names what is near it and what there is. */
export function columnIn(head: readonly string[], name: string): Reading<number> {
  const names = head.map(plain)
  const column = names.indexOf(plain(name))
  if (column < 0) return {fault: unknown(plain(name), names)}
  if (names.lastIndexOf(plain(name)) === column) return {read: column}
  return {fault: `unexpected column "${plain(name)}" that stands twice in the head, expected names that differ`}
}

function unknown(name: string, names: string[]): string {
  const known = names.filter((one) => one !== '')
  const listed = known.slice(0, LISTED).map((one) => `"${one}"`)
  const more = known.length - listed.length
  const list = `${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  // what is longer was never meant to be a name
  const near = name.length > LONGEST ? undefined : nearest(name, known)
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name
  const found = name === '' ? 'unexpected column without a name' : `unexpected column "${shown}"`
  return near === undefined
    ? `${found}, expected one of ${list}`
    : `${found}, did you mean "${near}"? There are ${list}`
}
