import type {Strings} from './index.js'

type Words = Pick<Strings, 'date' | 'digits'>

/** Write an ISO date in a language: the day that was written, whatever time zone the machine is in. */
export const dateIn = (date: string, language: string, words: Words): string =>
  formatOf(language, words.date, words).format(new Date(`${date}T00:00:00Z`))

/** Write the year of an ISO date as `dateIn` does, in the same calendar. */
export function yearIn(date: string, language: string, words: Words): string {
  const {calendar} = words.date
  const format = formatOf(language, {year: 'numeric', ...(calendar ? {calendar} : {})}, words)
  const parts = format.formatToParts(new Date(`${date}T00:00:00Z`))
  return parts.find(({type}) => type === 'year')?.value ?? date.slice(0, 4)
}

const formatOf = (language: string, date: Intl.DateTimeFormatOptions, {digits}: Words): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, {...date, ...(digits ? {numberingSystem: digits} : {}), timeZone: 'UTC'})
