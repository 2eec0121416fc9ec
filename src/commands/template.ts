import {existsSync} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import {basename, isAbsolute, join, relative, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {home, UsageError} from '../config.js'
import {type Fonts, openFonts} from '../fonts/index.js'
import {nearest} from '../message.js'
import type {FaceFile, Template} from '../template/index.js'
import {bundled} from './bundled.js'

/** A template with its fonts. */
interface Opened {
  template: Template
  fonts: Fonts
}

/** Templates opened by this process, by path. */
const opened = new Map<string, Promise<Opened>>()

/** Open the template that `name` means: a folder in `templates/`, of the project or of offprint, or a path. */
export async function openTemplate(name: string, cwd: string): Promise<Opened> {
  const entry = await entryOf(name, cwd)
  let opening = opened.get(entry)
  if (!opening) {
    opening = open(entry, cwd)
    opened.set(entry, opening)
  }
  return opening
}

async function open(entry: string, cwd: string): Promise<Opened> {
  const shown = relative(cwd, entry)
  const module = await bundled(entry, cwd)
  const exports: Record<string, unknown> = await import(pathToFileURL(module).href).catch((error: Error) => {
    throw new UsageError(`template ${shown} cannot be loaded: ${error.message}`)
  })
  const template = exports.default as Template | undefined
  if (!template?.slots || !template.tokens || !template.faces) {
    throw new UsageError(`unexpected default export of ${shown}, expected what defineTemplate returns`)
  }
  const faces = template.faces.map((face) => ({...face, file: fontFileOf(face, shown, cwd)}))
  return {template, fonts: await openFonts(faces, '')}
}

/** Find a font file: an absolute path, or below `assets/fonts` of the project or of offprint. */
function fontFileOf({file}: FaceFile, shown: string, cwd: string): string {
  const places = isAbsolute(file) ? [file] : [cwd, home].map((folder) => join(folder, 'assets', 'fonts', file))
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new UsageError(`template ${shown} names a font that is not there: ${file}`)
  return found
}

/** Find the file that a template starts from. */
async function entryOf(name: string, cwd: string): Promise<string> {
  const shelves = [join(cwd, 'templates'), join(home, 'templates')]
  const path = /[\\/.]/.test(name) ? [resolve(cwd, name)] : shelves.map((shelf) => join(shelf, name))
  for (const candidate of path) {
    const found = await stat(candidate).catch(() => undefined)
    if (found?.isFile()) return candidate
    for (const index of ['index.ts', 'index.tsx', 'index.js', 'index.mjs']) {
      if (found && existsSync(join(candidate, index))) return join(candidate, index)
    }
  }
  const known = new Set((await Promise.all(shelves.map(foldersIn))).flat())
  const near = nearest(basename(name), known)
  const mend = near ? `did you mean ${near}?` : `there are: ${[...known].sort().join(', ')}`
  throw new UsageError(`no template "${name}"; ${mend}`)
}

const foldersIn = async (shelf: string): Promise<string[]> => {
  const entries = await readdir(shelf, {withFileTypes: true}).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
}
