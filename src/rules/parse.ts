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
  'fence-closed': {severity: 'error', says: 'Every block of code that is opened is closed.'},
  'insertion-closed': {
    severity: 'error',
    says: 'Every {{ is closed by }}.',
    why: 'What stands between the braces is replaced by other words; without an end nobody knows which part is meant.',
    mend: 'Close it behind the name, or write \\{{ where two braces are to be printed.',
    example: {bad: 'Published by {{publisher.', good: 'Published by {{publisher}}.'},
  },
  'insertion-in-words': {
    severity: 'error',
    says: 'Words are inserted by {{ }} into words, not into addresses.',
    why: 'An address with a piece missing or in the wrong form leads nowhere, and nobody sees it on paper.',
    mend: 'Write the address out.',
    example: {bad: '[The data](https://example.org/{{series.number}})', good: '[The data](https://example.org/12)'},
  },
  'insertion-plain': {
    severity: 'error',
    says: 'What {{ }} inserts has no {{ }} of its own, where front matter and variables say what it is.',
    why: 'A name that leads to another name, and so on, can go round in a circle, and is hard to follow when it does not.',
    mend: 'Write the words out, or put what two fields share into one variable.',
    example: {
      bad: 'title: Trade in {{year}}\nsubtitle: About {{title}}',
      good: 'title: Trade in {{year}}\nsubtitle: About trade in {{year}}',
    },
  },
  'variable-known': {
    severity: 'error',
    says: 'A name between {{ and }} is that of a field of the front matter, or of a variable.',
    why: 'A name that stands for nothing would be printed as it is, or leave a hole in the sentence.',
    mend: 'Correct the name, or define it under variables.',
    example: {bad: 'Published by {{publsher}}.', good: 'Published by {{publisher}}.'},
  },
  'variable-own-name': {
    severity: 'error',
    says: 'No variable is called as a field of the front matter that can be inserted.',
    why: 'With two things of one name, a reader of the Markdown cannot tell which of them is printed.',
    mend: 'Call the variable something else.',
    example: {bad: 'variables:\n  title: Trade', good: 'variables:\n  topic: Trade'},
  },
  'definition-used': {
    severity: 'warning',
    says: 'Whatever is defined under variables is used.',
    why: 'A definition that nothing uses is mostly a name misspelt, or words that were typed out after all.',
    mend: 'Insert it with {{name}}, or take it out.',
    example: {bad: 'variables:\n  year: 2023', good: 'variables:\n  year: 2023\n---\n\nTrade in {{year}}'},
  },
  'html-absent': {severity: 'warning', says: 'Raw HTML has no meaning on paper and is left out.'},
} satisfies Record<string, Rule>
