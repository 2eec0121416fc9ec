/** How each language writes quotations, spaces and the words that go with numbers. */
import {arabic, persian, urdu} from './arabic-script.js'
import {danish, finnish, norwegian, swedish} from './nordic.js'
import {catalan, french, italian, portuguese, romanian, spanish} from './romance.js'
import {bulgarian, croatian, czech, polish, russian, slovak, slovene, ukrainian} from './slavic.js'
import {dutch, english, german, greek, turkish} from './western.js'

/** U+00A0. */
export const noBreak = '\u00A0'

/** U+202F, a narrow space at which no line ends. */
export const thin = '\u202F'

/** An opening and a closing mark. */
export type Marks = [string, string]

/** The typographic habits of one language. Words are alternatives of a regular expression. */
export interface Conventions {
  /** Marks of a quotation, and of one inside it. */
  quotes: [Marks, Marks]
  /** The word for a page, as in "page 3". */
  page: string
  /** Words that stay with the number after them. */
  beforeNumber: string
  /** Words that stay with the number before them. */
  afterNumber: string
  /** Titles that stay with the name after them. */
  titles: string
  /** Months that stay with the day after them. */
  beforeDay?: string
  /** Words of one letter, at which no line ends. */
  shortWords?: string
  /** Abbreviations of several words, "z. B.", which stand close together. */
  abbreviations?: readonly string[]
  /** Put a thin space before `; ! ?`, and a no-break space before a colon. */
  spacedPunctuation?: true
  /** Put a no-break space before `%` and a currency sign that follow a number. */
  spacedSigns?: true
  /** Call a note before the stop that ends its clause, not behind it. */
  noteBeforeStop?: true
  /** Runs from right to left: numbers and commas after Latin words are kept apart from these. */
  rightToLeft?: true
}

/** By BCP 47 tag or primary language; others are written as English is. */
const conventions: Record<string, Conventions> = {
  ar: arabic,
  bg: bulgarian,
  ca: catalan,
  cs: czech,
  da: danish,
  de: german,
  'de-ch': {
    ...german,
    quotes: [
      ['«', '»'],
      ['‹', '›'],
    ],
  },
  el: greek,
  en: english,
  es: spanish,
  fa: persian,
  fi: finnish,
  fr: {...french, spacedPunctuation: true},
  'fr-ca': french,
  hr: croatian,
  it: italian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pl: polish,
  pt: portuguese,
  'pt-br': {
    ...portuguese,
    quotes: [
      ['“', '”'],
      ['‘', '’'],
    ],
  },
  ro: romanian,
  ru: russian,
  sk: slovak,
  sl: slovene,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  ur: urdu,
}

/** Give the conventions of a BCP 47 language: `en` for `en-GB`. */
export function conventionsOf(language: string): Conventions {
  const tag = language.toLowerCase()
  return conventions[tag] ?? conventions[tag.split('-')[0] ?? ''] ?? english
}
