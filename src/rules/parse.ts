/** Rules of Markdown, front matter and directives. */
import type {Rule} from './rule.js'

export const parse = {
  'brief-not-empty': {severity: 'error', says: 'A brief has text after its front matter.'},
  'brief-size': {severity: 'error', says: 'A brief is at most 5 MB long.'},
  'paragraph-size': {severity: 'error', says: 'A paragraph or a block of code is at most 100,000 characters long.'},
  'nesting-depth': {severity: 'error', says: 'A line opens at most 20 lists and quotations.'},
  'front-matter-present': {
    severity: 'error',
    says: 'A brief starts with YAML front matter between two lines of three hyphens.',
  },
  'yaml-valid': {severity: 'error', says: 'The front matter is valid YAML.'},
  'front-matter-field-known': {severity: 'error', says: 'Every field of the front matter is one this version knows.'},
  'front-matter-field-valid': {severity: 'error', says: 'Every field of the front matter has the form it should have.'},
  'title-present': {severity: 'error', says: 'The front matter has a title.'},
  'template-known': {
    severity: 'error',
    says: 'The template of the front matter is there, in templates/ or in the folder of the brief.',
  },
  'directive-known': {severity: 'error', says: 'Every directive is one this version knows.'},
  'directive-readable': {severity: 'error', says: 'A line that starts with :: or ::: is a directive.'},
  'directive-closed': {severity: 'error', says: 'Every directive that is opened by ::: is closed by :::.'},
  'directive-attribute-known': {severity: 'error', says: 'A directive has only attributes it understands.'},
  'directive-attribute-valid': {severity: 'error', says: 'An attribute of a directive has the form it should have.'},
  'directive-content-valid': {severity: 'error', says: 'A directive holds the content it needs.'},
  'citation-valid': {severity: 'error', says: 'Every part of a citation, between semicolons, has one key.'},
  'bibliography-named': {severity: 'error', says: 'A brief that cites names its bibliography.'},
  'fence-closed': {severity: 'error', says: 'Every block of code that is opened is closed.'},
  'html-absent': {severity: 'warning', says: 'Raw HTML has no meaning on paper and is left out.'},
} satisfies Record<string, Rule>
