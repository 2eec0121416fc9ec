import type {VFile} from 'vfile'
import {report} from '../message.js'

/** Most characters a paragraph may have. */
const LARGEST = 100_000

/** Most quotations and lists that one line may open. */
const DEEPEST = 20

/** A line that ends the paragraph before it: blank, heading, list item, table row, block quote, directive. */
const opensBlock = /^\s*(?:$|#|[-*+]\s|\d{1,9}[.)]\s|\||>|:{2,}|`{3}|~{3})/

const opensTooMany = new RegExp(`^\\s*(?:(?:>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))[ \\t]*){${DEEPEST + 1}}`)

/**
 * Report what would keep the parser busy for minutes or exhaust its stack, line by line: paragraphs too long to be
 * one, and lines that nest too deep. Tells whether there was any.
 */
export function beyondLimits(text: string, file: VFile): boolean {
  let found = false
  let fence = ''
  let size = 0
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const inFence = fence !== ''
    if (inFence && mark.startsWith(fence)) fence = ''
    else if (!inFence) fence = mark
    if (inFence) continue
    const place = {line: index + 1, column: 1}
    if (opensTooMany.test(line)) {
      found = true
      const reason = `unexpected line that opens more than ${DEEPEST} lists and quotations, expected a few`
      report(file, 'nesting-depth', reason, place)
    }
    if (opensBlock.test(line)) size = 0
    const before = size
    size += line.length
    if (before <= LARGEST && size > LARGEST) {
      found = true
      const reason = 'unexpected paragraph of more than 100,000 characters, expected a shorter one'
      report(file, 'paragraph-size', reason, place, {mend: 'put blank lines between paragraphs'})
    }
  }
  return found
}
