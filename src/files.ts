/**
 * The files a brief may read: those in its own folder, in the project's `assets/`, and in the folders it shares.
 *
 * Nothing else on the disk, and nothing from a network, is reachable from a stage. Symbolic links are followed and
 * then checked, so a link that leaves these folders is refused as well.
 */
import {readdir, readFile, realpath, stat} from 'node:fs/promises'
import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import {nearest} from './message.js'

/** Why a file could not be given. */
export type Refusal = 'missing' | 'outside' | 'too-large' | 'unreadable'

/** What a refusal says of the file when there is no more to tell. */
const plainly: Record<Refusal, string> = {
  missing: 'which is not there',
  outside: 'which lies elsewhere',
  'too-large': 'which is too large',
  unreadable: 'which cannot be read',
}

/** Thrown by `Files.read`; the stage that asked turns it into a message. */
export class FileRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly path: string,
    /** A clause for the message: `which …`. */
    readonly found: string = plainly[refusal],
  ) {
    super(`${path}: ${found}`)
  }
}

/** Gives the bytes of a file named in a brief. */
export interface Files {
  /**
   * Read `path`, relative to the folder of the brief (or starting with `assets/`), when it has no more than `limit`
   * bytes: 20 MB unless told otherwise. Throws `FileRefused`.
   */
  read(path: string, limit?: number): Promise<Uint8Array>
  /** Find the path that was probably meant by one under which there is nothing. */
  near?(path: string): Promise<string | undefined>
  /** Whether it has copies of what stands at addresses on the web; otherwise it is not asked for any. */
  mirrors?: boolean
}

/** Files of a folder that can be found as well as read: fonts are opened by their paths. */
export interface Shelf extends Files {
  /** Give the absolute path of a file that may be read, by a path as `read` takes it. Throws `FileRefused`. */
  find(path: string): Promise<string>
  /** Name the files below a folder of it, by paths as `read` takes them: 500 at most, four folders deep. */
  list(folder: string): Promise<string[]>
}

const MB = 1024 * 1024

/** Largest files that are read, in bytes: text and data, which become many times their size, and images. */
export const largest = {data: 20 * MB, image: 100 * MB} as const

/** Tell whether a path is that of a folder or of what is below it, both absolute. */
export const inside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way))
}

/**
 * Give the files below `folder`, for paths that start with `assets/` below `assets` or else `shipped`, what comes with
 * the program, and for those that lead out of the folder below one of `shared`; all absolute paths. The paths of all
 * that may be read, also of what is not there, are added to `asked` when it is asked for.
 */
export function filesBelow(
  folder: string,
  assets: string,
  shared: readonly string[] = [],
  shipped = assets,
  asked: Set<string> = new Set(),
): Shelf {
  const roots = new Map<string, Promise<string>>()
  const rootOf = (wanted: string): Promise<string> => {
    const root = roots.get(wanted) ?? realpath(wanted)
    roots.set(wanted, root)
    return root
  }
  const find = async (path: string): Promise<string> => {
    const fromAssets = path.startsWith('assets/') && !(await exists(resolve(folder, path)))
    const below = fromAssets ? path.slice('assets/'.length) : path
    const shelf = !fromAssets || (await exists(resolve(assets, below))) ? assets : shipped
    const root = await rootOf(fromAssets ? shelf : folder).catch((error) => refuse(path, error))
    const wanted = resolve(root, below)
    if (isAbsolute(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) throw new FileRefused('outside', path)
    const allowed = [root, ...(await Promise.all(shared.map((one) => rootOf(one).catch(() => undefined))))]
    const within = (way: string): boolean => allowed.some((one) => one !== undefined && inside(one, way))
    if (!within(wanted)) throw new FileRefused('outside', path)
    const real = await realpath(wanted).catch((error) => error as NodeJS.ErrnoException)
    if (typeof real === 'string' && !within(real)) throw new FileRefused('outside', path)
    // what may not be read is none of the files that others are given
    for (const place of [resolve(folder, path), ...(fromAssets ? [resolve(assets, below), resolve(shelf, below)] : [])])
      asked.add(place)
    return typeof real === 'string' ? real : refuse(path, real)
  }
  return {
    find,
    read: async (path, limit = largest.data) => readWhole(await find(path), path, limit),
    async list(name) {
      const real = await find(name).catch(() => undefined)
      return real === undefined ? [] : (await pathsBelow(real)).map((found) => `${name}/${found}`)
    },
    async near(path) {
      const fromAssets = path.startsWith('assets/')
      const root = await rootOf(fromAssets ? assets : folder).catch(() => undefined)
      if (root === undefined) return undefined
      const prefix = fromAssets ? 'assets/' : ''
      return meantBy(
        path,
        (await pathsBelow(root)).map((found) => `${prefix}${found}`),
      )
    },
  }
}

/** Most files, and deepest folders, among which one is looked for that was meant. */
const SOUGHT = {files: 500, depth: 4}

/** Name the files below a folder, 500 at most and four folders deep, but none that are hidden. */
export async function pathsBelow(root: string): Promise<string[]> {
  const found: string[] = []
  let folders = ['']
  for (let depth = 0; depth < SOUGHT.depth && found.length < SOUGHT.files; depth++) {
    const deeper: string[] = []
    for (const folder of folders.slice(0, SOUGHT.files)) {
      const entries = await readdir(join(root, folder), {withFileTypes: true}).catch(() => [])
      for (const entry of entries) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
        const list = entry.isDirectory() ? deeper : entry.isFile() ? found : []
        list.push(folder === '' ? entry.name : `${folder}/${entry.name}`)
      }
    }
    folders = deeper.sort()
  }
  return found.slice(0, SOUGHT.files).sort()
}

/** Choose from paths the one that was meant: of the same name in other capitals, another folder, or with an ending. */
function meantBy(path: string, paths: string[]): string | undefined {
  const plain = path
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .toLowerCase()
  const last = (one: string): string => one.slice(one.lastIndexOf('/') + 1).toLowerCase()
  const stem = (one: string): string => last(one).replace(/\.[a-z.]+$/, '')
  return (
    paths.find((one) => one.toLowerCase() === plain) ??
    paths.find((one) => last(one) === last(plain)) ??
    paths.find((one) => stem(one) === stem(plain)) ??
    paths.find((one) => stem(one) === nearest(stem(plain), paths.filter(isAlike).map(stem)) && isAlike(one))
  )

  function isAlike(name: string): boolean {
    return name.split('.').at(-1) === plain.split('.').at(-1)
  }
}

/** Read a file that has no more than `limit` bytes; `shown` is its path in messages. Throws `FileRefused`. */
export async function readWhole(path: string, shown: string, limit: number): Promise<Uint8Array> {
  const found = await stat(path).catch((error) => refuse(shown, error))
  if (!found.isFile())
    throw new FileRefused('unreadable', shown, `which is ${found.isDirectory() ? 'a folder' : 'no file'}`)
  if (found.size > limit) {
    const size = `which has ${Math.ceil(found.size / MB)} MB, more than the ${limit / MB} MB that are read`
    throw new FileRefused('too-large', shown, size)
  }
  return readFile(path).catch((error) => refuse(shown, error))
}

/** What the machine says when there is no such path; anything else is a file that is there and cannot be read. */
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

function refuse(path: string, {code = 'unknown error'}: NodeJS.ErrnoException): never {
  if (absent.has(code)) throw new FileRefused('missing', path)
  throw new FileRefused('unreadable', path, `${plainly.unreadable} (${code})`)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
