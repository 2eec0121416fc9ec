import type {Column, Value} from './plotted.js'

/** Write a number as it is read aloud: three digits that count, a per cent sign where its format has one. */
export function numberWords(value: number, format: string | undefined, language: string): string {
  if (Math.abs(value) < 1e-9) return '0'
  const isPerCent = format?.includes('%') ?? false
  const digits = Math.abs(value) >= 1000 && Number.isInteger(value) ? 4 : 3
  const options = {maximumSignificantDigits: digits, ...(isPerCent ? {style: 'percent' as const} : {})}
  return new Intl.NumberFormat(language, options).format(value).replace('-', '\u2212')
}

/** Write a value of a column in a language: numbers, dates as fine as they are, names as they stand. */
export function valueWords(value: Value, {kind, format, unit}: Column, language: string): string {
  if (value === null) return '–'
  if (kind === 'number' && typeof value === 'number') return numberWords(value, format, language)
  if (kind === 'date' && typeof value === 'string') return dateWords(value, unit, language)
  return String(value)
}

function dateWords(iso: string, unit: Column['unit'], language: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(unit === 'year' ? {} : {month: 'long'}),
    ...(unit === 'day' ? {day: 'numeric'} : {}),
  }).format(date)
}
