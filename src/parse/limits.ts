import type {VFile} from 'vfile'
import {report} from '../message.js'
import {BlockStarts} from './block-starts.js'

/** Most characters a brief may have, and all that it takes in. */
export const LONGEST = 5_000_000

/**
 * Most characters a paragraph may have, and code or front matter, whose lines are given. The time for breaking a
 * paragraph into lines grows with the square of its length: with these it takes seconds, with three times as many most
 * of a minute.
 */
const LARGEST = {paragraph: 30_000, lines: 100_000}

/** Most quotations and lists that one line may open. */
const DEEPEST = 20

/** A fence of code that opens; a backtick behind it makes it code in a line. */
const opensCode = /^(?:(`{3,})[^`]*|(~{3,}).*)$/

const opensTooMany = new RegExp(`^\\s*(?:(?:>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))[ \\t]*){${DEEPEST + 1}}`)

/**
 * Report what would keep the parser busy for minutes or exhaust its stack: a brief too long, paragraphs and blocks of
 * code too long to be one, and lines that nest too deep. Tells whether there was any.
 */
export function beyondLimits(text: string, file: VFile): boolean {
  const before = file.messages.length
  if (text.length > LONGEST) {
    const reason = 'unexpected brief of more than 5 MB, expected at most some hundred pages'
    report(file, 'brief-size', reason, {line: 1, column: 1}, {mend: 'divide it'})
  }
  const sizes = new Sizes(file)
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!sizes.add(line, index + 1) && opensTooMany.test(line)) {
      const marks = /^[\s>]+$/.test(line.slice(0, DEEPEST)) ? 'quotations' : 'lists and quotations'
      const reason = `unexpected line that opens more than ${DEEPEST} ${marks}, expected a few`
      const mend = `take ${marks === 'quotations' ? 'the > of forwarded mail' : 'marks at its start'} away`
      report(file, 'nesting-depth', reason, {line: index + 1, column: 1}, {mend})
    }
  }
  return file.messages.length > before
}

/** Measures the paragraphs and the blocks of code of a brief, line by line, and reports those that are too long. */
class Sizes {
  private readonly starts = new BlockStarts()
  /** The fence of the code that the last line stood in, and how many quotations it stood in. */
  private fence = ''
  private quotations = 0
  /** The line on which the paragraph or the code began, and its length so far. */
  private start = 1
  private size = 0

  constructor(private readonly file: VFile) {}

  /** Take the next line; tells whether it stands in code. */
  add(line: string, number: number): boolean {
    const inCode = this.fence !== '' && this.goesOn(line, number)
    if (inCode) return true
    const {isNew, quotations, rest} = this.starts.next(line)
    const [, ticks = '', tildes = ''] = (isNew && opensCode.exec(rest)) || []
    if (isNew) this.open(ticks + tildes, number)
    this.quotations = quotations
    this.grow(line.length)
    return false
  }

  /** Take a line that stands in code, and see whether it closes it; code ends with the quotation it stands in, too. */
  private goesOn(line: string, number: number): boolean {
    const [marks] = /^(?:[ \t]*>)*[ \t]*/.exec(line) ?? ['']
    if (marks.split('>').length - 1 < this.quotations) return false
    const rest = line.slice(marks.length).trimEnd()
    this.grow(line.length)
    if (!rest.startsWith(this.fence) || !/^(?:`+|~+)$/.test(rest)) return true
    this.open('', number + 1)
    this.starts.next('')
    return true
  }

  private open(fence: string, line: number): void {
    this.fence = fence
    this.start = line
    this.size = 0
  }

  private grow(length: number): void {
    const before = this.size
    this.size += length
    const largest = this.fence === '' && this.start > 1 ? LARGEST.paragraph : LARGEST.lines
    if (before > largest || this.size <= largest) return
    const [what, mend] =
      this.fence === ''
        ? ['paragraph', 'put blank lines between paragraphs']
        : ['block of code', 'close it with a line of the same backticks, or divide it']
    const reason = `unexpected ${what} of more than ${largest.toLocaleString('en')} characters, expected a shorter one`
    report(this.file, 'paragraph-size', reason, {line: this.start, column: 1}, {mend})
  }
}
