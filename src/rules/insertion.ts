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
    says: 'A name between {{ and }} is that of a field of the front matter, a variable or a value.',
    why: 'A name that stands for nothing would be printed as it is, or leave a hole in the sentence.',
    mend: 'Correct the name, or define it under variables or values.',
    example: {bad: 'This is {{titel}}.', good: 'This is {{title}}.'},
  },
  'variable-own-name': {
    severity: 'error',
    says: 'No variable or value is called as a field of the front matter, or as another.',
    why: 'With two things of one name, a reader of the Markdown cannot tell which of them is printed.',
    mend: 'Call it something else.',
    example: {bad: 'variables:\n  title: Trade', good: 'variables:\n  topic: Trade'},
  },
  'definition-used': {
    severity: 'warning',
    says: 'Whatever is defined under variables and values is used.',
    why: 'A definition that nothing uses is mostly a name misspelt, or words that were typed out after all.',
    mend: 'Insert it with {{name}}, or take it out.',
    example: {bad: 'variables:\n  year: 2023', good: 'variables:\n  year: 2023\n---\n\nTrade in {{year}}'},
  },
  'value-readable': {
    severity: 'error',
    says: 'A value says which cell of which file it is, or what is worked out from others.',
    why: 'Only what can be read in one way can be looked up, and looked up again when the data changes.',
    mend: 'Write the file, a condition after where, and column=, sum=, mean=, min=, max= or count= with the name of a column; or "change from A to B" with the names of two values.',
    example: {
      bad: '{{data/trade.csv where year=2023}}',
      good: '{{data/trade.csv where year=2023 column=lorries format=0.0}}',
    },
  },
  'value-acyclic': {
    severity: 'error',
    says: 'No value is worked out from itself.',
    why: 'Each would wait for the other, and neither has a number to begin with.',
    mend: 'Take one of the values from a file.',
    example: {
      bad: 'values:\n  a: sum of b and 1\n  b: sum of a and 1',
      good: 'values:\n  a: sum of b and 1\n  b: data/trade.csv where year=2023 column=lorries',
    },
  },
  'value-one-cell': {
    severity: 'error',
    says: 'A value finds one row, or gathers those that it finds.',
    why: 'Of several cells nobody can tell which is meant; of none there is nothing to print.',
    mend: 'Let the condition fit one row, or gather the rows by sum=, mean=, min=, max= or count= in place of column=.',
    example: {
      bad: '{{data/trade.csv where year=2024 column=lorries}}',
      good: '{{data/trade.csv where year=2023 column=lorries}}',
    },
  },
  'value-is-number': {
    severity: 'error',
    says: 'What is worked out, or written by a format of numbers, is a number.',
    why: 'Words cannot be added or rounded, and no share can be taken of nothing.',
    mend: 'Correct the cell, or leave out the format so that its words stand as they are.',
    example: {bad: '{{share of 5 in 0}}', good: '{{share of 5 in 20}}'},
  },
  'include-exists': {
    severity: 'error',
    says: 'Every file that is taken in is there.',
    why: 'What the file says would be missing from the brief, and nobody would see that something stood there.',
    mend: 'Check the path, capitals included: it counts from the folder of the file that it stands in.',
    example: {bad: '::include{src="abuot.md"}', good: '::include{src="about.md"}'},
  },
  'include-acyclic': {
    severity: 'error',
    says: 'No file takes itself in, by way of others or not.',
    why: 'The text would never end.',
    mend: 'Take one of the includes out.',
    example: {bad: '::include{src="brief.md"}', good: '::include{src="about.md"}'},
  },
  'include-size': {
    severity: 'error',
    says: 'A brief takes in at most 100 files of 5 MB together, each at most 8 files away.',
    why: 'What is more is a mistake, and would keep the machine busy for minutes.',
    mend: 'Join files, or take them in from a file nearer to the brief.',
    example: {bad: '::include{src="part-101.md"}', good: '::include{src="about.md"}'},
  },
  'include-is-text': {
    severity: 'warning',
    says: 'A file that is taken in holds text, and no front matter.',
    why: 'Title, date and language are those of the brief that takes it in; two of each could not both hold.',
    mend: 'Move the fields into the front matter of the brief, or into its variables.',
    example: {bad: '---\ntitle: About us\n---\n\nWe count.', good: 'We count.'},
  },
} satisfies Record<string, Rule>
