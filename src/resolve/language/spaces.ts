import {type Conventions, noBreak, thin} from './conventions.js'
import type {Run} from './run.js'

/** Units that stay with their number, in every language. */
const units =
  '%|‰|°[CF]?|[mckµn]?m[²³]?|km[²³]?|ha|[mkµ]?g|M?t|Gt|kt|tn|bn|[kMGT]?Wh?|[kM]?V|[kMG]Hz|[mc]?l|hl|USD|EUR|GBP|[$€£¥]|BCE?|CE|AD|a\\.m\\.|p\\.m\\.|[ap]m'

/** A rule: the space, with what stands around it. */
interface Spacing {
  pattern: RegExp
  space: string
}

const spacings = new Map<Conventions, Spacing[]>()

/** Put spaces at which no line ends where a language wants them. */
export function setSpaces(run: Run, conventions: Conventions): void {
  const rules = spacings.get(conventions) ?? spacingOf(conventions)
  spacings.set(conventions, rules)
  for (const {pattern, space} of rules) run.replace(pattern, () => space)
  if (conventions.spacedPunctuation) setPunctuation(run)
}

/** Write the rules of a language as regular expressions that match one space each. */
function spacingOf({beforeNumber, afterNumber, titles}: Conventions): Spacing[] {
  const between = (before: string, after: string): Spacing => {
    // the space comes first, so that the rest is tried only there
    return {pattern: new RegExp(`[ \\n](?<=${before}[ \\n])(?=${after})`, 'gu'), space: noBreak}
  }
  const start = '(?<![\\p{L}\\p{N}])'
  const end = '(?![\\p{L}\\p{N}])'
  return [
    between('\\d', `(?:${units}|${afterNumber})${end}`),
    between(`${start}(?:${beforeNumber}|[§$€£¥]|US\\$)`, '(?:\\d|[IVX]+(?!\\p{L}))'),
    between(`${start}(?:${titles})`, '\\p{Lu}'),
    // initials: J. R. Smith
    between(`${start}\\p{Lu}\\.`, '\\p{Lu}(?:\\.|\\p{Ll})'),
    // groups of a number: 1 931 km
    between('(?<!\\d)\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})*', '\\d{3}(?!\\d)'),
  ]
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
