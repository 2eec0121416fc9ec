/** Lines that start a block in the middle of others, without what marks the lists and quotations around them. */
const heading = /^#{1,6}(?:\s|$)/
const directive = /^:{2,}[a-z][\w-]*(?:\[.*\])?(?:\{.*\})?\s*$/i
const fence = /^(?:`{3,}[^`]*|~{3,}.*)$/
const item = /^(?:[-*+]|(\d{1,9})[.)])([ \t]+)(?=\S)/
const delimiters = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** What a line is to the lines before it. */
export interface LineStart {
  /** Whether it starts a block: the text before it is at its end. */
  isNew: boolean
  /** How many quotations it stands in. */
  quotations: number
  /** The line without the marks of the lists and quotations. */
  rest: string
}

/**
 * Tells of each line in turn whether it starts a block, by the rules of CommonMark for what may interrupt a paragraph.
 * In doubt it does not, so that a text which is one paragraph is never taken for many.
 */
export class BlockStarts {
  /** Columns at which the text of the open list items starts, the outer first. */
  private items: number[] = []
  private quotations = 0
  /** Lines since the block began; 0 after an empty line. */
  private lines = 0
  private last = ''
  private isTable = false

  /** Take the next line that does not stand in code. */
  next(line: string): LineStart {
    const marks = /^(?:[ \t]*>[ \t]?)*/.exec(line)?.[0] ?? ''
    const quotations = marks.split('>').length - 1
    const text = line.slice(marks.length).trimStart()
    const indent = widthOf(line.slice(marks.length, line.length - text.length))
    const open = quotations > this.quotations ? [] : this.items.filter((column) => column <= indent)
    const isAt = indent - (open.at(-1) ?? 0) <= 3
    const found = item.exec(text)
    const isItem =
      found !== null && (!found[1] || Number(found[1]) === 1 || this.lines === 0 || open.length < this.items.length)
    const interrupts =
      isAt && (isItem || heading.test(text) || directive.test(text) || fence.test(text) || this.isRow(text))
    const isNew = text === '' || this.lines === 0 || quotations > this.quotations || interrupts
    let rest = text
    if (isNew) {
      this.quotations = quotations
      if (text !== '') this.items = open
      this.isTable &&= text.includes('|')
      if (isAt) rest = this.enter(text, indent)
    }
    this.lines = text === '' ? 0 : isNew ? 1 : this.lines + 1
    this.last = rest
    return {isNew, quotations, rest}
  }

  /** Tell whether a line goes on with a table, whose head is the only line before its line of hyphens. */
  private isRow(text: string): boolean {
    const starts = this.lines === 1 && delimiters.test(text) && text.includes('|')
    if (starts && columnsOf(text) === columnsOf(this.last)) this.isTable = true
    return this.isTable && text.includes('|')
  }

  /** Open the list items that a line starts with, and give what is left of it. */
  private enter(text: string, indent: number): string {
    let rest = text
    let column = indent
    for (let found = item.exec(rest); found; found = item.exec(rest)) {
      const [whole, , spaces = ''] = found
      column += widthOf(spaces) > 4 ? whole.length - spaces.length + 1 : whole.length
      this.items.push(column)
      rest = rest.slice(whole.length)
    }
    return rest
  }
}

const widthOf = (spaces: string): number => spaces.replaceAll('\t', '    ').length

const columnsOf = (row: string): number =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length
