/** A name → a folder with a brief that shows everything a brief may have, to be written over. */
import {existsSync} from 'node:fs'
import {lstat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join, relative} from 'node:path'
import {exitCode, home, type Terminal, UsageError} from '../config.js'
import {filesIn} from './folder.js'
import {checkNames} from './names.js'
import {entryNamedIn} from './shelves.js'
import {slashed} from './slashed.js'
import {writeFolder} from './write.js'

/** What a new brief is to be. */
export interface Wish {
  /** A template by name or path; it may bring a brief of its own, in a folder `brief`. */
  template?: string
  /** BCP 47 tag of the language that it will be written in. */
  language?: string
}

/** The template whose brief is copied where another has none. */
const usual = 'policy-brief'

/** Write the folder of a new brief, say what can be done with it, and give the exit code. Throws `UsageError`. */
export async function newBrief(name: string, wish: Wish, {cwd, out}: Terminal): Promise<number> {
  const folder = folderOf(name)
  const language = languageOf(wish.language)
  const files = new Map<string, Uint8Array | string>()
  for (const [path, bytes] of await patternFor(wish.template, folder, cwd)) {
    const isFields = path === 'brief.yaml'
    const fields = (): string => filled(new TextDecoder().decode(bytes), {...wish, language})
    files.set(path, isFields ? `${schemaFor(join(cwd, folder), cwd)}${fields()}` : bytes)
  }
  const found = await lstat(join(cwd, folder)).catch(() => undefined)
  if (found) throw new UsageError(`${folder} is there already; choose another name, or move it away`)
  await writeFolder(join(cwd, folder), files)
  out(next(folder, [...files.keys()]))
  return exitCode.fine
}

/** Turn what was typed into the path of a folder: a name stands for one in `content/`. Throws `UsageError`. */
function folderOf(typed: string): string {
  const steps = typed.replace(/^\.\//, '').replace(/\/$/, '').split('/')
  checkNames(steps, 'a name of letters, digits, hyphens, underscores and stops, or a path of such names')
  return steps.length === 1 && !typed.startsWith('./') ? `content/${steps[0]}` : steps.join('/')
}

/** Write a language tag as it should be. Throws `UsageError`. */
function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    throw new UsageError(`unexpected language "${tag}", expected a tag such as en-GB, fr or fa`)
  }
}

/** Read the brief that comes with a template, by path, in order. */
async function patternFor(template: string | undefined, folder: string, cwd: string): Promise<[string, Uint8Array][]> {
  // found as the brief will find it
  const entry = template === undefined ? undefined : await entryNamedIn(join(cwd, folder), template, cwd)
  const own = entry === undefined ? [] : await filesIn(join(dirname(entry), 'brief'))
  return own.length > 0 ? own : filesIn(join(home, 'templates', usual, 'brief'))
}

/** Put what was wished for into the fields of the brief, whose comments stay. */
function filled(fields: string, {template, language}: Wish): string {
  const named = template === undefined ? fields : fields.replace(/^template: .*$/m, () => `template: ${template}`)
  return language === undefined ? named : named.replace(/^language: .*$/m, () => `language: ${language}`)
}

/** Give the line by which editors find the schema of the fields, where it lies in the project; no other path would last. */
function schemaFor(folder: string, cwd: string): string {
  const places = [join(cwd, 'node_modules/offprint'), home].map((place) =>
    join(place, 'assets/schemas/front-matter.json'),
  )
  const schema = places.find((place) => !relative(cwd, place).startsWith('..') && existsSync(place))
  if (schema === undefined) return ''
  return `# yaml-language-server: $schema=${slashed(relative(folder, schema))}\n`
}

/** Say what was made and what comes next. */
function next(folder: string, paths: string[]): string {
  const list = paths.map((path) => `  ${folder}/${path}\n`).join('')
  const steps = [
    ...(canCite() ? [] : ['npm install citeproc  (cites sources; it has a licence of its own)']),
    `offprint check ${folder}`,
    `offprint build ${folder}`,
  ]
  return `${list}\nIt shows all that a brief may have: write over it, and take out what you do not need. Next:\n\n${steps
    .map((each) => `  ${each}\n`)
    .join('')}`
}

/** Tell whether the package is there that sources are cited with; offprint does not bring it, because of its licence. */
function canCite(): boolean {
  try {
    createRequire(import.meta.url).resolve('citeproc')
    return true
  } catch {
    return false
  }
}
