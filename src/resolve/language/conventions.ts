/** How each language writes quotations, spaces and the words that go with numbers. */

/** U+00A0. */
export const noBreak = '\u00A0'

/** U+202F, a narrow space at which no line ends. */
export const thin = '\u202F'

/** An opening and a closing mark. */
export type Marks = [string, string]

/** The typographic habits of one language. */
export interface Conventions {
  /** Marks of a quotation, and of one inside it. */
  quotes: [Marks, Marks]
  /** The word for a page, as in "page 3". */
  page: string
  /** Words that stay with the number after them, as alternatives of a regular expression. */
  beforeNumber: string
  /** Words that stay with the number before them. */
  afterNumber: string
  /** Titles that stay with the name after them. */
  titles: string
  /** Put a thin space before `; : ! ?`. */
  spacedPunctuation?: true
}

const curly: Marks = ['“', '”']
const single: Marks = ['‘', '’']
const low: Marks = ['„', '“']
const angled: Marks = ['«', '»']

const months = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  de: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  es: 'de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)',
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
}

const english: Conventions = {
  quotes: [curly, single],
  page: 'page',
  beforeNumber:
    'Nos?\\.|nos?\\.|Figures?|Figs?\\.|Tables?|Box(?:es)?|Charts?|Sections?|Chapters?|Annex|Part|Phase|Articles?|Arts?\\.|Vol\\.|vol\\.|pp?\\.|pages?|note',
  afterNumber: `million|billion|trillion|thousand|per cent|percent|${months.en}`,
  titles: 'Mr\\.?|Mrs\\.?|Ms\\.?|Drs?\\.?|Prof\\.|Professor|Gen\\.|Sen\\.|St\\.?',
}

const norwegian: Conventions = {
  ...english,
  quotes: [angled, single],
  page: 'side',
  afterNumber: 'prosent|millioner|milliarder',
}

/** By BCP 47 primary language; others are written as English is. */
const conventions: Record<string, Conventions> = {
  en: english,
  fr: {
    quotes: [[`«${thin}`, `${thin}»`], curly],
    page: 'page',
    beforeNumber:
      'n[o°º]s?|No|Figures?|figures?|Fig\\.|fig\\.|Tableau|tableau|Encadré|encadré|art\\.|articles?|vol\\.|pp?\\.|pages?',
    afterNumber: `millions?|milliards?|mille|pour cent|${months.fr}`,
    titles: 'M\\.|Mme|Mlle|Dr|Pr|Me|St',
    spacedPunctuation: true,
  },
  de: {
    quotes: [low, ['‚', '‘']],
    page: 'Seite',
    beforeNumber:
      'Nr\\.|Abb\\.|Abbildung|Tab\\.|Tabelle|Kasten|Kapitel|Abschnitt|Art\\.|Artikel|Abs\\.|Bd\\.|S\\.|Seite|Anm\\.',
    afterNumber: `Prozent|Millionen|Mio\\.|Milliarden|Mrd\\.|Tausend|Tsd\\.|Uhr|${months.de}`,
    titles: 'Dr\\.|Prof\\.|Hr\\.|Fr\\.|Herrn?|Frau|St\\.',
  },
  es: {
    quotes: [angled, curly],
    page: 'página',
    beforeNumber:
      'n\\.º|núm\\.|N\\.º|Figura|figura|Gráfico|gráfico|Cuadro|cuadro|Tabla|tabla|Recuadro|art\\.|artículo|vol\\.|págs?\\.|pp?\\.|página',
    afterNumber: `por ciento|mil|millones|millón|${months.es}`,
    titles: 'Sra?\\.|Dra?\\.|D\\.|Dña\\.|Prof\\.',
  },
  it: {
    quotes: [angled, curly],
    page: 'pagina',
    beforeNumber:
      'n\\.|nn\\.|N\\.|Figura|figura|Fig\\.|Tabella|tabella|Tab\\.|Riquadro|art\\.|articolo|vol\\.|pp?\\.|pagina',
    afterNumber: `per cento|mila|milioni|miliardi|${months.it}`,
    titles: 'Sig\\.|Sig\\.ra|Dott\\.|Dott\\.ssa|Prof\\.',
  },
  pt: {...english, quotes: [angled, curly], page: 'página', afterNumber: 'por cento|mil|milhões|milhão|bilhões'},
  nl: {...english, quotes: [curly, single], page: 'pagina', afterNumber: 'procent|miljoen|miljard'},
  da: {
    ...english,
    quotes: [
      ['»', '«'],
      ['›', '‹'],
    ],
    page: 'side',
    afterNumber: 'procent|millioner|milliarder',
  },
  sv: {
    ...english,
    quotes: [
      ['”', '”'],
      ['’', '’'],
    ],
    page: 'sida',
    afterNumber: 'procent|miljoner|miljarder',
  },
  fi: {
    ...english,
    quotes: [
      ['”', '”'],
      ['’', '’'],
    ],
    page: 'sivu',
    afterNumber: 'prosenttia|miljoonaa|miljardia',
  },
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  pl: {...english, quotes: [['„', '”'], angled], page: 'strona', afterNumber: 'proc\\.|mln|mld|tys\\.'},
  cs: {...english, quotes: [low, ['‚', '‘']], page: 'strana', afterNumber: 'procent|milionů|miliard|tis\\.'},
}

/** Give the primary language of a BCP 47 tag: `en` of `en-GB`. */
const primaryOf = (language: string): string => language.toLowerCase().split('-')[0] ?? ''

/** Give the conventions of a BCP 47 language. */
export const conventionsOf = (language: string): Conventions => conventions[primaryOf(language)] ?? english
