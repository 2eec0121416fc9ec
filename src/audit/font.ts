import {Lexer, Word} from '../pdf/content/lexer.js'
import {utf16} from '../pdf/written.js'

/** What the two-byte codes of a font read. */
export type Letters = Map<number, string>

/** Read the table that says what the codes of a font mean (ISO 32000-1, 9.10.3). */
export function lettersOf(table: Uint8Array): Letters {
  const letters: Letters = new Map()
  const lexer = new Lexer(table, () => undefined)
  let before: unknown[] = []
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof Word)) {
      before.push(token)
      continue
    }
    if (token.text === 'endbfchar') eachChar(before, letters)
    if (token.text === 'endbfrange') eachRange(before, letters)
    before = []
  }
  return letters
}

const codeOf = (value: unknown): number =>
  value instanceof Uint8Array ? value.reduce((code, byte) => code * 256 + byte, 0) : -1

const readOf = (value: unknown): string => (value instanceof Uint8Array ? utf16(value) : '')

function eachChar(operands: unknown[], letters: Letters): void {
  for (let at = 0; at + 1 < operands.length; at += 2) letters.set(codeOf(operands[at]), readOf(operands[at + 1]))
}

function eachRange(operands: unknown[], letters: Letters): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [first, last, to] = [codeOf(operands[at]), codeOf(operands[at + 1]), operands[at + 2]]
    for (let code = first; code <= last; code++) letters.set(code, readIn(to, code - first))
  }
}

/** Give what the code reads that is `step` after the first of a range. */
function readIn(to: unknown, step: number): string {
  if (Array.isArray(to)) return readOf(to[step])
  const points = [...readOf(to)]
  const last = points.pop()?.codePointAt(0) ?? 0
  return `${points.join('')}${String.fromCodePoint(last + step)}`
}
