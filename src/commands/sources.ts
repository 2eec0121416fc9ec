/** The texts that a brief is made from, as `--attach-source` puts them into the PDF. */
import {basename} from 'node:path'
import type {VFile} from 'vfile'
import type {SourceText} from '../edition.js'
import {FileRefused, type Files} from '../files.js'
import {decode} from '../utf8.js'
import type {BriefFile} from './briefs.js'

/** Give the Markdown of a brief that was parsed, the YAML beside it, and the texts that it includes, in this order. */
export async function sourcesOf({path, name}: BriefFile, file: VFile, files: Files): Promise<SourceText[]> {
  const fields = await textAt(`${basename(path, '.md')}.yaml`, files)
  const included = await Promise.all([...(file.data.included?.keys() ?? [])].map((from) => includedAt(from, files)))
  return [
    {name: `${name}.md`, text: String(file), type: 'text/markdown'},
    ...(fields === undefined ? [] : [{name: `${name}.yaml`, text: fields, type: 'application/yaml'} as const]),
    ...included.flat(),
  ]
}

async function includedAt(from: string, files: Files): Promise<SourceText[]> {
  const text = await textAt(from, files)
  return text === undefined ? [] : [{name: basename(from), text, type: 'text/markdown', from}]
}

/** Read a text; gives nothing for one that is not there or cannot be read, which has been reported by now. */
async function textAt(path: string, files: Files): Promise<string | undefined> {
  try {
    const read = decode(await files.read(path))
    return 'text' in read ? read.text : undefined
  } catch (error) {
    if (error instanceof FileRefused) return undefined
    throw error
  }
}
