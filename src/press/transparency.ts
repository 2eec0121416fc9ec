import type {VFile} from 'vfile'
import type {Press} from '../edition.js'
import {report} from '../message.js'
import type {MarkdownPlace} from './lines.js'

/** Give what listens for transparency: PDF/X-1a has none, so each block that has some is reported once. */
export function transparencies(
  standard: Press['standard'],
  lines: Map<string, MarkdownPlace>,
  file: VFile,
): Press['transparent'] {
  const told = new Set<string>()
  return (what, page, block) => {
    const key = `${what} ${block ?? page}`
    if (standard !== 'pdf/x-1a' || told.has(key)) return
    told.add(key)
    report(
      file,
      'press-is-opaque',
      `unexpected ${what}, expected none in PDF/X-1a`,
      block === undefined ? undefined : lines.get(block),
      {page, mend: 'make it opaque, or choose a printer that takes PDF/X-4'},
    )
  }
}
