import type {Strings} from 'offprint/template'
import {written} from './date.js'

/** The words of the template in Portuguese. */
export const portuguese: Strings = {
  keyMessages: 'Mensagens principais',
  recommendations: 'Recomendações',
  contents: 'Índice',
  references: 'Referências',
  figure: 'Figura',
  table: 'Tabela',
  total: 'Total',
  mean: 'Média',
  box: 'Caixa',
  source: 'Fonte:',
  note: 'Nota:',
  notes: 'Notas:',
  aboutTheAuthors: 'Sobre os autores',
  aboutTheAuthor: 'Sobre o autor',
  howToCite: 'Como citar',
  disclaimer: 'Declaração de responsabilidade',
  licence: 'Licença',
  funders: 'Financiamento',
  publisher: 'Editora',
  readOnline: 'Ler online',
  issn: 'ISSN',
  doi: 'DOI',
  pageOf: 'Página {page} de {pages}',
  seriesNumber: 'N.º {number}',
  date: written,
}
