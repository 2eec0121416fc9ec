/** Rules of Markdown, front matter and directives. */
import type {Rule} from './rule.js'

export const parse = {
  'brief-not-empty': {
    severity: 'error',
    says: 'A brief has text after its front matter.',
    why: 'A title alone makes no pages. Rules, page breaks and comments are no text either.',
    mend: 'Write the text below the second line of three hyphens.',
    example: {
      bad: '---\ntitle: Freight on the border\n---',
      good: '---\ntitle: Freight on the border\n---\n\nTwo thirds of the lorries wait for more than a day.',
    },
  },
  'brief-size': {
    severity: 'error',
    says: 'A brief is at most 5 MB long.',
    why: 'That is some thousand pages. More is mostly a table or a picture that was pasted in as text, and would take minutes to read.',
    mend: 'Move tables into CSV files and pictures into image files, or make several briefs of it.',
    example: {
      bad: '![Map.](data:image/png;base64,iVBORw0KGgo… and five million letters more)',
      good: '![Map.](images/map.png)',
    },
  },
  'paragraph-size': {
    severity: 'error',
    says: 'A paragraph is at most 30,000 characters long, a block of code 100,000.',
    why: 'No reader gets through ten pages without a break. Such a block has mostly lost its blank lines, or its closing fence.',
    mend: 'Put a blank line between paragraphs, and a line of three backticks at the end of code.',
    example: {
      bad: 'First paragraph.\nSecond paragraph.\n… and a thousand more',
      good: 'First paragraph.\n\nSecond paragraph.',
    },
  },
  'nesting-depth': {
    severity: 'error',
    says: 'A line opens at most 20 lists and quotations.',
    why: 'Nobody can follow so many levels, and the page has no room to indent them.',
    mend: 'Take away the marks at the start of the line; a mail that was forwarded often has one > for each reader.',
    example: {bad: `${'> '.repeat(21)}Please see below.`, good: '> Please see below.'},
  },
  'front-matter-present': {
    severity: 'error',
    says: 'A brief starts with YAML front matter between two lines of three hyphens, or has a brief.yaml beside it.',
    why: 'The title, the authors and the date are read from it: they go on the first page and into the properties of the PDF.',
    mend: 'Make --- the very first line, then the fields, one a line, then --- again; or put the fields into a brief.yaml beside the brief.',
    example: {
      bad: '# Freight on the border\n\nThe crossing opened in 2016.',
      good: '---\ntitle: Freight on the border\n---\n\nThe crossing opened in 2016.',
    },
  },
  'yaml-valid': {
    severity: 'error',
    says: 'The front matter is valid YAML.',
    why: 'One wrong mark, and none of the fields can be told apart. A colon with a space behind it is the usual trap: it starts a value.',
    mend: 'Put quotation marks around a text that has a colon, a # or a quotation mark in it, and indent with spaces, never with tabs.',
    example: {
      bad: '---\ntitle: Freight: who waits, and why\n---',
      good: '---\ntitle: "Freight: who waits, and why"\n---',
    },
  },
  'front-matter-field-known': {
    severity: 'error',
    says: 'Every field of the front matter is one this version knows.',
    why: 'A field with a slip in its name would be left out in silence, and the page would lack what it says.',
    mend: 'Correct the name as the message suggests, or take the line out. README.md lists all fields.',
    example: {
      bad: '---\ntitle: Freight\nauthor: Jane Doe\n---',
      good: '---\ntitle: Freight\nauthors: [Jane Doe]\n---',
    },
  },
  'front-matter-field-valid': {
    severity: 'error',
    says: 'Every field of the front matter has the form it should have.',
    why: 'Dates, languages and identifiers are also read by programs: libraries and search engines take them from the PDF as they are.',
    mend: 'Write the value in the form that the message names; a date is year-month-day, a language is a tag such as en-GB.',
    example: {
      bad: '---\ntitle: Freight\ndate: 3 May 2024\n---',
      good: '---\ntitle: Freight\ndate: 2024-05-03\n---',
    },
  },
  'front-matter-field-once': {
    severity: 'error',
    says: 'A field stands in the front matter or in the brief.yaml beside it, not in both.',
    why: 'Of two titles one would be printed, and nobody would see which was meant.',
    mend: 'Take one of the two lines out; the message names both places.',
    example: {
      bad: '---\ntitle: Freight on the border\n---\n\nand in brief.yaml:\n\ntitle: Freight',
      good: '---\ntitle: Freight on the border\n---\n\nand in brief.yaml:\n\ndate: 2024-05-03',
    },
  },
  'title-present': {
    severity: 'error',
    says: 'The front matter has a title.',
    why: 'It stands on the first page, in the window of every PDF reader, and is what others cite.',
    mend: 'Add a line "title: …" to the front matter. A heading in the text does not count.',
    example: {
      bad: '---\nauthors: [Jane Doe]\n---\n\n# Freight on the border',
      good: '---\ntitle: Freight on the border\nauthors: [Jane Doe]\n---',
    },
  },
  'template-known': {
    severity: 'error',
    says: 'The template of the front matter is there, in templates/ or in the folder of the brief.',
    why: 'A template is a program, and a text from elsewhere must not start whatever lies about on the disk.',
    mend: 'Correct the name, or leave the line out for the usual template. Only --template on the command line may name one that lies elsewhere.',
    example: {
      bad: '---\ntitle: Freight\ntemplate: policy-breif\n---',
      good: '---\ntitle: Freight\ntemplate: policy-brief\n---',
    },
  },
  'directive-known': {
    severity: 'error',
    says: 'Every directive is one this version knows.',
    why: 'A box whose name has a slip in it would be set as plain text, or not at all.',
    mend: 'Correct the name behind the colons as the message suggests; names are in lower case, with hyphens.',
    example: {
      bad: ':::keymessages\n- Two thirds of the lorries wait.\n:::',
      good: ':::key-messages\n- Two thirds of the lorries wait.\n:::',
    },
  },
  'directive-readable': {
    severity: 'error',
    says: 'A line that starts with :: or ::: is a directive.',
    why: 'Colons at the start of a line open a block. One that cannot be read would be printed with its colons and braces.',
    mend: 'Leave no space between name, [title] and {attributes}, close each bracket, and keep all of it on one line.',
    example: {
      bad: '::: callout[What a transit is]\nGoods that only pass through.\n:::',
      good: ':::callout[What a transit is]\nGoods that only pass through.\n:::',
    },
  },
  'directive-closed': {
    severity: 'error',
    says: 'Every directive that is opened by ::: is closed by :::.',
    why: 'A box without an end swallows the rest of the brief; an end without a box is a sign that its start was not understood.',
    mend: 'Put a line ::: behind the last line of the block. A block that holds others needs more colons than those inside: :::: around :::.',
    example: {
      bad: ':::callout[What a transit is]\nGoods that only pass through.\n\n## What follows',
      good: ':::callout[What a transit is]\nGoods that only pass through.\n:::\n\n## What follows',
    },
  },
  'directive-attribute-known': {
    severity: 'error',
    says: 'A directive has only attributes it understands.',
    why: 'An attribute that is not understood would be left out in silence: a picture without its width, or without its words for the blind.',
    mend: 'Correct the name as the message suggests, or take the attribute out of the braces.',
    example: {
      bad: ':::callout[Transit]{size=page}\nGoods that only pass through.\n:::',
      good: ':::callout[Transit]{width=page}\nGoods that only pass through.\n:::',
    },
  },
  'directive-attribute-valid': {
    severity: 'error',
    says: 'An attribute of a directive has the form it should have.',
    why: 'A value that cannot be read would be left out, and the block would look other than it was meant to.',
    mend: 'Write the value as the message says. Values with spaces need quotation marks: alt="Two lines that drift apart."',
    example: {
      bad: ':::callout[Transit]{width=wide}\nGoods that only pass through.\n:::',
      good: ':::callout[Transit]{width=page}\nGoods that only pass through.\n:::',
    },
  },
  'directive-content-valid': {
    severity: 'error',
    says: 'A directive holds the content it needs.',
    why: 'Each block is designed for one kind of content: recommendations are numbered, key messages are a list, a figure has one picture.',
    mend: 'Put between the fences what the message names, and move the rest above or below the block.',
    example: {
      bad: ':::recommendations\n- Open the crossing at night.\n- Publish the waiting times.\n:::',
      good: ':::recommendations\n1. Open the crossing at night.\n2. Publish the waiting times.\n:::',
    },
  },
  'fence-closed': {
    severity: 'error',
    says: 'Every block of code that is opened is closed.',
    why: 'Code without an end swallows the rest of the brief, which would be printed as it was typed.',
    mend: 'Put a line of the same backticks or tildes, at least as many, behind the last line of the code.',
    example: {
      bad: '```\ntrucks per day = 640\n\nThe text goes on.',
      good: '```\ntrucks per day = 640\n```\n\nThe text goes on.',
    },
  },
  'html-absent': {
    severity: 'warning',
    says: 'Raw HTML has no meaning on paper and is left out.',
    why: 'The pages are not made by a browser. Tags are taken out; what stands between them stays.',
    mend: 'Say it in Markdown: **bold**, *italic*, a backslash at the end of a line for a line break. <span lang="fr"> and comments are understood.',
    example: {bad: 'Most lorries <b>wait</b> for a day.', good: 'Most lorries **wait** for a day.'},
  },
} satisfies Record<string, Rule>
