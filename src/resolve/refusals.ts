import type {Point} from 'unist'
import type {VFile} from 'vfile'
import {FileRefused, type Files, type Refusal} from '../files.js'
import {type RuleId, report} from '../message.js'

/** What a file is to the author. */
type Kind = 'image' | 'data'

/** What is expected of each kind of file, and what a file that was not given breaks and how to mend it. */
const kinds: Record<Kind, {expected: string} & Record<Refusal, {rule: RuleId; mend: string}>> = {
  image: {
    expected: 'an image in the folder of the brief',
    missing: {rule: 'image-exists', mend: 'check the name, capitals included'},
    outside: {
      rule: 'file-inside-brief',
      mend: 'copy the image into the folder of the brief; nothing is fetched from elsewhere',
    },
    'too-large': {rule: 'image-readable', mend: 'export a smaller image'},
    unreadable: {rule: 'image-readable', mend: 'check that it is a file and may be read'},
  },
  data: {
    expected: 'a CSV file in the folder of the brief',
    missing: {rule: 'data-exists', mend: 'check the name, capitals included'},
    outside: {rule: 'file-inside-brief', mend: 'copy the data into the folder of the brief'},
    'too-large': {rule: 'data-size', mend: 'keep only the rows that are printed'},
    unreadable: {rule: 'csv-valid', mend: 'check that it is a file and may be read'},
  },
}

/** Report at `place` that the file named `path` was not given by `files`. Throws again what is no `FileRefused`. */
export async function reportRefused(
  error: unknown,
  kind: Kind,
  path: string,
  place: Point | undefined,
  files: Files,
  file: VFile,
): Promise<void> {
  if (!(error instanceof FileRefused)) throw error
  const {rule, mend} = kinds[kind][error.refusal]
  const reason = `unexpected ${kind} "${path}", ${error.found}, expected ${kinds[kind].expected}`
  if (path.includes('\\')) {
    report(file, rule, reason, place, {mend: `write / for \\: "${path.replaceAll('\\', '/')}"`})
    return
  }
  const near = error.refusal === 'missing' ? await files.near?.(path) : undefined
  report(file, rule, reason, place, {mend: near === undefined ? mend : `did you mean "${near}"?`})
}
