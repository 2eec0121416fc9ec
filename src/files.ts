/**
 * The files a brief may read: those in its own folder, and those in the project's `assets/`.
 *
 * Nothing else on the disk, and nothing from a network, is reachable from a stage. Symbolic links are followed and
 * then checked, so a link that leaves the folder is refused as well.
 */
import {readFile, realpath, stat} from 'node:fs/promises'
import {isAbsolute, relative, resolve, sep} from 'node:path'

/** Why a file could not be given. */
export type Refusal = 'missing' | 'outside' | 'too-large'

/** Thrown by `Files.read`; the stage that asked turns it into a message. */
export class FileRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly path: string,
  ) {
    super(`${path}: ${refusal}`)
  }
}

/** Gives the bytes of a file named in a brief. */
export interface Files {
  /** Read `path`, relative to the folder of the brief (or starting with `assets/`). Throws `FileRefused`. */
  read(path: string): Promise<Uint8Array>
}

/** Largest file that is read, in bytes. */
const LARGEST = 100 * 1024 * 1024

const inside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way))
}

/** Give the files below `folder` and, for paths that start with `assets/`, below `assets`, both absolute paths. */
export function filesBelow(folder: string, assets: string): Files {
  return {
    async read(path) {
      const fromAssets = path.startsWith('assets/') && !(await exists(resolve(folder, path)))
      const root = await realpath(fromAssets ? assets : folder)
      const wanted = resolve(root, fromAssets ? path.slice('assets/'.length) : path)
      if (isAbsolute(path) || /^[a-z][a-z0-9+.-]*:/i.test(path) || !inside(root, wanted)) {
        throw new FileRefused('outside', path)
      }
      let real: string
      try {
        real = await realpath(wanted)
      } catch {
        throw new FileRefused('missing', path)
      }
      if (!inside(root, real)) throw new FileRefused('outside', path)
      const found = await stat(real)
      if (!found.isFile()) throw new FileRefused('missing', path)
      if (found.size > LARGEST) throw new FileRefused('too-large', path)
      return readFile(real)
    },
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
