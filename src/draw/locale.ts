import type {JsonObject} from '../json.js'
import {type Digits, tenOf} from '../template/numeral.js'
import {currencyOf} from './currency.js'

/** How numbers and dates are written in a language, as d3 takes it. */
export interface Locale {
  number: {
    decimal: string
    thousands: string
    grouping: number[]
    currency: [string, string]
    minus: string
    percent: string
    /** The ten digits, where they are not Latin. */
    numerals?: string[]
  }
  time: JsonObject & Record<'days' | 'shortDays' | 'months' | 'shortMonths' | 'periods', string[]>
  /** Formats of dates as charts write them. */
  dates: Dates
  /** The digits of dates; Latin ones without it. */
  digits?: Digits
}

/** Formats of d3 in the order of a language: 9 Aug 2024, Aug 2024, 9 Aug, 14:05, 14. */
export type Dates = Record<'date' | 'month' | 'day' | 'clock' | 'hour', string>

/** Where the standard's names are longer than a chart wants. */
const shorter: Record<string, string> = {Sept: 'Sep'}

/** Marks of direction, which charts do not need. */
const direction = /[\u200e\u200f\u061c]/g

const locales = new Map<string, Locale>()

/**
 * Give the locale of a BCP 47 language tag, from the data of the Unicode consortium that Node has; English for what is
 * no tag. Digits are Latin unless the tag says others (`fa-u-nu-arabext`), years Gregorian, and a number below zero has a true minus.
 */
export function localeOf(language: string): Locale {
  const known = locales.get(language)
  if (known) return known
  const tag = tagOf(language)
  const digits = digitsOf(language)
  const time = timeOf(tag.toString())
  // the marks between digits are those that belong to them
  const written = digits ? new Intl.Locale(tag, {numberingSystem: digits}) : tag
  const made: Locale = {
    number: {
      ...numberOf(written),
      currency: moneyOf(tag, regionOf(language)),
      ...(digits && {numerals: tenOf(digits)}),
    },
    time,
    dates: datesOf(tag.toString(), time.shortMonths),
    ...(digits && {digits}),
  }
  locales.set(language, made)
  return made
}

function tagOf(language: string): Intl.Locale {
  const digits = {numberingSystem: 'latn', calendar: 'gregory'}
  try {
    const tag = new Intl.Locale(language, digits)
    if (Intl.NumberFormat.supportedLocalesOf(tag.toString()).length > 0 && tag.baseName !== 'en') return tag
  } catch {
    // no language tag
  }
  return new Intl.Locale('en-GB', digits)
}

/** Give the digits that a tag asks for, when they are not Latin. */
function digitsOf(language: string): Digits | undefined {
  const asked = /-u(?:-\w{3,})*-nu-(arabext|arab)(?:-|$)/.exec(language)?.[1]
  return asked === 'arab' || asked === 'arabext' ? asked : undefined
}

/** Give the region that a language is most likely read in. */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}

function numberOf(tag: Intl.Locale): Omit<Locale['number'], 'currency'> {
  const parts = new Intl.NumberFormat(tag.toString(), {useGrouping: 'always'} as object).formatToParts(1234567890123.5)
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  const groups = parts.filter(({type}) => type === 'integer').map(({value}) => value.length)
  const percent = new Intl.NumberFormat(tag.toString(), {style: 'percent'}).formatToParts(0.5)
  const sign = percent.findIndex(({type}) => type === 'percentSign')
  const before = sign > 0 ? percent[sign - 1] : undefined
  // d3 takes the lengths of groups in a circle, from the right
  const inner = groups.slice(1).reverse()
  return {
    decimal: find('decimal'),
    thousands: find('group').replace("'", '\u2019'),
    grouping: inner.every((length) => length === inner[0]) ? inner.slice(0, 1) : inner,
    minus: '\u2212',
    percent: `${before?.type === 'literal' ? before.value.replace(direction, '') : ''}${percent[sign]?.value.replace(direction, '') ?? '%'}`,
  }
}

/** Give what stands before and after a sum of money. */
function moneyOf(tag: Intl.Locale, region: string | undefined): [string, string] {
  const currency = currencyOf(region)
  if (currency === undefined) return ['', '']
  const money = new Intl.NumberFormat(tag.toString(), {style: 'currency', currency, currencyDisplay: 'narrowSymbol'})
  const parts = money.formatToParts(5)
  const first = parts.findIndex(({type}) => type === 'integer')
  const last = parts.findLastIndex(({type}) => type === 'integer' || type === 'fraction')
  const text = (some: Intl.NumberFormatPart[]): string =>
    some
      .map(({value}) => value)
      .join('')
      .replace(direction, '')
  return [text(parts.slice(0, first)), text(parts.slice(last + 1))]
}

function timeOf(tag: string): Locale['time'] {
  const names = (options: Intl.DateTimeFormatOptions, dates: Date[]): string[] => {
    const format = new Intl.DateTimeFormat(tag, {...options, timeZone: 'UTC'})
    return dates.map((date) => format.format(date)).map((name) => shorter[name] ?? name)
  }
  const months = Array.from({length: 12}, (_, month) => new Date(Date.UTC(2024, month, 9)))
  // 7 January 2024 was a Sunday
  const days = Array.from({length: 7}, (_, day) => new Date(Date.UTC(2024, 0, 7 + day)))
  const long = names({month: 'long'}, months)
  const short = names({month: 'short'}, months)
  const shortMonths = short.some((name) => /^\d+$/.test(name)) ? long : short
  const {date, clock} = datesOf(tag, shortMonths)
  return {
    dateTime: `${date}, ${clock}`,
    date: patternOf(tag, {day: '2-digit', month: '2-digit', year: 'numeric'}, shortMonths),
    time: '%H:%M:%S',
    periods: [9, 21].map((hour) => periodOf(tag, hour)),
    days: names({weekday: 'long'}, days),
    shortDays: names({weekday: 'short'}, days),
    months: long,
    shortMonths,
  }
}

const periodOf = (tag: string, hour: number): string =>
  new Intl.DateTimeFormat(tag, {hour: 'numeric', hour12: true, timeZone: 'UTC'})
    .formatToParts(new Date(Date.UTC(2024, 0, 7, hour)))
    .find(({type}) => type === 'dayPeriod')
    ?.value.toUpperCase() ?? (hour < 12 ? 'AM' : 'PM')

const datesOf = (tag: string, shortMonths: string[]): Dates => ({
  date: patternOf(tag, {day: 'numeric', month: 'short', year: 'numeric'}, shortMonths),
  month: patternOf(tag, {month: 'short', year: 'numeric'}, shortMonths),
  day: patternOf(tag, {day: 'numeric', month: 'short'}, shortMonths),
  clock: patternOf(tag, {hour: 'numeric', minute: '2-digit'}, shortMonths),
  hour: patternOf(tag, {hour: 'numeric'}, shortMonths),
})

/** Read the order of a language from a date that it wrote, as a format of d3. */
function patternOf(tag: string, options: Intl.DateTimeFormatOptions, shortMonths: string[]): string {
  const written = new Intl.DateTimeFormat(tag, {...options, timeZone: 'UTC'}).formatToParts(Date.UTC(2024, 7, 9, 14, 5))
  const parts = written.map(({type, value}): string => {
    if (type === 'day') return value === '9' ? '%-d' : '%d'
    if (type === 'month') return value === '8' ? '%-m' : value === '08' ? '%m' : monthIn(value, shortMonths[7] ?? '')
    if (type === 'year') return '%Y'
    if (type === 'hour') return value === '2' ? '%-I' : value === '02' ? '%I' : '%H'
    if (type === 'minute') return '%M'
    if (type === 'dayPeriod') return '%p'
    return value.replace(direction, '').replaceAll('%', '%%')
  })
  const pattern = parts.join('')
  // "de" between day, month and year, and the word for "year" behind it, are for running text
  return pattern.replaceAll(' de ', ' ').replace(/%Y\s\p{L}+\.?$/u, '%Y')
}

/** Keep what a language writes around the name of a month: a number before it, a word behind. */
const monthIn = (value: string, name: string): string =>
  value.includes(name) ? value.replace(name, '%b').replace(/\.$/, '') : '%b'
