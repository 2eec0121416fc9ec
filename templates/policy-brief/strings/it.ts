import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in Italian. */
export const italian: Strings = {
  keyMessages: 'Messaggi chiave',
  recommendations: 'Raccomandazioni',
  contents: 'Indice',
  references: 'Bibliografia',
  figure: 'Figura',
  table: 'Tabella',
  total: 'Totale',
  mean: 'Media',
  box: 'Riquadro',
  source: 'Fonte:',
  note: 'Nota:',
  notes: 'Note:',
  aboutTheAuthors: 'Gli autori',
  aboutTheAuthor: 'L’autore',
  howToCite: 'Come citare',
  disclaimer: 'Avvertenza',
  licence: 'Licenza',
  funders: 'Finanziamento',
  publisher: 'Editore',
  readOnline: 'Leggi online',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'Pagina {page} di {pages}',
  seriesNumber: 'N. {number}',
  date: written,
}
