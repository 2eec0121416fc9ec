import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in English. */
export const english: Strings = {
  keyMessages: 'Key messages',
  recommendations: 'Recommendations',
  contents: 'Contents',
  references: 'References',
  figure: 'Figure',
  table: 'Table',
  total: 'Total',
  mean: 'Mean',
  box: 'Box',
  source: 'Source:',
  note: 'Note:',
  notes: 'Notes:',
  aboutTheAuthors: 'About the authors',
  aboutTheAuthor: 'About the author',
  howToCite: 'How to cite',
  disclaimer: 'Disclaimer',
  licence: 'Licence',
  funders: 'Funders',
  publisher: 'Publisher',
  readOnline: 'Read online',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'Page {page} of {pages}',
  seriesNumber: 'No. {number}',
  date: written,
}
