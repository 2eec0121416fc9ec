/** Rules of what stands on the pages. */
import type {Rule} from './rule.js'

export const layout = {
  'glyph-available': {severity: 'error', says: 'Every character has a glyph in the fonts of the template.'},
  'table-fits': {severity: 'error', says: 'A table is no wider than the page.'},
  'picture-breaks-out': {
    severity: 'warning',
    says: 'A picture, table or box as wide as the page or its margin stands in the text itself, in a template that has such a margin.',
  },
  'image-fits': {severity: 'error', says: 'An image is no taller than the page.'},
  'word-fits': {severity: 'warning', says: 'A word is no longer than its line; one that is gets broken.'},
  'words-divided': {
    severity: 'info',
    says: 'Words that would leave a line uneven are divided by the patterns of their language.',
  },
  'block-fits': {severity: 'error', says: 'A block that must stay whole is no taller than the page.'},
  'page-numbers-settle': {severity: 'warning', says: 'Page numbers in the text settle within five rounds.'},
  'page-budget-met': {
    severity: 'warning',
    says: 'A brief fills as many pages as it asks for, and enough of the last one.',
  },
  'contrast-enough': {
    severity: 'warning',
    says: 'Text stands out from its ground by 4.5:1, large text by 3:1.',
  },
  'chart-colour-alone': {severity: 'info', says: 'Series of a chart differ in more than their colour.'},
  'chart-marks-seen': {severity: 'info', says: 'The marks of a chart stand out from their ground by 3:1.'},
} satisfies Record<string, Rule>
