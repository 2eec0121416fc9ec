import {existsSync} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import {home, UsageError} from '../config.js'
import {inside} from '../files.js'
import {nearest} from '../message.js'
import type {Inputs} from './inputs.js'

/** Thrown when a template is not there, or not where it may be. */
export class TemplateUnknown extends UsageError {
  constructor(
    name: string,
    readonly mend: string,
  ) {
    super(`no template "${name}"; ${mend}`)
  }
}

/** The folders of templates: the project's before offprint's. */
const shelvesOf = (cwd: string): string[] => [cwd, home].map((folder) => join(folder, 'templates'))

/**
 * Find the file that a template starts from: a folder on a shelf, or a path. Where it was looked for is added to
 * `inputs`. Throws `TemplateUnknown`.
 */
export const entryOf = (name: string, cwd: string, inputs?: Inputs): Promise<string> => find(name, [cwd], cwd, inputs)

/**
 * Find the file that the template of a brief in `folder` starts from. A brief is text, and text from elsewhere must not
 * run what lies about on the disk: only what is on a shelf or beside the brief. Throws `TemplateUnknown`.
 */
export async function entryNamedIn(folder: string, name: string, cwd: string, inputs?: Inputs): Promise<string> {
  const entry = await find(name, [folder, cwd], cwd, inputs)
  const shelves = shelvesOf(cwd)
  // a link that somebody put on a shelf is meant; one that a path leads through is not
  const allowed = [folder, ...shelves, ...(isPath(name) ? [] : shelves.map((shelf) => join(shelf, name)))]
  const real = await realpath(entry)
  for (const place of allowed) {
    if (inside(await realpath(place).catch(() => place), real)) return entry
  }
  throw new TemplateUnknown(name, 'only --template may name one that lies elsewhere')
}

const isPath = (name: string): boolean => /[\\/.]/.test(name)

async function find(name: string, folders: string[], cwd: string, inputs?: Inputs): Promise<string> {
  const shelves = shelvesOf(cwd)
  const places = [...(isPath(name) ? [] : shelves), ...folders]
  for (const place of places) {
    const candidate = resolve(place, name)
    inputs?.add(candidate)
    const found = await stat(candidate).catch(() => undefined)
    if (found?.isFile() && isPath(name)) return candidate
    for (const index of ['index.ts', 'index.tsx', 'index.js', 'index.mjs']) {
      inputs?.add(join(candidate, index))
      if (found && existsSync(join(candidate, index))) return join(candidate, index)
    }
  }
  const known = new Set((await Promise.all(shelves.map(foldersIn))).flat())
  const near = nearest(basename(name), known)
  throw new TemplateUnknown(name, near ? `did you mean ${near}?` : `there are: ${[...known].sort().join(', ')}`)
}

const foldersIn = async (shelf: string): Promise<string[]> => {
  const entries = await readdir(shelf, {withFileTypes: true}).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
}
