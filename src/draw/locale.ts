import type {JsonObject} from './json.js'

/** How numbers and dates are written in a language, as d3 takes it. */
export interface Locale {
  number: {decimal: string; thousands: string; grouping: number[]; currency: [string, string]; minus: string}
  time: JsonObject & Record<'days' | 'shortDays' | 'months' | 'shortMonths', string[]>
}

const list = (names: string): string[] => names.split(' ')

const locale = (
  [decimal, thousands]: [string, string],
  currency: [string, string],
  [dateTime, date]: [string, string],
  days: string,
  shortDays: string,
  months: string,
  shortMonths: string,
): Locale => ({
  number: {decimal, thousands, grouping: [3], currency, minus: '\u2212'},
  time: {
    dateTime,
    date,
    time: '%H:%M:%S',
    periods: ['AM', 'PM'],
    days: list(days),
    shortDays: list(shortDays),
    months: list(months),
    shortMonths: list(shortMonths),
  },
})

const en = locale(
  ['.', ','],
  ['$', ''],
  ['%e %B %Y, %H:%M', '%d/%m/%Y'],
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Sun Mon Tue Wed Thu Fri Sat',
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
)

/** Languages by BCP 47 primary subtag. */
const locales: Record<string, Locale> = {
  en,
  fr: locale(
    [',', '\u202f'],
    ['', '\u00a0€'],
    ['%e %B %Y à %H:%M', '%d/%m/%Y'],
    'dimanche lundi mardi mercredi jeudi vendredi samedi',
    'dim. lun. mar. mer. jeu. ven. sam.',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  ),
  de: locale(
    [',', '.'],
    ['', '\u00a0€'],
    ['%e. %B %Y, %H:%M', '%d.%m.%Y'],
    'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
    'So Mo Di Mi Do Fr Sa',
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
  ),
  es: locale(
    [',', '.'],
    ['', '\u00a0€'],
    ['%e de %B de %Y, %H:%M', '%d/%m/%Y'],
    'domingo lunes martes miércoles jueves viernes sábado',
    'dom lun mar mié jue vie sáb',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ene feb mar abr may jun jul ago sept oct nov dic',
  ),
}

/** Give the locale of a BCP 47 language tag; English for languages that are not in the table. */
export const localeOf = (language: string): Locale => locales[language.split('-')[0]?.toLowerCase() ?? ''] ?? en
