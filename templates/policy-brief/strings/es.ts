import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in Spanish. */
export const spanish: Strings = {
  keyMessages: 'Mensajes clave',
  recommendations: 'Recomendaciones',
  contents: 'Índice',
  references: 'Referencias',
  figure: 'Figura',
  table: 'Tabla',
  total: 'Total',
  mean: 'Media',
  box: 'Recuadro',
  source: 'Fuente:',
  note: 'Nota:',
  notes: 'Notas:',
  aboutTheAuthors: 'Sobre los autores',
  aboutTheAuthor: 'Sobre el autor',
  howToCite: 'Cómo citar',
  disclaimer: 'Descargo de responsabilidad',
  licence: 'Licencia',
  funders: 'Financiación',
  publisher: 'Editorial',
  readOnline: 'Leer en línea',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'Página {page} de {pages}',
  seriesNumber: 'N.º {number}',
  date: written,
}
