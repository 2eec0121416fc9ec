import type {VFile} from 'vfile'
import type {CitingAt, Meta} from '../../brief.js'
import type {Files} from '../../files.js'
import {report} from '../../message.js'
import {bibtex} from './bibtex.js'
import {cslJson} from './csl-json.js'
import {type Refused, readText} from './read.js'
import type {Source} from './source.js'

/** Largest bibliography that is read, bytes. */
const LARGEST = 10 * 1024 * 1024

/** Read all sources of a brief by their keys; report files that are not there, and keys that two sources have. */
export async function sourcesOf(
  {bibliography = []}: Meta,
  at: CitingAt | undefined,
  files: Files,
  file: VFile,
): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>()
  for (const [index, path] of bibliography.entries()) {
    const place = at?.bibliography[index]
    const read = /\.json$/i.test(path) ? cslJson : /\.bib(?:tex)?$/i.test(path) ? bibtex : undefined
    if (!read) {
      const reason = `unexpected bibliography "${path}", expected a .json file in CSL-JSON or a .bib file in BibTeX`
      report(file, 'bibliography-readable', reason, place)
      continue
    }
    const tell = ({found, outside}: Refused): void => {
      const reason = `unexpected bibliography "${path}", ${found}, expected a file in the folder of the brief`
      const mend = outside ? 'copy it there; nothing is fetched from elsewhere' : 'check the name, capitals included'
      report(file, outside ? 'file-inside-brief' : 'bibliography-exists', reason, place, {mend})
    }
    const text = await readText(path, LARGEST, files, tell)
    if (text === undefined) continue
    for (const source of await read(text, path, file)) add(source, sources, file)
  }
  return sources
}

function add(source: Source, sources: Map<string, Source>, file: VFile): void {
  const first = sources.get(source.id)
  if (!first) {
    sources.set(source.id, source)
    return
  }
  const where = `on line ${first.place.line}${first.path === source.path ? '' : ` of ${first.path}`}`
  const reason = `unexpected second source "${source.id}", expected one; the first is ${where}`
  report(file, 'source-unique', reason, source.place, {path: source.path, mend: 'give it a key of its own'})
}
