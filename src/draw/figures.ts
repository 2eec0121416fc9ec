import type {Column, Value} from './table/table.js'

/** Write a number as it is read aloud: as its format says, else with three digits that count. */
export function numberWords(value: number, format: string | undefined, language: string): string {
  const [, comma, digits, type] = /^[^,.]*?(,?)(?:\.(\d+))?~?([%fd])$/.exec(format ?? '') ?? []
  const isPerCent = format?.includes('%') ?? false
  const isWhole = type === 'd' || (Math.abs(value) >= 1000 && Number.isInteger(value))
  const precise = type === 'd' ? 0 : type === 'f' || type === '%' ? digits && Number(digits) : undefined
  const options: Intl.NumberFormatOptions = isPerCent ? {style: 'percent'} : {}
  if (precise !== undefined && precise !== '') {
    Object.assign(options, {minimumFractionDigits: precise, maximumFractionDigits: precise})
    // a year is a number that nobody writes with a comma
    if (type === 'd' && !comma) options.useGrouping = false
  } else options.maximumSignificantDigits = isWhole ? 4 : 3
  const written = Math.abs(value) < 1e-9 ? 0 : value
  return new Intl.NumberFormat(language, options).format(written).replace('-', '\u2212')
}

/** Write by how much of the first of two numbers the second differs; nothing where that says nothing. */
export function changeWords(from: number, to: number, column: Column, language: string): string {
  if (from <= 0 || to < 0 || column.format?.includes('%')) return ''
  const change = to / from - 1
  if (Math.abs(change) < 0.005 || change > 100) return ''
  const digits = Math.abs(change) < 0.1 ? {maximumSignificantDigits: 2} : {maximumFractionDigits: 0}
  const format = new Intl.NumberFormat(language, {style: 'percent', signDisplay: 'exceptZero', ...digits})
  return format.format(change).replace('-', '\u2212')
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
    ...(unit === 'day' || unit === 'time' ? {day: 'numeric'} : {}),
    ...(unit === 'time' ? {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'} : {}),
  }).format(date)
}
