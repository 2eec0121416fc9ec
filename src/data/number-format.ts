import {bare, type Locale, tagOf} from './locale.js'

/** How a number is written. */
export interface NumberForm {
  decimals: number
  /** Whether the digits before the decimal mark stand in groups, as the language has them. */
  groups: boolean
  /** Per cent of a share, which is multiplied by a hundred, or of a number that is per cent already. */
  percent?: 'share' | 'number'
  /** ISO 4217 code, and the sign or code that is written; where it stands is for the language to say. */
  currency?: {code: string; sign: string}
  /** A plus before numbers above nought, or brackets around those below. */
  sign?: 'always' | 'brackets'
}

const formats = new Map<string, Intl.NumberFormat>()

/** Write a number with the marks of a language; below nought it has a true minus. */
export function writeNumber(value: number, form: NumberForm, locale: Locale): string {
  const {percent, sign} = form
  const brackets = sign === 'brackets' && value < 0
  const parts = formatOf(form, locale).formatToParts(scaled(brackets ? -value : value, percent))
  const text = parts.map(({type, value: part}) => written(type, bare(part), form)).join('')
  return brackets && /[^\s0.,٠۰٫]/.test(text) ? `(${text})` : text
}

/** `Intl` writes per cent of shares: a hundredth of what is per cent already, by its decimals, not by division. */
function scaled(value: number, percent: NumberForm['percent']): number {
  if (percent !== 'number') return value
  const [digits = '0', power = '0'] = value.toExponential().split('e')
  return Number(`${digits}e${Number(power) - 2}`)
}

function written(type: string, part: string, {currency}: NumberForm): string {
  if (type === 'minusSign') return '\u2212'
  if (type === 'group') return part.replace("'", '\u2019')
  return type === 'currency' && currency ? currency.sign : part
}

function formatOf({decimals, groups, percent, currency, sign}: NumberForm, locale: Locale): Intl.NumberFormat {
  const tag = tagOf(locale)
  const key = [tag, decimals, groups, percent !== undefined, currency?.code, currency?.sign.length, sign].join()
  let format = formats.get(key)
  if (!format) {
    // groups of four digits as well: columns of a table are read down
    const options = {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: groups ? 'always' : false,
      signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
      ...(currency
        ? {
            style: 'currency',
            currency: currency.code,
            currencyDisplay: currency.sign.length > 1 ? 'code' : 'narrowSymbol',
          }
        : percent && {style: 'percent'}),
    }
    format = new Intl.NumberFormat(tag, options as Intl.NumberFormatOptions)
    formats.set(key, format)
  }
  return format
}
