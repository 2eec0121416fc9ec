import {FileRefused, type Files} from '../../files.js'

/** Why a file could not be given. */
export interface Refused {
  /** A clause: `which is not there`. */
  found: string
  /** Whether it lies elsewhere. */
  outside: boolean
}

/** Read a file of text, at most `limit` bytes; one that is not given, or is no text, is told to `tell`. */
export async function readText(
  path: string,
  limit: number,
  files: Files,
  tell: (refused: Refused) => void,
): Promise<string | undefined> {
  try {
    const bytes = await files.read(path, limit)
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) tell({found: 'which is not text in UTF-8', outside: false})
    else if (error instanceof FileRefused) tell({found: error.found, outside: error.refusal === 'outside'})
    else throw error
    return undefined
  }
}
