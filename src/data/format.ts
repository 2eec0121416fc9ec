/** How figures and dates of data are to be written: `0.0`, `0,0`, `0%`, `$0.0`, `date`. */
import {nearest} from '../message.js'
import type {Reading} from './column.js'
import {type DateForm, dateForms, isDateForm, writeDate} from './date-format.js'
import {isAbsent, readFigure} from './figure.js'
import type {Locale} from './locale.js'
import {type NumberForm, writeNumber} from './number-format.js'

/** A way of writing what a cell holds; `text` leaves it as it is. */
export type Format = {as: 'text'} | {as: 'date'; form: DateForm} | {as: 'number'; form: NumberForm}

/** ISO 4217 codes of currencies by the signs that may stand in a pattern. */
const currencies: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₨': 'PKR',
  '₺': 'TRY',
  '₽': 'RUB',
}

const money = '[$€£¥₹₨₺₽]|[A-Z]{3}'

/** A sign, a currency before or behind, noughts for digits with a comma for groups, signs of per cent. */
const pattern = new RegExp(
  String.raw`^(?<open>\()?(?<plus>\+)?(?:(?<before>${money})\s?)?(?<whole>0,000|0,0|#,##0|0)(?<point>\.(?<places>0+))?\s?(?<percent>%{1,2})?(?:\s?(?<behind>${money}))?(?<close>\))?$`,
)

/** Most decimals that are written. */
const MOST = 10

const examples = '0, 0.0, 0,0 (groups of three), 0% (of a share), 0.0%% (per cent already), $0.0 or a name such as date'

/** Read a format by its pattern or its name. */
export function readFormat(text: string): Reading<Format> {
  const name = text.trim().replace(/\s+/g, ' ')
  if (name === 'text') return {read: {as: 'text'}}
  if (isDateForm(name)) return {read: {as: 'date', form: name}}
  const found = pattern.exec(name)?.groups
  if (!found || !found.open !== !found.close || (found.before && found.behind) || (found.open && found.plus)) {
    const near = nearest(name, /^[a-z ]+$/i.test(name) ? ['text', ...dateForms] : [])
    const hint = near === undefined ? `expected one such as ${examples}` : `did you mean "${near}"?`
    return {fault: `unexpected format "${name}", ${hint}`}
  }
  const decimals = found.places?.length ?? 0
  if (decimals > MOST) return {fault: `unexpected format with ${decimals} decimals, expected at most ${MOST}`}
  const currency = found.before ?? found.behind
  const form: NumberForm = {
    decimals,
    groups: found.whole !== '0',
    ...(found.percent && {percent: found.percent === '%' ? 'share' : 'number'}),
    ...(currency && {currency: {code: currencies[currency] ?? currency, sign: currency}}),
    ...(found.plus && {sign: 'always'}),
    ...(found.open && {sign: 'brackets'}),
  }
  return {read: {as: 'number', form}}
}

/**
 * Write what a cell holds in a format and a language; empty cells and marks for what is not there stay as they are.
 * A fault says that it cannot be read as the format asks.
 */
export function write(cell: string, format: Format, locale: Locale): Reading<string> {
  const text = cell.trim()
  if (format.as === 'text' || isAbsent(text)) return {read: text}
  if (format.as === 'date') return writeDate(text, format.form, locale)
  const figure = readFigure(text)
  if (!figure) return {fault: `unexpected "${text}", expected a number such as 1234.5`}
  const shared = figure.percent && format.form.percent === 'share'
  const form = shared ? {...format.form, percent: 'number' as const} : format.form
  return {read: writeNumber(figure.value, form, locale)}
}
