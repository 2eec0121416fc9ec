/** The language that figures and dates are written in. */
import type {Digits} from '../template/numeral.js'

/** A BCP 47 language tag, and the digits of its numbers: Latin ones unless it says others. */
export interface Locale {
  language: string
  digits?: Digits
}

/** Give the tag that `Intl` is asked for: British English for what it does not know. */
export function tagOf({language, digits = 'latn'}: Locale): string {
  try {
    const tag = new Intl.Locale(language, {numberingSystem: digits})
    if (Intl.NumberFormat.supportedLocalesOf(tag.toString()).length > 0 && tag.baseName !== 'en') return tag.toString()
  } catch {
    // no language tag
  }
  return new Intl.Locale('en-GB', {numberingSystem: digits}).toString()
}

/** Marks of direction, which a text that is set by itself does not need. */
const direction = /[\u200e\u200f\u061c]/g

/** Take out of what `Intl` wrote what belongs to no number. */
export const bare = (text: string): string => text.replace(direction, '')

/** Give the decimal mark of a language. */
export const markOf = (locale: Locale): string =>
  new Intl.NumberFormat(tagOf(locale)).formatToParts(0.5).find(({type}) => type === 'decimal')?.value ?? '.'
