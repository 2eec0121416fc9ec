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

/** The sources of a brief by their keys. */
export interface Sources {
  known: Map<string, Source>
  /** Whether all its bibliographies were read whole: else a key that is not known may be in what was not read. */
  whole: boolean
}

/** Read all sources of a brief; report files that are not there, and keys that two sources have. */
export async function sourcesOf(
  {bibliography = []}: Meta,
  at: CitingAt | undefined,
  files: Files,
  file: VFile,
): Promise<Sources> {
  const known = new Map<string, Source>()
  let whole = true
  for (const [index, path] of bibliography.entries()) {
    const place = at?.bibliography[index]
    const read = /\.json$/i.test(path) ? cslJson : /\.bib(?:tex)?$/i.test(path) ? bibtex : undefined
    if (!read) {
      const reason = `unexpected bibliography "${path}", expected a .json file in CSL-JSON or a .bib file in BibTeX`
      report(file, 'bibliography-readable', reason, place)
      whole = false
      continue
    }
    const tell = ({found, outside}: Refused): void => {
      const reason = `unexpected bibliography "${path}", ${found}, expected a file in the folder of the brief`
      const mend = outside ? 'copy it there; nothing is fetched from elsewhere' : 'check the name, capitals included'
      report(file, outside ? 'file-inside-brief' : 'bibliography-exists', reason, place, {mend})
    }
    const text = await readText(path, LARGEST, files, tell)
    const said = file.messages.length
    const sources = text === undefined ? [] : await read(text, path, file)
    if (text === undefined || file.messages.slice(said).some(({ruleId}) => ruleId === 'bibliography-readable'))
      whole = false
    for (const source of sources) add(source, known, file)
  }
  return {known, whole}
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
