import {FileRefused, type Files, type Refusal} from '../files.js'
import type {RuleId} from '../message.js'

/** Which rule a missing file breaks, and what the file is to the author. */
export interface FileRules {
  missing: RuleId
  what: string
}

/** Reports a breach at the place that named the file. */
export type TellFile = (rule: RuleId, reason: string, mend: string) => void

/** Why a file was not given → the rule that is broken, unless it is that of a missing file, and how to mend it. */
const refusals: Record<Refusal, {rule?: RuleId; mend: string}> = {
  missing: {mend: 'check the path, which starts at the folder of the brief'},
  outside: {rule: 'file-inside-brief', mend: 'move it into that folder or into assets/'},
  'too-large': {mend: 'aggregate the data first'},
  unreadable: {mend: 'check that it is a file and may be read'},
}

/** Tell whether a path is an address on a network rather than a file. */
export const isAddress = (path: string): boolean => /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(path)

/** Read a file of the brief; what cannot be read is told, and nothing is given back. */
export async function readBytes(
  path: string,
  files: Files,
  tell: TellFile,
  {missing, what}: FileRules,
): Promise<Uint8Array | undefined> {
  if (isAddress(path) && !files.mirrors) {
    tell('chart-loads-nothing', `unexpected address "${path}", expected a file`, 'save the file beside the brief')
    return undefined
  }
  try {
    return await files.read(path)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const {rule = missing, mend: usual} = refusals[error.refusal]
    const near = error.refusal === 'missing' ? await files.near?.(path) : undefined
    const mend = near === undefined ? usual : `did you mean "${near}"?`
    tell(rule, `unexpected ${what} "${path}", ${error.found}, expected a file in the folder of the brief`, mend)
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
