/** The keys of sources in a brief: that each is known, and which sources are listed. */
import type {VFile} from 'vfile'
import type {CitingAt} from '../../brief.js'
import {nearest, type Place, report} from '../../message.js'
import type {Met} from './order.js'
import type {Source} from './source.js'

/** List the keys that citations name; report those that no source has. */
export function citedIn(met: Met[], sources: Map<string, Source>, file: VFile): Set<string> {
  const cited = new Set<string>()
  for (const {citation} of met) {
    for (const {key, position} of citation.sources) {
      if (!sources.has(key)) reportUnknown(key, position, sources, file)
      cited.add(key)
    }
  }
  return cited
}

/** List the keys of sources that are listed though nothing cites them; report those that no source has. */
export function uncitedIn(
  nocite: string[],
  at: CitingAt | undefined,
  sources: Map<string, Source>,
  file: VFile,
): Set<string> {
  const found = nocite.flatMap((written, index) => {
    const key = written.replace(/^@/, '')
    if (key === '*') return [...sources.keys()]
    if (!sources.has(key)) reportUnknown(key, at?.nocite[index], sources, file)
    return sources.has(key) ? [key] : []
  })
  return new Set(found)
}

function reportUnknown(key: string, place: Place, sources: Map<string, Source>, file: VFile): void {
  const near = nearest(key, sources.keys())
  const expected = near ? `did you mean @${near}?` : 'expected the key of a source in the bibliography'
  const mend = near ? {} : {mend: 'write \\@ where no source is meant'}
  report(file, 'citation-known', `unexpected source @${key}, ${expected}`, place, mend)
}
