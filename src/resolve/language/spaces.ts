import {type Conventions, noBreak, thin} from './conventions.js'
import type {Run} from './run.js'

/** Units that stay with their number, in every language. */
const units =
  '%|‰|°[CF]?|[mckµn]?m[²³]?|km[²³]?|ha|[mkµ]?g|M?t|Gt|kt|tn|bn|[kMGT]?Wh?|[kM]?V|[kMG]Hz|[mc]?l|hl|USD|EUR|GBP|[$€£¥]|BCE?|CE|AD|a\\.m\\.|p\\.m\\.|[ap]m'

const spaces = new Map<Conventions, RegExp>()

/** Put spaces at which no line ends where a language wants them. */
export function setSpaces(run: Run, conventions: Conventions): void {
  const pattern = spaces.get(conventions) ?? tied(conventions)
  spaces.set(conventions, pattern)
  run.replace(pattern, () => noBreak)
  if (conventions.spacedPunctuation) setPunctuation(run)
}

/** Make the regular expression that matches each space at which a line of a language may not end. */
function tied({beforeNumber, afterNumber, titles}: Conventions): RegExp {
  const start = '(?<![\\p{L}\\p{N}])'
  const end = '(?![\\p{L}\\p{N}])'
  const rules = [
    `(?<=\\d[ \\n])(?=(?:${units}|${afterNumber})${end})`,
    // groups of a number: 1 931 km
    `(?=\\d{3}(?!\\d))(?<=(?<!\\d)\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3}){0,4}[ \\n])`,
    `(?=\\d|[IVX]+(?!\\p{L}))(?<=(?:${start}(?:${beforeNumber}|US\\$)|[§$€£¥])[ \\n])`,
    `(?=\\p{Lu})(?<=${start}(?:${titles})[ \\n])`,
    // initials: J. R. Smith
    `(?=\\p{Lu}(?:\\.|\\p{Ll}))(?<=${start}\\p{Lu}\\.[ \\n])`,
  ]
  // the space comes first, and of each rule what fails soonest
  return new RegExp(`[ \\n](?:${rules.join('|')})`, 'gu')
}

/** Put the thin spaces of French before `; : ! ?` and inside guillemets that the author typed. */
function setPunctuation(run: Run): void {
  run.replace(/[ \u00A0\n](?=[;:!?»])/g, () => thin)
  run.replace(/(?<=«)[ \u00A0\n]/g, () => thin)
  run.replace(/(?<=[\p{L}\p{N})\]»%”’])[;!?]+/gu, ([marks]) => `${thin}${marks}`)
  run.replace(/(?<=[\p{L}\p{N})\]»%”’]):(?=\s|$)/gu, () => `${thin}:`)
  run.replace(/«(?![\u202F\s])/g, () => `«${thin}`)
  run.replace(/(?<![\u202F\s])»/g, () => `${thin}»`)
}
