/** Rules of finding and reading a brief. */
import type {Rule} from './rule.js'

export const reading = {
  'brief-readable': {severity: 'error', says: 'A brief is a file that can be read, of at most 20 MB.'},
  'brief-is-utf8': {severity: 'error', says: 'A brief is text in UTF-8.'},
} satisfies Record<string, Rule>
