/** Give the letters of a text, however it is set: without spaces and what does not show, and in capitals. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase()

/** Stands for the number of a page, which only layout knows. */
export const FOLIO = '\ue000'

/** Begins what stands in text from right to left, though its own letters may all be Latin. */
export const TURNED = '\ue001'

/** Runs from right to left are painted in another order than they are read in. */
const turned = /[\ue001\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Tell whether two texts have the same letters; the first may have numbers of pages left open. */
export function sameLetters(expected: string, found: string): boolean {
  if (expected === found) return true
  if (turned.test(expected)) {
    const rest = without(expected, found)
    return expected.includes(FOLIO) ? /^[\p{N}IVXLC]+$/u.test(rest ?? '') : rest === ''
  }
  return expected.includes(FOLIO) && new RegExp(`^${patternOf(expected)}$`, 'u').test(found)
}

/** Find letters in a text; gives how many letters stand around them, or nothing when they are not there. */
export function around(expected: string, found: string): {before: string; after: string} | undefined {
  if (turned.test(expected)) {
    const rest = without(expected, found)
    return rest === undefined ? undefined : {before: rest, after: ''}
  }
  if (expected.includes(FOLIO)) {
    const match = new RegExp(`^(.*?)${patternOf(expected)}(.*)$`, 'u').exec(found)
    return match ? {before: match[1] ?? '', after: match[2] ?? ''} : undefined
  }
  const at = found.indexOf(expected)
  return at < 0 ? undefined : {before: found.slice(0, at), after: found.slice(at + expected.length)}
}

/** Take the letters of a text out of another, in whatever order they are; nothing when it does not have them all. */
function without(expected: string, found: string): string | undefined {
  const left = [...found]
  for (const letter of expected) {
    if (letter === FOLIO || letter === TURNED) continue
    const at = left.indexOf(letter)
    if (at < 0) return undefined
    left.splice(at, 1)
  }
  return left.join('')
}

const patternOf = (expected: string): string =>
  expected
    .split(FOLIO)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('[\\p{N}IVXLC]+')
