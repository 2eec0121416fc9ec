import {FileRefused, type Files} from '../files.js'
import type {RuleId} from '../message.js'

/** Which rule a missing file breaks, and what the file is to the author. */
export interface FileRules {
  missing: RuleId
  what: string
}

/** Reports a breach at the place that named the file. */
export type TellFile = (rule: RuleId, reason: string, mend: string) => void

/** Tell whether a path is an address on a network rather than a file. */
export const isAddress = (path: string): boolean => /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(path)

/** Read a file of the brief; what cannot be read is told, and nothing is given back. */
export async function readBytes(
  path: string,
  files: Files,
  tell: TellFile,
  {missing, what}: FileRules,
): Promise<Uint8Array | undefined> {
  if (isAddress(path)) {
    tell('chart-loads-nothing', `unexpected address "${path}", expected a file`, 'save the file beside the brief')
    return undefined
  }
  try {
    return await files.read(path)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    if (error.refusal === 'missing') {
      tell(missing, `${what} "${path}" is not there`, 'check the path, which starts at the folder of the brief')
    } else if (error.refusal === 'outside') {
      tell(
        'file-inside-brief',
        `${what} "${path}" lies outside the folder of the brief`,
        'move it into that folder or into assets/',
      )
    } else {
      tell(missing, `${what} "${path}" is larger than 100 MB`, 'aggregate the data first')
    }
    return undefined
  }
}

/** Read a file of the brief as UTF-8 text. */
export async function readText(
  path: string,
  files: Files,
  tell: TellFile,
  rules: FileRules,
): Promise<string | undefined> {
  const bytes = await readBytes(path, files, tell, rules)
  return bytes && new TextDecoder().decode(bytes)
}
