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
  'brief-yaml-readable': {
    severity: 'error',
    says: 'The brief.yaml beside a brief is a file in its folder that can be read, of at most 1 MB.',
    why: 'It holds fields that are printed on the first page. A link that leads out of the folder could bring in what nobody meant to publish.',
    mend: 'Put the file itself beside the brief, with the fields alone in it, and check that you may read it.',
    example: {bad: 'brief.yaml -> ../../secret.yaml', good: 'brief.yaml'},
  },
} satisfies Record<string, Rule>
