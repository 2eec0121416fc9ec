import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in Dutch. */
export const dutch: Strings = {
  keyMessages: 'Kernboodschappen',
  recommendations: 'Aanbevelingen',
  contents: 'Inhoud',
  references: 'Bronnen',
  figure: 'Figuur',
  table: 'Tabel',
  total: 'Totaal',
  mean: 'Gemiddelde',
  box: 'Kader',
  source: 'Bron:',
  note: 'Noot:',
  notes: 'Noten:',
  aboutTheAuthors: 'Over de auteurs',
  aboutTheAuthor: 'Over de auteur',
  howToCite: 'Zo citeert u dit stuk',
  disclaimer: 'Disclaimer',
  licence: 'Licentie',
  funders: 'Financiering',
  publisher: 'Uitgever',
  readOnline: 'Online lezen',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'Pagina {page} van {pages}',
  seriesNumber: 'Nr. {number}',
  date: written,
}
