/** What printers hold to where UAX #14 would let a line end. */

const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
const SPACE = /\s/
const DASH = /[-\u2010\u2012-\u2015]/
/** Words that belong to the number after them: pages, numbers, sections. */
const COUNTED =
  /(?:^|[\s\u00a0([])(?:(?:pp?|ss?|nos?|nr|vols?|arts?|figs?|abb|kap|chaps?|chs?|secs?|bd|tab|ca?|cf)\.|n[°º]|§§?)$/i

/** Tell whether a line may end before the character at `at`, where UAX #14 allows it. */
export function mayBreak(text: string, at: number): boolean {
  const before = text[at - 1] as string
  return SPACE.test(before) ? afterSpace(text, at) : insideWord(text, at, before, text[at] as string)
}

function afterSpace(text: string, at: number): boolean {
  const after = text[at] as string
  let end = at - 1
  while (end > 0 && SPACE.test(text[end - 1] as string)) end--
  // a dash between spaces ends a line and opens none; French quotation marks may stand apart from their words
  const alone = at + 1 >= text.length || SPACE.test(text[at + 1] as string)
  if (DASH.test(after) && alone) return end === 0
  if (after === '\u00bb' && (alone || /[.,;:!?)]/.test(text[at + 1] ?? ''))) return false
  const last = text[end - 1]
  if (last === '\u00ab' && (end === 1 || /[\s(]/.test(text[end - 2] as string))) return false
  return !(DIGIT.test(after) && COUNTED.test(text.slice(Math.max(0, end - 8), end)))
}

function insideWord(text: string, at: number, before: string, after: string): boolean {
  if (after === '\u2014') return false
  switch (before) {
    case '\u200b':
      return true
    case '\u00ad':
      return LETTER.test(after) && LETTER.test(text[at - 2] ?? '')
    case '-':
    case '\u2010':
      return LETTER.test(after) && long(text, at, 3) && /[\p{L}\p{N}.)\]\u2019]/u.test(text[at - 2] as string)
    case '\u2012':
    case '\u2013':
      return LETTER.test(after) && LETTER.test(text[at - 2] ?? '')
    case '\u2014':
      return at > 1 && !SPACE.test(text[at - 2] as string) && (LETTER.test(after) || DIGIT.test(after))
    case '/':
      return LETTER.test(after) && long(text, at, 4)
    case '\u2026':
      return LETTER.test(after)
    default:
      return !(isWestern(before) && isWestern(after))
  }
}

/** Tell whether a word has `least` characters before `at`, the mark counted, and two behind. */
function long(text: string, at: number, least: number): boolean {
  if (at < least || at + 1 >= text.length || !LETTER.test(text[at + 1] as string)) return false
  for (let i = at - least; i < at; i++) if (SPACE.test(text[i] as string)) return false
  return true
}

/** Scripts that are set in words, and their punctuation: nothing else breaks inside a word. */
function isWestern(character: string): boolean {
  const code = character.charCodeAt(0)
  return code < 0x0900 || (code >= 0x1e00 && code < 0x2c00)
}
