import {readdir, readFile} from 'node:fs/promises'
import {relative, resolve} from 'node:path'
import {slashed} from './slashed.js'

/** Read the files of a folder and of those in it: path from there with forward slashes, and bytes, in order of the paths. */
export async function filesIn(folder: string): Promise<[string, Uint8Array][]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath, entry.name))
  const read = paths.sort().map(async (path): Promise<[string, Uint8Array]> => {
    return [slashed(relative(folder, path)), await readFile(path)]
  })
  return Promise.all(read)
}
