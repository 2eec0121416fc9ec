import type {Strings} from 'offprint/template'
import {arabic} from './strings/ar.js'
import {german} from './strings/de.js'
import {english} from './strings/en.js'
import {spanish} from './strings/es.js'
import {persian} from './strings/fa.js'
import {french} from './strings/fr.js'
import {italian} from './strings/it.js'
import {dutch} from './strings/nl.js'
import {portuguese} from './strings/pt.js'
import {urdu} from './strings/ur.js'

/** Arabic with Latin digits, as it is written from Libya to Morocco. */
const maghrebi: Strings = {...arabic, digits: 'latn'}

/** The words of the template, by language. */
export const strings: Record<string, Strings> = {
  en: english,
  'en-US': {...english, licence: 'License'},
  fr: french,
  de: german,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
  fa: persian,
  ur: urdu,
  ar: arabic,
  'ar-DZ': maghrebi,
  'ar-LY': maghrebi,
  'ar-MA': maghrebi,
  'ar-TN': maghrebi,
}
