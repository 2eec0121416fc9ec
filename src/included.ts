/** The texts of files that a brief takes in: positions count in the one that a node is from. */
import {posix} from 'node:path'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import type {FilePoint} from './message.js'

declare module 'vfile' {
  interface DataMap {
    /** Texts that were taken in, by their paths from the folder of the brief. */
    included: ReadonlyMap<string, string>
  }
}

/** Give the path of the file that a position is in, from the folder of the brief; nothing for the brief itself. */
export const pathOf = (position: Position | undefined): string | undefined =>
  (position?.start as FilePoint | undefined)?.path

/** Give the text of the brief, or of the file at `path` that it takes in; without byte order mark. */
export const textIn = (file: VFile, path?: string): string =>
  ((path === undefined ? undefined : file.data.included?.get(path)) ?? String(file)).replace(/^\uFEFF/, '')

/** Say on which line something stands, for a message at `from`: "line 5", "line 5 of about.md". */
export function lineOf(found: Position | undefined, from: Position | undefined): string {
  const path = pathOf(found)
  const elsewhere = path === pathOf(from) ? '' : ` of ${path ?? 'the brief'}`
  return `line ${found?.start.line}${elsewhere}`
}

/**
 * Give the path from the folder of the brief of what the file at `from` calls `path`: it counts from the folder of that
 * file. Paths that start with `assets/` mean those of the project in every file.
 */
export function rebased(path: string, from: string | undefined): string {
  if (from === undefined || /^(?:assets\/|[a-z][a-z0-9+.-]*:|[#/])/i.test(path)) return path
  return posix.join(posix.dirname(from), path)
}
