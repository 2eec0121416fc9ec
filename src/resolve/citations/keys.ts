/** The keys of sources in a brief: which sources they list, and that each is known. */
import type {VFile} from 'vfile'
import type {CitingAt} from '../../brief.js'
import {nearest, type Place, report} from '../../message.js'
import type {Met} from './order.js'
import type {Source} from './source.js'

/** List the keys that citations name. */
export const citedIn = (met: Met[]): Set<string> =>
  new Set(met.flatMap(({citation}) => citation.sources.map(({key}) => key)))

/** List the keys of sources that are listed though nothing cites them: `*` names them all. */
export const uncitedIn = (nocite: string[], sources: Map<string, Source>): Set<string> =>
  new Set(nocite.map(bare).flatMap((key) => (key === '*' ? [...sources.keys()] : sources.has(key) ? [key] : [])))

/** Report keys, in citations and in the field `nocite`, that no source has. */
export function checkKnown(
  met: Met[],
  nocite: string[],
  at: CitingAt | undefined,
  sources: Map<string, Source>,
  file: VFile,
): void {
  for (const {citation} of met) {
    for (const {key, position} of citation.sources) if (!sources.has(key)) reportUnknown(key, position, sources, file)
  }
  for (const [index, key] of nocite.map(bare).entries()) {
    if (key !== '*' && !sources.has(key)) reportUnknown(key, at?.nocite[index], sources, file)
  }
}

/** Take the sign off a key that was written as in the text. */
const bare = (key: string): string => key.replace(/^@/, '')

function reportUnknown(key: string, place: Place, sources: Map<string, Source>, file: VFile): void {
  const near = nearest(key, sources.keys())
  const expected = near ? `did you mean @${near}?` : 'expected the key of a source in the bibliography'
  const mend = near ? {} : {mend: 'write \\@ where no source is meant'}
  report(file, 'citation-known', `unexpected source @${key}, ${expected}`, place, mend)
}
