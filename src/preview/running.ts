/** Addresses of the previews that run: kept where only the same user can read, for editors to find them by. */
import {lstat, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Name of a file that holds an address: one for each port, so that what a crash left behind is written over. */
const NAME = /^\d{1,5}\.url$/

/** The address that `serve` prints: of this machine alone, with the token of the session. */
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d{1,5}\/\?token=[\w-]{32}$/

/**
 * Keep the address of a preview, with its token, until the function that is given is called. Nothing is kept where
 * other users could read it, or where nothing can be written: then editors do not find this preview.
 */
export async function keepAddress(address: string, env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const folder = folderOf(env)
  const path = join(folder, `${new URL(address).port}.url`)
  try {
    await mkdir(folder, {recursive: true, mode: 0o700})
    if (!(await isOurs(folder))) return async () => undefined
    await rm(path, {force: true})
    await writeFile(path, address, {flag: 'wx', mode: 0o600})
  } catch {
    return async () => undefined
  }
  return () => rm(path, {force: true}).catch(() => undefined)
}

/** Give the addresses of previews that this user runs; some may have been killed. */
export async function addresses(env: NodeJS.ProcessEnv): Promise<string[]> {
  const folder = folderOf(env)
  if (!(await isOurs(folder))) return []
  const names = await readdir(folder).catch(() => [])
  const texts = await Promise.all(
    names.filter((name) => NAME.test(name)).map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  )
  return texts.filter((text) => ADDRESS.test(text))
}

/** A folder that the system gives to this user alone; else one of ours among temporary files. */
function folderOf({XDG_RUNTIME_DIR: own}: NodeJS.ProcessEnv): string {
  return own ? join(own, 'offprint') : join(tmpdir(), `offprint-${process.getuid?.() ?? 'previews'}`)
}

/** Tell whether a folder is of this user and closed to others; where users have no numbers, temporary files are. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  if (!found?.isDirectory()) return false
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0)
}
