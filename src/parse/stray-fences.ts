import type {Paragraph} from 'mdast'
import {report} from '../message.js'
import {type Source, sliceOf} from './source.js'
import {unreadFence} from './unread-fence.js'

/** Report the lines of a paragraph that look like a fence of a directive but could not be read as one. */
export function strayFences(paragraph: Paragraph, source: Source): void {
  const start = paragraph.position?.start
  const text = sliceOf(source, paragraph.position)
  if (!start || !text.includes('::')) return
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, before = '', fence = '', after = ''] = /^([ \t>]*)(:{2,})(.*)$/.exec(line) ?? []
    const place = {line: start.line + index, column: (index === 0 ? start.column : 1) + before.length}
    if (/^[ \t]?[a-z]/i.test(after)) {
      const {reason, mend} = unreadFence(fence, after)
      report(source.file, 'directive-readable', reason, place, {mend})
      return
    }
    if (fence.length > 2 && after.trim() === '') {
      const reason = `unexpected ${fence} that closes no directive, expected an opening fence before it`
      const mend = 'a directive that holds others needs more colons than those inside'
      report(source.file, 'directive-closed', reason, place, {mend})
    }
  }
}
