import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in French. */
export const french: Strings = {
  keyMessages: 'Messages clés',
  recommendations: 'Recommandations',
  contents: 'Sommaire',
  references: 'Références',
  figure: 'Figure',
  table: 'Tableau',
  total: 'Total',
  mean: 'Moyenne',
  box: 'Encadré',
  source: 'Source\u00a0:',
  note: 'Note\u00a0:',
  notes: 'Notes\u00a0:',
  aboutTheAuthors: 'Les auteurs',
  aboutTheAuthor: 'L’auteur',
  howToCite: 'Pour citer ce document',
  disclaimer: 'Avertissement',
  licence: 'Licence',
  funders: 'Financement',
  publisher: 'Éditeur',
  readOnline: 'Lire en ligne',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'Page {page} sur {pages}',
  seriesNumber: 'N° {number}',
  date: written,
}
