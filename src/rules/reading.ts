/** Rules of finding and reading a brief. */
import type {Rule} from './rule.js'

export const reading = {
  'brief-readable': {
    severity: 'error',
    says: 'A brief is a file that can be read, of at most 20 MB.',
    why: 'Without its text there is nothing to set, and text of that size is no brief but something pasted in by mistake.',
    mend: 'Check that the path leads to a file and not to a folder or a broken link, and that you may read it.',
    example: {bad: 'content/trade/brief.md/', good: 'content/trade/brief.md'},
  },
  'brief-is-utf8': {
    severity: 'error',
    says: 'A brief is text in UTF-8.',
    why: 'In older encodings such as Windows-1252 a byte can stand for one letter or another; guessing would print "GÃ¶teborg".',
    mend: 'In the editor choose "Save with encoding" and UTF-8. Text copied from a PDF can hold invisible characters: type that passage again.',
    example: {bad: 'The port of G\\xF6teborg, saved as Windows-1252', good: 'The port of Göteborg, saved as UTF-8'},
  },
} satisfies Record<string, Rule>
