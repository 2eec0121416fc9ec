import type {Code} from 'mdast'
import {report} from '../message.js'
import {type Source, sliceOf} from './source.js'

/** Report a block of code whose fence is not closed: it ends with what it stands in, which may be the brief. */
export function unclosedCode(code: Code, source: Source): void {
  const lines = sliceOf(source, code.position).split(/\r?\n/)
  const [, fence = ''] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? []
  if (fence === '') return
  const last = (lines.length > 1 ? (lines.at(-1) ?? '') : '').replace(/^[ \t>]+/, '').trimEnd()
  if (last.startsWith(fence) && last === fence.charAt(0).repeat(last.length)) return
  const reason = `unexpected end of the code that opens here, expected a line ${fence} that closes it`
  report(source.file, 'fence-closed', reason, code.position?.start)
}
