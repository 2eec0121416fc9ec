/** Rules of the tags in the screen edition. */
import type {Rule} from './rule.js'

export const audit = {
  'tags-complete': {severity: 'error', says: 'All that is written is in the tags of the screen edition, once.'},
  'tags-in-order': {severity: 'error', says: 'Tags are read in the order of the Markdown.'},
  'tags-same-words': {severity: 'error', says: 'Tags read the words of the Markdown.'},
} satisfies Record<string, Rule>
