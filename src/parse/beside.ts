import type {VFile} from 'vfile'
import {FileRefused, type Files} from '../files.js'
import {report} from '../message.js'
import {decode} from '../utf8.js'
import {cleanText} from './clean-text.js'

/** Most bytes of the YAML beside a brief. */
const LARGEST = 1024 * 1024

/** What lies beside a brief under its name: `brief.yaml` beside `brief.md`. */
export interface Beside {
  name: string
  /** Nothing when it could not be read, which is reported. */
  text?: string
}

/** Read the YAML beside a brief; gives nothing when there is none. */
export async function textBeside(file: VFile, files: Files): Promise<Beside | undefined> {
  if (file.stem === undefined) return undefined
  const name = `${file.stem}.yaml`
  try {
    const read = decode(await files.read(name, LARGEST))
    if ('text' in read) return {name, text: cleanText(file, read.text, name)}
    const {at, found, mend} = read
    report(file, 'brief-is-utf8', `unexpected ${found}, expected text in UTF-8`, at, {mend, path: name})
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    if (error.refusal === 'missing') return undefined
    const found = error.refusal === 'outside' ? 'which is a link that leads elsewhere' : error.found
    const mend =
      error.refusal === 'too-large' ? 'keep the fields alone in it' : 'check that it is a file and may be read'
    report(file, 'brief-yaml-readable', `unexpected ${name} ${found}, expected a text`, undefined, {mend, path: name})
  }
  return {name}
}

/** Name a file that was probably meant to be the YAML beside a brief; gives nothing when there is none. */
export async function misnamedBeside(file: VFile, files: Files): Promise<string | undefined> {
  const name = `${file.stem}.yml`
  return files.read(name, LARGEST).then(
    () => name,
    () => undefined,
  )
}
