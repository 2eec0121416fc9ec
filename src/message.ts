/**
 * Every rule a brief is held to: its id says what should be true, its severity what happens when it is not.
 *
 * A stage never throws for what an author wrote. It reports on the vfile and goes on, so that one run names every
 * mistake; `error` stops the files from being written, `warning` does so under `--strict`, `info` never.
 */
import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

export type Severity = 'error' | 'warning' | 'info'

/** One rule: how bad a breach is, and one line that says what should hold. */
interface Rule {
  severity: Severity
  says: string
}

/** All rules by id, in the order of the stages that report them. */
export const rules = {
  // reading
  'brief-readable': {severity: 'error', says: 'A brief is a file that can be read, of at most 20 MB.'},
  'brief-is-utf8': {severity: 'error', says: 'A brief is text in UTF-8.'},
  // parse
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
  'html-absent': {severity: 'warning', says: 'Raw HTML has no meaning on paper and is left out.'},
  // resolve
  'label-unique': {severity: 'error', says: 'No two things in a brief have one label.'},
  'reference-known': {severity: 'error', says: 'Every cross-reference names a label of the brief.'},
  'footnote-defined': {severity: 'error', says: 'Every footnote call has a footnote.'},
  'footnote-called': {severity: 'error', says: 'Every footnote is called from the text.'},
  'footnote-unique': {severity: 'error', says: 'No two footnotes have one name.'},
  'footnote-flat': {severity: 'error', says: 'A footnote calls no other footnote.'},
  'footnote-holds-text': {severity: 'error', says: 'A footnote holds paragraphs and nothing else.'},
  'link-defined': {severity: 'error', says: 'Every reference-style link has a definition.'},
  'link-leads-somewhere': {
    severity: 'error',
    says: 'A link leads to the web, to a mail address or to a label of the brief.',
  },
  'image-stands-alone': {severity: 'error', says: 'An image stands in a paragraph of its own.'},
  'file-inside-brief': {severity: 'error', says: 'Every file lies in the folder of the brief or in assets/.'},
  'image-exists': {severity: 'error', says: 'Every image is there.'},
  'image-readable': {severity: 'error', says: 'Every image can be read.'},
  'image-resolution': {severity: 'warning', says: 'An image has at least 150 pixels to the inch at its printed size.'},
  'data-exists': {severity: 'error', says: 'Every data file is there.'},
  'data-size': {
    severity: 'error',
    says: 'A table has at most 10 MB and 5,000 rows, the data of a chart 20 MB and 200,000 rows.',
  },
  'data-has-rows': {severity: 'error', says: 'A CSV file has rows below its head.'},
  'csv-regular': {severity: 'error', says: 'Every row of a CSV file has as many fields as its head.'},
  'csv-valid': {severity: 'error', says: 'A CSV file can be read.'},
  'figure-has-alt': {severity: 'warning', says: 'Every figure and chart has a text alternative.'},
  'figure-has-source': {severity: 'warning', says: 'Every figure, chart and table names its source.'},
  'heading-levels-in-order': {severity: 'warning', says: 'Heading levels do not skip.'},
  'link-text-says': {severity: 'warning', says: 'The words of a link say where it leads.'},
  'table-has-head': {severity: 'warning', says: 'Every column of a table has a head.'},
  // draw
  'spec-exists': {severity: 'error', says: 'Every chart specification is there.'},
  'json-valid': {severity: 'error', says: 'A JSON file can be read.'},
  'json-key-once': {severity: 'warning', says: 'An object of a JSON file names each property once.'},
  'chart-compiles': {severity: 'error', says: 'A chart specification is one that Vega-Lite can compile.'},
  'chart-spec-valid': {severity: 'warning', says: 'A chart specification is one that the schema of Vega-Lite allows.'},
  'chart-field-known': {severity: 'error', says: 'Every field a chart uses is in its data.'},
  'chart-has-marks': {severity: 'error', says: 'A chart draws something.'},
  'chart-values-read': {
    severity: 'warning',
    says: 'Every value of a field can be read as the type the chart gives it.',
  },
  'chart-data-readable': {
    severity: 'error',
    says: 'The data of a chart is a list of rows in CSV, TSV or JSON, or TopoJSON.',
  },
  'chart-loads-nothing': {severity: 'error', says: 'A chart fetches nothing from a network.'},
  'chart-readable': {severity: 'error', says: 'The text of a chart is at least half as large as the template asks.'},
  'chart-fits': {severity: 'warning', says: 'A chart fits the width it is given.'},
  'chart-resized': {severity: 'info', says: 'A chart names no size that is larger than its column or its page.'},
  'chart-labels-fit': {severity: 'info', says: 'The labels of an axis stand upright, all of them.'},
  'chart-type-raised': {severity: 'info', says: 'A chart names no size of type smaller than the template allows.'},
  'chart-starts-at-zero': {severity: 'warning', says: 'The scale of bars and areas starts at zero.'},
  'chart-one-scale': {severity: 'warning', says: 'A plot has one scale along each side.'},
  'chart-logarithm-holds': {severity: 'error', says: 'What a logarithmic scale shows is over zero.'},
  'chart-scale-filled': {severity: 'warning', says: 'Every scale of a chart has values.'},
  'chart-few-categories': {
    severity: 'warning',
    says: 'A chart has no more colours, shapes or slices than readers can tell apart.',
  },
  'chart-colours-apart': {
    severity: 'warning',
    says: 'The colours of a chart can be told apart by readers who do not see all of them.',
  },
  'chart-greys-apart': {severity: 'info', says: 'The colours of a chart can be told apart in grey.'},
  'chart-has-title': {severity: 'warning', says: 'Every chart has a title.'},
  'chart-unit-named': {severity: 'info', says: 'An axis says what is measured, and in which unit.'},
  'chart-lines-print': {severity: 'warning', says: 'The lines of a chart are at least 0.25 pt wide.'},
  'chart-labelled': {severity: 'warning', says: 'A chart that is to label its marks itself has marks that can be.'},
  'chart-hatched': {severity: 'warning', says: 'A chart that is to be hatched has series to tell apart.'},
  // compose and layout
  'glyph-available': {severity: 'error', says: 'Every character has a glyph in the fonts of the template.'},
  'table-fits': {severity: 'error', says: 'A table is no wider than the page.'},
  'picture-breaks-out': {
    severity: 'warning',
    says: 'A picture, table or box as wide as the page or its margin stands in the text itself, in a template that has such a margin.',
  },
  'image-fits': {severity: 'error', says: 'An image is no taller than the page.'},
  'word-fits': {severity: 'warning', says: 'A word is no longer than its line; one that is gets broken.'},
  'words-divided': {
    severity: 'info',
    says: 'Words that would leave a line uneven are divided by the patterns of their language.',
  },
  'block-fits': {severity: 'error', says: 'A block that must stay whole is no taller than the page.'},
  'page-numbers-settle': {severity: 'warning', says: 'Page numbers in the text settle within five rounds.'},
  'page-budget-met': {
    severity: 'warning',
    says: 'A brief fills as many pages as it asks for, and enough of the last one.',
  },
  'contrast-enough': {
    severity: 'warning',
    says: 'Text stands out from its ground by 4.5:1, large text by 3:1.',
  },
  'chart-colour-alone': {severity: 'info', says: 'Series of a chart differ in more than their colour.'},
  'chart-marks-seen': {severity: 'info', says: 'The marks of a chart stand out from their ground by 3:1.'},
  // press
  'swatch-has-inks': {severity: 'info', says: 'Every swatch of the template has its build in ink.'},
  'image-has-profile': {severity: 'info', says: 'An image says in a profile what its colours are.'},
  'press-is-opaque': {severity: 'error', says: 'PDF/X-1a has no transparency.'},
  'text-inside-trim': {severity: 'warning', says: 'Text stays 4 mm away from the edge of the page.'},
  'text-size': {severity: 'warning', says: 'Type is at least as large as the printer can print.'},
  'small-text-one-ink': {severity: 'warning', says: 'Small type is printed in one ink.'},
  'line-width': {severity: 'warning', says: 'A line is as wide as the printer can print.'},
  'print-resolution': {severity: 'warning', says: 'An image has the pixels that the printer asks for.'},
  'press-passes-preflight': {severity: 'error', says: 'The press edition is one that its printer takes.'},
  'booklet-full': {severity: 'info', says: 'The pages of a booklet are a multiple of four.'},
  'bleed-reached': {severity: 'warning', says: 'What touches the edge of the page goes on into the bleed.'},
  // audit
  'tags-complete': {severity: 'error', says: 'All that is written is in the tags of the screen edition, once.'},
  'tags-in-order': {severity: 'error', says: 'Tags are read in the order of the Markdown.'},
  'tags-same-words': {severity: 'error', says: 'Tags read the words of the Markdown.'},
} satisfies Record<string, Rule>

/** The id of a rule. */
export type RuleId = keyof typeof rules

/** Where a message points: a node, a position, a point, or nothing for the file as a whole. */
export type Place = Node | Position | Point | undefined

/** What else a message can carry. */
interface Extra {
  /** Path of another file that the message is about: a CSV, a JSON file. Shown in place of the brief's path. */
  path?: string
  /** How to mend it, one sentence. */
  mend?: string
  /** Number of the page, when it is known. */
  page?: number
}

/**
 * Report a breach of `rule` at `place` of `file`. `reason` says what is unexpected and what was expected,
 * in a sentence without a full stop at its end.
 */
export function report(file: VFile, rule: RuleId, reason: string, place?: Place, extra: Extra = {}): VFileMessage {
  const {severity} = rules[rule]
  const text = extra.mend ? `${reason}; ${extra.mend}` : reason
  const at = place && 'type' in place ? place.position : (place as Position | Point | undefined)
  const message = file.message(text, {place: at, ruleId: rule, source: 'offprint'})
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  if (extra.path !== undefined) message.file = extra.path
  if (extra.page !== undefined) message.page = extra.page
  return message
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** Number of the page on which the breach shows, when it is known. */
    page?: number
  }
}

/** Tell whether `file` has a message that stops its editions from being written. */
export const hasErrors = (file: VFile): boolean => file.messages.some((message) => message.fatal === true)

/** Find the member of `known` nearest to `word`, or nothing when none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 2)) + 1
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best
}

/** Count the single-character edits, neighbours swapped included, that turn `a` into `b` (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      }
      row.push(steps)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
