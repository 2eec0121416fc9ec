import type {Reading} from './column.js'
import {bare, type Locale, tagOf} from './locale.js'

/** How a date is written: 9 August 2024, 9 Aug 2024, August 2024, Aug 2024, 2024. */
export const dateForms = ['date', 'short date', 'month', 'short month', 'year'] as const

export type DateForm = (typeof dateForms)[number]

/** Tell whether a format is the name of one of dates. */
export const isDateForm = (name: string): name is DateForm => (dateForms as readonly string[]).includes(name)

/** A date, a month or a year of ISO 8601, with a time behind it that is not written. */
const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/

/** Names of months that the data of `Intl` shortens to more than three letters in English. */
const shorter: Record<string, string> = {Sept: 'Sep'}

/** Write an ISO date as far as it is known: a month without its day, a year without both. */
export function writeDate(text: string, form: DateForm, locale: Locale): Reading<string> {
  const [, year, month, day] = iso.exec(text) ?? []
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day ?? 1)
  if (year === undefined || !exists) {
    const found = year === undefined ? `"${text}"` : `"${text}", a day that no calendar has`
    return {fault: `unexpected date ${found}, expected year, month and day such as 2024-06-30`}
  }
  const whole = day !== undefined && /date/.test(form)
  const named = month !== undefined && form !== 'year'
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(named && {month: form.startsWith('short') ? 'short' : 'long'}),
    ...(whole && {day: 'numeric'}),
    // months and years are those of the file; only a whole day is one in every calendar
    ...(whole ? {} : {calendar: 'gregory'}),
    timeZone: 'UTC',
  }
  const parts = new Intl.DateTimeFormat(tagOf(locale), options).formatToParts(date)
  const kept = whole ? parts : parts.filter(({type}) => type !== 'era')
  return {read: bare(kept.map(({value}) => shorter[value] ?? value).join('')).trim()}
}
