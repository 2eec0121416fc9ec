import type {Expected, Kind} from './expected.js'
import type {Found} from './found.js'
import {around, sameLetters} from './letters.js'

/** What each kind of piece may be tagged as, and how many letters of the template may stand around it. */
const kinds: Record<Kind, {as: Found['kind'][]; before: number; after: number}> = {
  heading: {as: ['heading'], before: 12, after: 0},
  text: {as: ['text'], before: 0, after: 0},
  title: {as: ['heading', 'text'], before: 40, after: 4},
  caption: {as: ['text', 'heading'], before: 200, after: 400},
  figure: {as: ['figure'], before: 0, after: 0},
  table: {as: ['table'], before: 0, after: 0},
  note: {as: ['note'], before: 8, after: 4},
}

export const mayBe = (expected: Expected, found: Found): boolean => kinds[expected.kind].as.includes(found.kind)

/** Tell whether a piece of the tags is that piece of the brief. */
export function matches(expected: Expected, found: Found): boolean {
  if (!mayBe(expected, found)) return false
  if (expected.kind === 'table') return isTable(expected, found)
  if (expected.kind === 'figure' && expected.letters === '') return true
  if (sameLetters(expected.letters, found.letters)) return true
  if (expected.kind === 'figure') return false
  const rest = around(expected.letters, found.letters)
  if (!rest) return false
  const {before, after} = kinds[expected.kind]
  return isOrnament(`${rest.before}${rest.after}`) || (rest.before.length <= before && rest.after.length <= after)
}

/** Marks that a template may set around any words. */
const isOrnament = (letters: string): boolean => letters.length <= 4 && !/[\p{L}\p{N}]/u.test(letters)

/** Tell whether two tables are one, by the words of their heads or by their size. */
function isTable({cells = []}: Expected, {cells: found = []}: Found): boolean {
  const [head = [], first = []] = [cells[0], found[0]]
  if (head.map(({letters}) => letters).join('|') === first.map(({letters}) => letters).join('|')) return true
  return cells.length === found.length && head.length === first.length
}

/** Tell whether a piece was changed into another rather than lost: half of its letters, from either end, are there. */
export function isLike(expected: Expected, found: Found): boolean {
  if (!mayBe(expected, found)) return false
  if (expected.kind === 'figure' || expected.kind === 'table') return true
  const [a, b] = [expected.letters, found.letters]
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return (start + end) * 2 >= Math.max(a.length, b.length)
}
