import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Source} from './state.js'

/** What came of opening a place: an editor was started, the file is none of the brief's, or no editor started. */
export type Opened = 'opened' | 'unknown' | 'failed'

/** How long an editor has to fail, ms: one that is not installed does so at once. */
const PROMPT = 300

/**
 * Make what opens the editor that runs, or that EDITOR names, at a place: only in files of `known`, absolute paths that
 * are asked for each time.
 */
export function openEditor(cwd: string, known: () => readonly string[]): (source: Source) => Promise<Opened> {
  return async ({file, line, column}) => {
    const path = resolve(cwd, file)
    if (!known().includes(path) || !existsSync(path)) return 'unknown'
    const {default: launch} = await import('launch-editor')
    return new Promise((done) => {
      const timer = setTimeout(() => done('opened'), PROMPT)
      launch(`${path}:${line}:${column}`, () => {
        clearTimeout(timer)
        done('failed')
      })
    })
  }
}
