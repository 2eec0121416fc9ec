/** Rules of what a brief refers to: labels, notes, files, tables. */
import type {Rule} from './rule.js'

export const resolve = {
  'template-option-known': {
    severity: 'error',
    says: 'Every option in the front matter is one that the template has.',
    why: 'An option with a slip in its name would be left out in silence, and the page would look as if nobody had asked.',
    mend: 'Correct the name as the message suggests, or take the line out. Options belong to a template: another has others.',
    example: {
      bad: '---\ntitle: Freight\ntemplate: house\noptions:\n  mastehad: plain\n---',
      good: '---\ntitle: Freight\ntemplate: house\noptions:\n  masthead: plain\n---',
    },
  },
  'template-option-valid': {
    severity: 'error',
    says: 'Every option has the form that the template gives it.',
    why: 'A template knows what to do with the words and numbers it names; with others it could only guess.',
    mend: 'Write the value in the form that the message names. Colours are names of swatches, or #rrggbb in quotation marks.',
    example: {
      bad: '---\ntitle: Freight\ntemplate: house\noptions:\n  masthead: plane\n---',
      good: '---\ntitle: Freight\ntemplate: house\noptions:\n  masthead: plain\n---',
    },
  },
  'label-unique': {
    severity: 'error',
    says: 'No two things in a brief have one label.',
    why: 'A reference to that label could mean either, and a link can lead to one place only.',
    mend: 'Give the second thing a label of its own, and look through the references: which of the two is meant?',
    example: {
      bad: '## Trade {#trade}\n\nText.\n\n## Transit {#trade}\n\nText.',
      good: '## Trade {#trade}\n\nText.\n\n## Transit {#transit}\n\nText.',
    },
  },
  'reference-known': {
    severity: 'error',
    says: 'Every cross-reference names a label of the brief.',
    why: 'The number or the page of what does not exist cannot be printed, and the link would lead nowhere.',
    mend: 'Correct the label as the message suggests, or give one to what is meant: {#fig-trade} at the end of its first line.',
    example: {
      bad: '## Trade {#sec-trade}\n\nSee [](#sec-trdae).',
      good: '## Trade {#sec-trade}\n\nSee [](#sec-trade).',
    },
  },
  'footnote-defined': {
    severity: 'error',
    says: 'Every footnote call has a footnote.',
    why: 'A raised number without a note at the foot of the page sends readers looking for nothing.',
    mend: 'Write the note on a line of its own, anywhere in the brief: [^name]: text. Names of call and note must be the same.',
    example: {
      bad: 'Two thirds wait.[^customs]\n\n[^custom]: Customs service, 2024.',
      good: 'Two thirds wait.[^customs]\n\n[^customs]: Customs service, 2024.',
    },
  },
  'footnote-called': {
    severity: 'error',
    says: 'Every footnote is called from the text.',
    why: 'A note stands at the foot of the page of its call. Without one it has no place, and would be lost.',
    mend: 'Put [^name] where the note belongs, behind the full stop, or take the note out.',
    example: {
      bad: 'Two thirds wait.\n\n[^customs]: Customs service, 2024.',
      good: 'Two thirds wait.[^customs]\n\n[^customs]: Customs service, 2024.',
    },
  },
  'footnote-unique': {
    severity: 'error',
    says: 'No two footnotes have one name.',
    why: 'Only the first would be printed, wherever the second was meant.',
    mend: 'Give the second note a name of its own, at the note and at its call. Names need not be numbers, and are not printed.',
    example: {
      bad: 'One.[^1] Two.[^1]\n\n[^1]: First source.\n\n[^1]: Second source.',
      good: 'One.[^1] Two.[^2]\n\n[^1]: First source.\n\n[^2]: Second source.',
    },
  },
  'footnote-flat': {
    severity: 'error',
    says: 'A footnote calls no other footnote.',
    why: 'A note to a note cannot be told from a note to the text, and would push others off the page.',
    mend: 'Say both in one note, or call both from the text.',
    example: {
      bad: 'Two thirds wait.[^1]\n\n[^1]: Customs service.[^2]\n\n[^2]: Unpublished.',
      good: 'Two thirds wait.[^1]\n\n[^1]: Customs service, unpublished.',
    },
  },
  'footnote-holds-text': {
    severity: 'error',
    says: 'A footnote holds paragraphs and nothing else.',
    why: 'There is no room for a list, a table or a picture at the foot of a page; readers look for a source there.',
    mend: 'Say it in words, or move it into the text or into a box. A second paragraph of a note is indented by four spaces.',
    example: {
      bad: 'Two thirds wait.[^1]\n\n[^1]:\n    - Customs service\n    - Port authority',
      good: 'Two thirds wait.[^1]\n\n[^1]: Customs service; port authority.',
    },
  },
  'link-defined': {
    severity: 'error',
    says: 'Every reference-style link has a definition.',
    why: 'Without the address the brackets would be printed as they were typed.',
    mend: 'Add a line "[name]: https://…", or write the address behind the words: [words](https://…). Write \\[ where a bracket is meant.',
    example: {
      bad: 'See the [annual report][report].',
      good: 'See the [annual report][report].\n\n[report]: https://example.org/2024',
    },
  },
  'link-leads-somewhere': {
    severity: 'error',
    says: 'A link leads to the web, to a mail address or to a label of the brief.',
    why: 'A PDF travels alone: a file that lay beside the brief is not beside it on the desk of a reader.',
    mend: 'Give the address at which readers find the file, starting with https://, or say in words where it is.',
    example: {bad: 'See [the figures](data/trade.csv).', good: 'See [the figures](https://example.org/trade.csv).'},
  },
  'image-stands-alone': {
    severity: 'error',
    says: 'An image stands in a paragraph of its own.',
    why: 'A picture inside a line would tear the lines apart; one that stands alone becomes a figure with number and caption.',
    mend: 'Put blank lines around it, or use ::figure.',
    example: {
      bad: 'The road ![Map.](images/map.png) crosses the border.',
      good: 'The road crosses the border.\n\n![Map.](images/map.png)',
    },
  },
  'file-inside-brief': {
    severity: 'error',
    says: 'Every file lies in the folder of the brief or in assets/.',
    why: 'A brief that takes its files along can be built on any machine, in ten years too; and a text from elsewhere must not print what else is on the disk.',
    mend: 'Copy the file into the folder of the brief and name it from there. Pictures on the web must be saved first.',
    example: {bad: '![Map.](../other-brief/map.png)', good: '![Map.](images/map.png)'},
  },
  'image-exists': {
    severity: 'error',
    says: 'Every image is there.',
    why: 'A page with a hole where the picture belongs cannot be printed.',
    mend: 'Check the path from the folder of the brief, the ending and the capitals: Map.PNG and map.png are two files.',
    example: {bad: '![Map.](images/Map.PNG)', good: '![Map.](images/map.png)'},
  },
  'image-readable': {
    severity: 'error',
    says: 'Every image can be read.',
    why: 'A file that is damaged, or of another kind than its name says, shows nothing or half a picture.',
    mend: 'Export it again as PNG (drawings, screenshots) or JPEG (photographs). Renaming a file does not change what it is.',
    example: {bad: '![Map.](images/map.svg)', good: '![Map.](images/map.png)'},
  },
  'image-resolution': {
    severity: 'warning',
    says: 'An image has at least 150 pixels to the inch at its printed size.',
    why: 'Paper shows finer detail than a screen. Below that, edges look like stairs.',
    mend: 'Use the original and not what was copied from a web page, or set it smaller with width=40%.',
    example: {
      bad: '::figure[The gate]{src="images/thumbnail.png" alt="A gate."}',
      good: '::figure[The gate]{src="images/thumbnail.png" alt="A gate." width=10%}',
    },
  },
  'data-exists': {
    severity: 'error',
    says: 'Every data file is there.',
    why: 'A table or a chart without its numbers cannot be drawn.',
    mend: 'Check the path from the folder of the brief, the ending and the capitals.',
    example: {
      bad: '::table[Trade]{src="trade.csv"}',
      good: '::table[Trade]{src="data/trade.csv"}',
    },
  },
  'data-size': {
    severity: 'error',
    says: 'A table has at most 10 MB and 5,000 rows, the data of a chart 20 MB and 200,000 rows.',
    why: 'A brief is read on paper: five thousand rows are a hundred pages, and two hundred thousand points are a blot.',
    mend: 'Keep the rows that are printed, or add them up by year or by country first.',
    example: {
      bad: '::table[All crossings]{src="data/every-lorry.csv"}',
      good: '::table[Crossings by month]{src="data/trade.csv"}',
    },
  },
  'data-has-rows': {
    severity: 'error',
    says: 'A CSV file has rows below its head.',
    why: 'A head alone makes an empty table. Mostly an export was cut short, or a filter in the spreadsheet was left on.',
    mend: 'Export the file again, with the rows.',
    example: {bad: 'year,lorries', good: 'year,lorries\n2023,640'},
  },
  'data-column-known': {
    severity: 'error',
    says: 'A column that a table or a value names is in its data, once.',
    why: 'A column is found by its name alone. A name that was changed in the file, or typed otherwise in the brief, finds nothing.',
    mend: 'Take the name from the first line of the file; in columns="…" the new name comes first, then an equals sign and the one in the file. Put a name with a comma in quotation marks.',
    example: {
      bad: '::table[Crossings]{src="data/trade.csv" columns="year, lorrys"}',
      good: '::table[Crossings]{src="data/trade.csv" columns="year, lorries"}',
    },
  },
  'data-rows-chosen': {
    severity: 'error',
    says: 'The condition of a table leaves rows.',
    why: 'A table without rows says nothing, and mostly the condition asks for something other than what the file holds.',
    mend: 'Compare the condition with the cells of its column: words must be the same to the letter, and numbers are compared as numbers.',
    example: {
      bad: '::table[Crossings]{src="data/trade.csv" where="year>=2030"}',
      good: '::table[Crossings]{src="data/trade.csv" where="year>=2020"}',
    },
  },
  'data-cell-reads': {
    severity: 'error',
    says: 'Every cell can be read as the format of its column asks.',
    why: 'A figure can be written with other decimals, or a date in words, only where the file says without doubt what it is: 1.234 may be a thousand or one, 3/4/2024 a day in March or April.',
    mend: 'Write numbers with a decimal point and dates as year, month and day, in the file. Put a dash or n/a for what is not there, or give the column the format text.',
    example: {bad: 'year,lorries\n2023,"1.234,5"', good: 'year,lorries\n2023,1234.5'},
  },
  'csv-regular': {
    severity: 'error',
    says: 'Every row of a CSV file has as many fields as its head.',
    why: 'With a field too many or too few all others of the row stand in the wrong column, and the numbers are no longer true.',
    mend: 'Put quotation marks around a field with a comma in it; the thousands of 1,200 are such a comma. Leave an empty field for a value that is missing.',
    example: {bad: 'year,lorries\n2023,1,200', good: 'year,lorries\n2023,"1,200"'},
  },
  'csv-valid': {
    severity: 'error',
    says: 'A CSV file can be read.',
    why: 'Spreadsheets save semicolons, tabs or an old encoding under the same name, and each would give another table.',
    mend: 'In the spreadsheet choose "CSV UTF-8 (comma delimited)". Inside a field in quotation marks write " as "".',
    example: {bad: 'year,note\n2023,"closed in May', good: 'year,note\n2023,"closed in May"'},
  },
  'figure-has-alt': {
    severity: 'warning',
    says: 'Every figure and chart has a text alternative.',
    why: 'Readers who cannot see it are read this instead, and public bodies must ask for it. It says what the picture shows, not that it is one.',
    mend: 'Add alt="…": one sentence with the point that the picture makes.',
    example: {
      bad: '::figure[The gate]{src="images/map.png"}',
      good: '::figure[The gate]{src="images/map.png" alt="Lorries queue for two kilometres in front of the gate."}',
    },
  },
  'figure-has-source': {
    severity: 'warning',
    says: 'Every figure, chart and table names its source.',
    why: 'Readers judge a number by who counted it, and others may print a picture only with its source.',
    mend: 'Add a paragraph that starts with "Source:" before the closing fence; "Source: the authors." for work of your own.',
    example: {
      bad: ':::table[Lorries]\n| year | lorries |\n|---|---|\n| 2023 | 640 |\n:::',
      good: ':::table[Lorries]\n| year | lorries |\n|---|---|\n| 2023 | 640 |\n\nSource: Customs service, 2024.\n:::',
    },
  },
  'heading-levels-in-order': {
    severity: 'warning',
    says: 'Heading levels do not skip.',
    why: 'Contents, bookmarks and screen readers make an outline of the headings: a level that is missing leaves a hole in it.',
    mend: 'Choose the level by what stands under what, not by its size: ## for a section, ### for a part of one.',
    example: {bad: '## Trade\n\n#### By road\n\nText.', good: '## Trade\n\n### By road\n\nText.'},
  },
  'link-text-says': {
    severity: 'warning',
    says: 'The words of a link say where it leads.',
    why: 'On paper "here" leads nowhere, and a screen reader lists links by their words alone.',
    mend: 'Make the name of the page or of the document the link.',
    example: {
      bad: 'The figures are [here](https://example.org).',
      good: 'The figures are in the [annual report](https://example.org).',
    },
  },
  'table-has-head': {
    severity: 'warning',
    says: 'Every column of a table has a head.',
    why: 'A screen reader says the head before each cell, and readers should not guess what a number counts. The first column may do without.',
    mend: 'Say in the first row what the column holds, with its unit.',
    example: {
      bad: '| year | |\n|---|---|\n| 2023 | 640 |',
      good: '| year | lorries a day |\n|---|---|\n| 2023 | 640 |',
    },
  },
} satisfies Record<string, Rule>
