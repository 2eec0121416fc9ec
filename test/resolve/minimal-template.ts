import type {Strings, Template} from '../../src/template/index.js'

const english = {figure: 'Figure', table: 'Table', box: 'Box'} as Strings
const french = {figure: 'Figure', table: 'Tableau', box: 'Encadré'} as Strings

/** What `resolve` needs of a template: its words, and the width of its text, 454 pt (160 mm) on A4. */
export const minimalTemplate = {
  name: 'minimal',
  strings: {en: english, fr: french},
  tokens: {
    page: {margin: {top: 70, right: 70.87, bottom: 70, left: 70.87}, openingGap: 20, bleed: 8.5},
    columns: {gutter: 14},
  },
} as unknown as Template
