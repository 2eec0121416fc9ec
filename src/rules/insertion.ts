/** Rules of what a text takes in: words by `{{…}}`, and other files. */
import type {Rule} from './rule.js'

export const insertion = {
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
} satisfies Record<string, Rule>
