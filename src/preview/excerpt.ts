/** A place in a source → its lines as they stand on the disk. */
import {resolve} from 'node:path'
import {largest, readWhole} from '../files.js'
import {decode} from '../utf8.js'
import type {Excerpt, Source} from './state.js'

/** Most lines that are given. */
const MOST = 20

/** Most letters of one line; a table of data may have all of its rows in one. */
const LONGEST = 2000

/** Where lines are wanted: from `line` to `end`, which is `line` itself when it is unsaid. */
export type Range = Pick<Source, 'file' | 'line' | 'end'>

/**
 * Make what reads lines of a source: only of files of `known`, absolute paths that are asked for each time. Gives
 * nothing for other files, for what is no UTF-8, and for lines behind the end.
 */
export function excerpts(cwd: string, known: () => readonly string[]): (range: Range) => Promise<Excerpt | undefined> {
  return async ({file, line, end = line}) => {
    const path = resolve(cwd, file)
    if (!known().includes(path)) return undefined
    const text = await textOf(path)
    if (text === undefined) return undefined
    const all = text.split(/\r\n?|\n/)
    const last = Math.min(Math.max(line, end), all.length)
    const lines = all.slice(line - 1, Math.min(last, line - 1 + MOST))
    if (lines.length === 0) return undefined
    return {line, lines: lines.map(shortened), rest: last - (line - 1 + lines.length)}
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    const decoded = decode(await readWhole(path, path, largest.data))
    return 'text' in decoded ? decoded.text : undefined
  } catch {
    return undefined
  }
}

const shortened = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line)
