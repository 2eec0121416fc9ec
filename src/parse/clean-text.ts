import type {VFile} from 'vfile'

/**
 * Give the text of `file` without byte order mark, with U+FFFD in place of NUL and lone surrogates, and with a line
 * feed in place of a lone carriage return; every line and column stays where it was.
 */
export function cleanText(file: VFile): string {
  return String(file)
    .replace(/^\uFEFF/, '')
    .replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
    .replace(/\r(?!\n)/g, '\n')
}
