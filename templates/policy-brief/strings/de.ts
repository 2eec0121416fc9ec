import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in German. */
export const german: Strings = {
  keyMessages: 'Kernaussagen',
  recommendations: 'Empfehlungen',
  contents: 'Inhalt',
  references: 'Literatur',
  figure: 'Abbildung',
  table: 'Tabelle',
  total: 'Insgesamt',
  mean: 'Mittelwert',
  box: 'Kasten',
  source: 'Quelle:',
  note: 'Anmerkung:',
  notes: 'Anmerkungen:',
  aboutTheAuthors: 'Zu den Autorinnen und Autoren',
  aboutTheAuthor: 'Zur Person',
  howToCite: 'Zitiervorschlag',
  disclaimer: 'Haftungsausschluss',
  licence: 'Lizenz',
  funders: 'Förderung',
  publisher: 'Herausgeber',
  readOnline: 'Online lesen',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'Seite {page} von {pages}',
  seriesNumber: 'Nr. {number}',
  date: written,
}
