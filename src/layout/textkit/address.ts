/** Web and mail addresses, DOIs and paths in a text: where they stand, and where a line may end in them. */

/** A stretch of text; offsets into the string of the paragraph. */
export interface Stretch {
  start: number
  end: number
}

/** Shorter ones stay whole. */
const LONG = 12

const SUSPECT = /[/@]|\p{L}\.\p{L}/u
const TOKEN = /[^\s\u00a0\u202f\u200b]+/gu
const OPENING = /^["'([{<\u00ab\u2018-\u201e\u2039]+/u
const CLOSING = /["')\]}>\u00bb\u2018-\u201f\u203a.,;:!?…]+$/u
const ADDRESS =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:doi:)?10\.\d{4,}\/|[\w.+-]+@[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$))|[^\s/]\/[^\s/]+\//i

/** Find the long addresses of a text, without the marks around them. */
export function addressesIn(text: string): Stretch[] {
  if (!SUSPECT.test(text)) return []
  const found: Stretch[] = []
  for (const {0: token, index} of text.matchAll(TOKEN)) {
    if (token.length < LONG) continue
    const start = index + (OPENING.exec(token)?.[0].length ?? 0)
    const end = index + token.length - (CLOSING.exec(token)?.[0].length ?? 0)
    if (end - start >= LONG && ADDRESS.test(text.slice(start, end))) found.push({start, end})
  }
  return found
}

/** Fewest characters of an address before and after the end of a line. */
const LEAST = 3

/** Tell whether a line may end in an address before the character at `at`: after `/ . - _ ? & =`, no hyphen added. */
export function breaksIn(text: string, at: number, {start, end}: Stretch): boolean {
  if (at - start < LEAST || end - at < LEAST) return false
  const before = text[at - 1] as string
  const after = text[at] as string
  if (!/[/.\-_?&=]/.test(before) || /[/.\-_?&=:]/.test(after)) return false
  return !(before === '.' && /\d/.test(after) && /\d/.test(text[at - 2] ?? ''))
}
