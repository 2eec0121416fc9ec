import {lstat, readdir, stat} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {UsageError} from '../config.js'
import {nearest} from '../message.js'
import {slashed} from './slashed.js'

/** A brief on the disk. */
export interface BriefFile {
  /** Absolute path of the Markdown. */
  path: string
  /** The path as messages show it: relative to the working folder, with forward slashes. */
  shown: string
  /** What its files are called: the folder's name, or that of a Markdown file which is not `brief.md`. */
  name: string
}

/** Find the briefs that `paths` name, or without any every brief below `content/`. Throws `UsageError`. */
export async function briefsOf(paths: string[], cwd: string): Promise<BriefFile[]> {
  const known = await foldersBelow(join(cwd, 'content'))
  if (paths.length === 0 && known.length === 0) {
    throw new UsageError('no brief: expected content/<name>/brief.md, or the path of a brief')
  }
  const wanted = paths.length > 0 ? paths : known.map((name) => join('content', name))
  const briefs: BriefFile[] = []
  for (const path of wanted) briefs.push(await briefOf(path, cwd, known))
  for (const {name, path, shown} of briefs) {
    const twin = briefs.find((other) => other.name === name && other.path !== path)
    if (twin) throw new UsageError(`${shown} and ${twin.shown} would be written to one file, ${name}`)
  }
  return briefs.filter(({path}, index) => briefs.findIndex((other) => other.path === path) === index)
}

async function briefOf(wanted: string, cwd: string, known: string[]): Promise<BriefFile> {
  const found = await stat(resolve(cwd, wanted)).catch(() => undefined)
  if (!found) {
    const near = nearest(basename(wanted), known)
    throw new UsageError(`no brief at ${wanted}${near ? `; did you mean content/${near}?` : ''}`)
  }
  const path = resolve(cwd, wanted, found.isDirectory() ? 'brief.md' : '')
  if (found.isDirectory() && !(await isNamed(path))) {
    throw new UsageError(`no brief.md in ${wanted}`)
  }
  if (!path.endsWith('.md')) throw new UsageError(`unexpected ${wanted}, expected a .md file or a folder with brief.md`)
  const stem = basename(path, '.md')
  return {
    path,
    shown: slashed(relative(cwd, path)),
    name: stem === 'brief' ? basename(dirname(path)) : stem,
  }
}

/** Name the folders below `content` that hold a brief, in order. */
async function foldersBelow(content: string): Promise<string[]> {
  const entries = await readdir(content, {withFileTypes: true}).catch(() => [])
  const names: string[] = []
  for (const entry of entries) {
    if (await isNamed(join(content, entry.name, 'brief.md'))) names.push(entry.name)
  }
  return names.sort()
}

/** Tell whether something of this name is there, though it may be a link to nothing, or may not be read. */
const isNamed = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    ({code}) => code !== 'ENOENT' && code !== 'ENOTDIR',
  )
