import type {VFile} from 'vfile'
import {report} from '../message.js'

/**
 * Give `text`, that of `file` or of one beside it at `path`, without byte order mark, with U+FFFD in place of NUL and lone surrogates, and with a line
 * feed in place of a lone carriage return; every line and column stays where it was. The first NUL is reported.
 */
export function cleanText(file: VFile, dirty = String(file), path?: string): string {
  const text = dirty.replace(/^\uFEFF/, '')
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const before = text.slice(0, nul).split(/\r\n|\r|\n/)
    const place = {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
    report(file, 'brief-is-utf8', 'unexpected NUL (U+0000), expected text', {...place, path}, {mend: 'take it out'})
  }
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD').replace(/\r(?!\n)/g, '\n')
}
