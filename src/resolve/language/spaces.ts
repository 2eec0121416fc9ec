import {type Conventions, noBreak, thin} from './conventions.js'
import {digit, initial, small, word} from './letters.js'
import type {Run} from './run.js'

/** Units that stay with their number, in every language. */
const units = [
  '%|‰|٪|°[CF]?|K|[mckµn]?m[²³23]?|km[²³2]?|km/h|m/s|mph|ha|ft|mi|oz|lbs?|[mkµ]?g|M?t|Gt|kt|tn|bn|[kMGT]?Wh?|[kM]?V|k?A|[kMG]Hz',
  '[mc]?l|hl|[hkM]?Pa|[kMG]?J|[kMGT]i?B|[kMG]bit/s|dB|ppm|h|min|s|MMBtu|Btu|M?toe|bcm|mcm|mb/d|b/d|CO₂e?|GtCO₂e?|MtCO₂e?',
  'USD|EUR|GBP|CHF|JPY|CNY|INR|PKR|IRR|AED|SAR|TRY|RUB|[$€£¥₹₨₽₺₩₪]|BCE?|CE|AD|a\\.m\\.|p\\.m\\.|[ap]m|pp',
].join('|')

/** Signs and codes that stay with the number after them, in every language. */
const signs = '[§$€£¥₹₨₽₺₩₪<>≤≥≈±×]'
const codes = 'US\\$|USD|EUR|GBP|CHF|PKR|IRR|INR|Rs\\.?'

const patterns = new Map<Conventions, {ties: RegExp; abbreviations?: RegExp}>()

/** Put spaces at which no line ends where a language wants them. */
export function setSpaces(run: Run, conventions: Conventions): void {
  const {ties, abbreviations} = patterns.get(conventions) ?? compiled(conventions)
  run.replace(ties, () => noBreak)
  if (abbreviations) run.replace(abbreviations, ([words]) => words.replace(/\.[ \n\u00A0]?(?!-|$)/g, `.${thin}`))
  if (conventions.spacedSigns) run.replace(/\d(?=[%‰€£])/g, ([figure]) => figure + noBreak)
  if (conventions.spacedPunctuation) setPunctuation(run)
}

function compiled(conventions: Conventions): {ties: RegExp; abbreviations?: RegExp} {
  const {abbreviations} = conventions
  const made = {ties: tied(conventions), ...(abbreviations ? {abbreviations: spaced(abbreviations)} : {})}
  patterns.set(conventions, made)
  return made
}

/** Make the regular expression that matches each space at which a line of a language may not end. */
function tied({beforeNumber, afterNumber, titles, beforeDay, shortWords}: Conventions): RegExp {
  const start = `(?<![${word}])`
  const end = `(?![${word}])`
  const rules = [
    `(?<=[${digit}][ \\n])(?=(?:${units}|${afterNumber})${end})`,
    // 1. Mai
    `(?<=(?<![${digit}])[${digit}]{1,2}\\.[ \\n])(?=(?:${afterNumber})${end})`,
    // groups of a number: 1 931 km
    '(?=\\d{3}(?!\\d))(?<=(?<!\\d)\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3}){0,4}[ \\n])',
    `(?=[${digit}]|[IVX]+${end})(?<=(?:${start}(?:${beforeNumber}|${codes})|${signs})[ \\n])`,
    `(?=[${initial}])(?<=${start}(?:${titles})[ \\n])`,
    // initials: J. R. Smith
    `(?=[${initial}](?:\\.|[${small}]))(?<=${start}[${initial}]\\.[ \\n])`,
    // Elizabeth II
    `(?=(?:[VX]|[IVX]{2,5})(?![${word}’']))(?<=[${initial}][${small}]+[ \\n])`,
    '(?=[×±][ \\n\\u00A0]?\\d)(?<=\\d[ \\n])',
    ...(beforeDay ? [`(?=\\d{1,2}(?!\\d))(?<=${start}(?:${beforeDay})[ \\n])`] : []),
    ...(shortWords ? [`(?=\\S)(?<=(?<![${word}’'-])${shortWords}[ \\n])`] : []),
  ]
  // the space comes first, and of each rule what fails soonest
  return new RegExp(`[ \\n](?:${rules.join('|')})`, 'g')
}

/** Make the regular expression that matches abbreviations of several words, typed with spaces or without. */
function spaced(abbreviations: readonly string[]): RegExp {
  const typed = abbreviations.map((words) => words.replaceAll('.', '\\.').replaceAll(' ', '[ \\n\\u00A0]?'))
  return new RegExp(`(?<![${word}.])(?:${typed.join('|')})`, 'g')
}

/** Put the spaces of French before high punctuation and inside guillemets that the author typed. */
function setPunctuation(run: Run): void {
  run.replace(/[ \u00A0\n](?=[;!?»])/g, () => thin)
  run.replace(/[ \u202F\n](?=:)/g, () => noBreak)
  run.replace(/(?<=«)[ \u00A0\n]/g, () => thin)
  run.replace(/(?<=[\p{L}\p{N})\]»%”’])[;!?]+/gu, ([marks]) => `${thin}${marks}`)
  run.replace(/(?<=[\p{L}\p{N})\]»%”’]):(?=\s|$)/gu, () => `${noBreak}:`)
  run.replace(/«(?![\u202F\s])/g, () => `«${thin}`)
  run.replace(/(?<![\u202F\s])»/g, () => `${thin}»`)
}
