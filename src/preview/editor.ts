import {realpath} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Source} from './state.js'

/**
 * Make what opens the editor that runs, or that EDITOR names, at a place: only in files of `known`, absolute paths that
 * are asked for each time. It tells whether the file is one of these.
 */
export function openEditor(cwd: string, known: () => readonly string[]): (source: Source) => Promise<boolean> {
  return async ({file, line, column}) => {
    const path = resolve(cwd, file)
    if (!known().includes(path)) return false
    const real = await realpath(path).catch(() => undefined)
    if (real === undefined) return false
    const {default: launch} = await import('launch-editor')
    launch(`${path}:${line}:${column}`)
    return true
  }
}
