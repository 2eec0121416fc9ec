import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {MachineError} from '../config.js'

/** Folder of charts below the one for finished files. */
const folderOf = (out: string): string => join(out, 'charts')

/** Give the path of a chart of a brief. */
export const chartPath = (name: string, id: string, out: string): string => join(folderOf(out), `${name}-${id}.svg`)

/** Remove charts that a brief no longer has, so that nobody takes them for its own; `written` are those it has. */
export async function removeStale(name: string, written: ReadonlySet<string>, out: string): Promise<void> {
  const files = await readdir(folderOf(out)).catch(() => [])
  const longer = (await namesIn(out)).filter((other) => other.startsWith(`${name}-`))
  // of briefs called "trade" and "trade-2024", what begins with the longer name is the other one's
  const isOwn = (file: string): boolean =>
    file.startsWith(`${name}-`) && file.endsWith('.svg') && !longer.some((other) => file.startsWith(`${other}-`))
  try {
    for (const file of files) {
      const path = join(folderOf(out), file)
      if (isOwn(file) && !written.has(path)) await rm(path)
    }
  } catch (error) {
    throw new MachineError(`cannot remove: ${(error as Error).message}`)
  }
}

/** Name the briefs that have a PDF in a folder. */
async function namesIn(out: string): Promise<string[]> {
  const files = await readdir(out).catch(() => [])
  return files.flatMap((file) => /^(.+)\.[a-z]+\.pdf$/.exec(file)?.[1] ?? [])
}
