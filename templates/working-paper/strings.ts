import type {Strings} from 'offprint/template'

/** Words that are others in a paper than in a brief: the statements to remember are for those in haste. */
export const strings: Record<string, Partial<Strings>> = {
  en: {keyMessages: 'In brief'},
  'en-US': {keyMessages: 'In brief'},
  fr: {keyMessages: 'En bref'},
  de: {keyMessages: 'Auf einen Blick'},
  es: {keyMessages: 'En síntesis'},
  it: {keyMessages: 'In breve'},
  nl: {keyMessages: 'In het kort'},
  pt: {keyMessages: 'Em síntese'},
  fa: {keyMessages: 'در یک نگاه'},
  ur: {keyMessages: 'مختصراً'},
  ar: {keyMessages: 'باختصار'},
  'ar-DZ': {keyMessages: 'باختصار'},
  'ar-LY': {keyMessages: 'باختصار'},
  'ar-MA': {keyMessages: 'باختصار'},
  'ar-TN': {keyMessages: 'باختصار'},
}
