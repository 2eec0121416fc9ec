/** What a brief is made from on the disk, and whether it is still what it was. */
import {stat} from 'node:fs/promises'

/** Absolute paths of files that were read, or looked for and not found; that of a folder stands for all directly in it. */
export type Inputs = Set<string>

/** Give a word that changes when a file does: by its size, its times and its number on the disk; "-" for none. */
export const stampOf = (path: string): Promise<string> =>
  stat(path).then(
    ({size, mtimeMs, ctimeMs, ino}) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    () => '-',
  )

/** Give one word for several files. */
export const stampOfAll = async (paths: Iterable<string>): Promise<string> =>
  (await Promise.all([...paths].map(stampOf))).join('\n')

/** How much earlier the clock of a disk may say that a file was saved, ms. */
export const COARSE = 20

/**
 * Say of some files that were saved at a time, ms since 1970, or later, when that was; a folder is when a file is
 * added to it.
 */
export async function savedSince(time: number, paths: Iterable<string>): Promise<Map<string, number>> {
  const all = [...paths]
  const saved = await Promise.all(
    all.map((path) =>
      stat(path).then(
        ({mtimeMs, ctimeMs}) => Math.max(mtimeMs, ctimeMs),
        () => 0,
      ),
    ),
  )
  const pairs = all.map((path, index): [string, number] => [path, saved[index] ?? 0])
  return new Map(pairs.filter(([, one]) => one >= time - COARSE))
}
