import {magnitudes, type Unit, unitOf} from './units.js'

/** How exact a number is meant, by the word before it. */
export type Hedge = 'about' | 'over' | 'under'

/** A number that stands in prose. */
export interface Typed {
  /** From where to where it stands, with its sign, magnitude and unit. */
  at: [from: number, to: number]
  /** As it is written. */
  text: string
  /** Its value, magnitude included. */
  value: number
  /** The value of one in its last place. */
  step: number
  /** By what its word multiplies it; 1 without one. */
  magnitude: number
  unit?: Unit
  hedge?: Hedge
}

const spaces = '[ \\u00A0\\u202F\\u2009]'
const words = `thousand|million|billion|trillion|mn|bn|tn|m|k`
const units =
  `percentage points?|per${spaces}?cent|%|pp\\b|(?:US |Pakistani |Indian )?(?:dollars?|euros?|pounds?|rupees?)|cubic (?:feet|met(?:re|er)s?)|` +
  `USD|EUR|GBP|PKR|INR|\\p{L}+(?![\\p{L}.])`

/** A number with what belongs to it: 1 sign or code, 2 digits, 3 magnitude, 4 unit. */
const number = new RegExp(
  `(?:(US\\$|[AC]\\$|[$€£¥₹]|\\b(?:Rs\\.?|USD|EUR|GBP|PKR|INR)${spaces}?)${spaces}?)?` +
    `(?<![\\p{L}\\p{N}.,:/\\uFFFC-])(\\d{1,3}(?:[,\\u202F\\u2009\\u00A0]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d:/]|[.,]\\d)` +
    `(?:(?:${spaces}|-)?(${words})(?!\\p{L}))?` +
    `(?:(?:${spaces}|-)?(${units}))?`,
  'gu',
)

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const monthAfter = new RegExp(
  `^(?:st|nd|rd|th)?(?:${spaces}(?:of )?|[–-]\\d{1,2}${spaces}| (?:to|and) \\d{1,2} )(?:${months})\\b`,
  'u',
)
const monthBefore = new RegExp(`\\b(?:${months})\\.?${spaces}(?:\\d{1,2}[–-])?$`, 'u')

/** Words before a number that make it a name. */
const naming =
  /\b(?:figures?|figs?\.?|tables?|box(?:es)?|sections?|chapters?|pages?|pp?\.|nos?\.|numbers?|story|articles?|acts?|resolutions?|phases?|stages?|options?|groups?|levels?|versions?|annex|appendix|items?|paragraphs?|rules?|laws?|parts?|volumes?|vol\.|issues?|steps?|type|class|grade|Route|Highway|year|fiscal|FY|aged?|ISO)[ \u00A0\u202F]?$/i

const hedges: [RegExp, Hedge][] = [
  [/\b(?:about|around|some|roughly|approximately|circa|ca?\.|estimated|perhaps)[ \u00A0]$|[~≈]$/iu, 'about'],
  [
    /\b(?:over|more than|above|at least|exceed(?:s|ed|ing)?|upwards? of|as much as|as many as|beyond|greater than|passed|topped)[ \u00A0]$/iu,
    'over',
  ],
  [
    /\b(?:under|less than|fewer than|below|at most|up to|nearly|almost|close to|just short of|not quite)[ \u00A0]$/iu,
    'under',
  ],
]

/** List the numbers of an English text that count or measure something: no dates, years, ordinals, names or ratios. */
export function typedIn(text: string): Typed[] {
  const found: (Typed & {gap: string})[] = []
  let last = 0
  for (const match of text.matchAll(number)) {
    const [whole, sign, digits = '', word, name] = match
    const start = match.index
    const digitsAt = start + whole.indexOf(digits)
    const before = text.slice(Math.max(0, start - 40), start)
    const after = text.slice(digitsAt + digits.length)
    if (isOther(digits, before, after, sign !== undefined || word !== undefined)) continue
    const magnitude = word === undefined ? 1 : (magnitudes[word] ?? 1)
    const unit = unitOf((sign ?? '').trim()) ?? unitOf((name ?? '').replace(/[\u00A0\u202F\u2009]/g, ' '))
    const isUnit = name !== undefined && unitOf(name.replace(/[\u00A0\u202F\u2009]/g, ' ')) !== undefined
    const end = start + whole.length - (isUnit ? 0 : (name?.length ?? 0))
    const shown = text.slice(start, end).trimEnd().replace(/-$/, '')
    const hedge = hedges.find(([words]) => words.test(before))?.[1]
    const decimals = digits.includes('.') ? (digits.split('.')[1]?.length ?? 0) : 0
    if (isYear(digits) && unit === undefined && word === undefined) continue
    found.push({
      at: [start, start + shown.length],
      text: shown,
      value: Number(digits.replace(/[^\d.]/g, '')) * magnitude,
      step: 10 ** -decimals * magnitude,
      magnitude,
      ...(unit === undefined ? {} : {unit}),
      ...(hedge === undefined ? {} : {hedge}),
      gap: text.slice(last, start),
    })
    last = end
  }
  return ranged(found)
}

const isYear = (digits: string): boolean => /^(?:1[0-9]|2[01])\d\d$/.test(digits)

/** Tell whether digits are part of a date, an ordinal, a name, or a word. */
function isOther(digits: string, before: string, after: string, isMeasured: boolean): boolean {
  if (/^(?:st|nd|rd|th)\b/.test(after)) return true
  if (monthAfter.test(after) || monthBefore.test(before)) return true
  if (!isMeasured && naming.test(before)) return true
  // "3D", "4x": letters that are no magnitude; "-year-old" belongs to it
  if (/^\p{L}/u.test(after) && !/^(?:k|m|mn|bn|tn|km|kg|t|MW|GW|ha|pp|mm)(?!\p{L})/u.test(after)) return true
  // a range of years, 2010–20
  return digits.length === 2 && /\b(?:1[89]|20)\d\d[–-]$/.test(before)
}

/** Let the first number of a range have the unit and magnitude of the second, and the second the currency of the first. */
function ranged(found: (Typed & {gap: string})[]): Typed[] {
  for (let index = found.length - 1; index > 0; index--) {
    const [first, second] = [found[index - 1], found[index]]
    if (!first || !second || !/^\s*(?:–|—|-|\u2011|to|and|or)\s*$/.test(second.gap)) continue
    if (first.magnitude === 1 && second.magnitude !== 1) {
      first.value *= second.magnitude
      first.step *= second.magnitude
      first.magnitude = second.magnitude
    }
    if (first.unit === undefined && second.unit !== undefined) first.unit = second.unit
    else if (second.unit === undefined && first.unit !== undefined) second.unit = first.unit
    if (second.hedge === undefined && first.hedge !== undefined) second.hedge = first.hedge
  }
  return found.map(({gap: _, ...typed}) => typed)
}
