import type {VFile} from 'vfile'
import {report} from '../message.js'

/** Most characters a paragraph may have. */
const LARGEST = 100_000

/** A line that ends the paragraph before it: blank, heading, list item, table row, block quote, directive. */
const opensBlock = /^\s*(?:$|#|[-*+]\s|\d{1,9}[.)]\s|\||>|:{2,}|`{3}|~{3})/

/** Report each paragraph of `text` that is too long to be one, and tell whether there was any. */
export function tooLong(text: string, file: VFile): boolean {
  if (text.length <= LARGEST) return false
  let found = false
  let fence = ''
  let size = 0
  for (const [index, line] of text.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const inFence = fence !== ''
    if (inFence && mark.startsWith(fence)) fence = ''
    else if (!inFence) fence = mark
    if (inFence) continue
    if (opensBlock.test(line)) size = 0
    const before = size
    size += line.length
    if (before <= LARGEST && size > LARGEST) {
      found = true
      const reason = `Unexpected paragraph of more than ${LARGEST.toLocaleString('en')} characters, expected a shorter one`
      report(file, 'paragraph-size', reason, {line: index + 1, column: 1}, {mend: 'put blank lines between paragraphs'})
    }
  }
  return found
}
