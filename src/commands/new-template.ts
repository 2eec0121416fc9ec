/** A name → a folder with a house style: one that extends another, or a copy of all that it is made of. */
import {existsSync} from 'node:fs'
import {lstat} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {exitCode, home, type Terminal, UsageError} from '../config.js'
import {filesIn} from './folder.js'
import {checkNames} from './names.js'
import {entryNamedIn} from './shelves.js'
import {slashed} from './slashed.js'
import {writeAll, writeFolder} from './write.js'

/** What a new template is to be. */
export interface TemplateWish {
  /** Template whose files are copied. */
  from?: string
  /** Template that it extends; the usual one when neither is named. */
  extends?: string
}

/** The template that is extended when none is named. */
const usual = 'policy-brief'

/** Write the folder of a new template, say what can be done with it, and give the exit code. Throws `UsageError`. */
export async function newTemplate(typed: string, wish: TemplateWish, {cwd, out}: Terminal): Promise<number> {
  const name = typed.replace(/^(\.\/)?templates\//, '').replace(/\/$/, '')
  checkNames([name], 'a name of letters, digits, hyphens and underscores')
  if (/\./.test(name))
    throw new UsageError(`unexpected name "${name}", expected one without a stop, which would make it a path`)
  if (wish.from !== undefined && wish.extends !== undefined)
    throw new UsageError('unexpected --from beside --extends, expected one of them')
  await refuseTaken(name, cwd)
  const base = wish.from ?? wish.extends ?? usual
  const entry = await entryNamedIn(cwd, base, cwd)
  const files = wish.from === undefined ? await extension(name, entry, cwd) : await copyOf(name, entry)
  await writeFolder(join(cwd, 'templates', name), files)
  const shown = [...files.keys()].map((path) => `templates/${name}/${path}`)
  const types = await writeTypes(cwd)
  out(next(name, [...shown, ...types], wish.from !== undefined))
  return exitCode.fine
}

/** Refuse a name that a template has, of the project or of offprint. */
async function refuseTaken(name: string, cwd: string): Promise<void> {
  const folder = join(cwd, 'templates', name)
  if (await lstat(folder).catch(() => undefined)) {
    throw new UsageError(`templates/${name} is there already; choose another name, or move it away`)
  }
  if (existsSync(join(home, 'templates', name))) {
    throw new UsageError(`a template ${name} comes with offprint; choose another name`)
  }
}

/** Give the name that a template is imported by: one of offprint's by the package, one of the project by its path. */
function addressOf(entry: string, folder: string): string {
  const shelf = join(home, 'templates')
  const own = relative(shelf, dirname(entry))
  if (!own.startsWith('..')) return `offprint/templates/${slashed(own)}`
  return slashed(relative(folder, entry)).replace(/\.tsx?$/, '.js')
}

/** Write what a house style starts from that extends another: the two values that most of them change. */
async function extension(name: string, entry: string, cwd: string): Promise<Map<string, string>> {
  const address = addressOf(entry, join(cwd, 'templates', name))
  const base = identifierFor(
    address
      .replace(/\/index\.js$/, '')
      .split('/')
      .at(-1) ?? 'base',
  )
  const text = `/** The house style ${name}: what it does not say is as in the template that it extends. */
import {defineTemplate} from 'offprint/template'
import ${base} from '${address}'

export default defineTemplate({
  extends: ${base},
  name: '${name}',
  tokens: {
    colours: {
      // the main colour, on a screen and in ink: mastheads, headings, labels
      accent: {rgb: '#0c4a5b', cmyk: [92, 48, 40, 38]},
    },
  },
  strings: {
    // words that the template sets by itself, by language
    en: {keyMessages: 'Key messages'},
  },
  // components that take the place of others, by the name of the block: heading: Heading
  slots: {},
})
`
  return new Map([['index.ts', text]])
}

const identifierFor = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const camel = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
  return /^[\p{L}]/u.test(camel) ? camel : 'base'
}

/** Copy the files of a template. What it takes from others of offprint it goes on taking from there. */
async function copyOf(name: string, entry: string): Promise<Map<string, Uint8Array | string>> {
  const folder = dirname(entry)
  const files = new Map<string, Uint8Array | string>()
  for (const [shown, bytes] of await filesIn(folder)) {
    const path = join(folder, shown)
    const text = (): string => new TextDecoder().decode(bytes)
    if (/\.tsx?$/.test(shown)) files.set(shown, sourceFor(text(), path, path === entry ? name : undefined))
    else if (shown === 'brief/brief.yaml') files.set(shown, text().replace(/^template: .*$/m, `template: ${name}`))
    else files.set(shown, bytes)
  }
  return files
}

/** Give a source its new name, and the templates that it imports from beside it their names in the package. */
function sourceFor(text: string, path: string, name: string | undefined): string {
  const shelf = join(home, 'templates')
  const own = relative(shelf, path).split(sep)[0] ?? ''
  const moved = text.replace(/(from ')(\.\.?\/[^']+)(')/g, (whole, before, target, after) => {
    const steps = relative(shelf, resolve(dirname(path), target)).split(sep)
    if (steps[0] === '..' || steps[0] === own) return whole
    return `${before}offprint/templates/${steps.join('/').replace(/\/index\.js$/, '')}${after}`
  })
  return name === undefined ? moved : moved.replace(/^( {2}name: )'[^']*'/m, (_, before) => `${before}'${name}'`)
}

/** What editors need to know of templates, where no configuration of TypeScript says it yet. */
const types = {
  compilerOptions: {
    target: 'ES2022',
    module: 'NodeNext',
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ['.'],
}

async function writeTypes(cwd: string): Promise<string[]> {
  const path = 'templates/tsconfig.json'
  if (existsSync(join(cwd, 'tsconfig.json')) || existsSync(join(cwd, path))) return []
  await writeAll(new Map([[join(cwd, path), `${JSON.stringify(types, null, 2)}\n`]]))
  return [path]
}

/** Say what was made and what comes next. */
function next(name: string, paths: string[], isCopy: boolean): string {
  const list = paths.map((path) => `  ${path}\n`).join('')
  const about = isCopy
    ? 'It is a copy: nothing is hidden, and changes of the template it was copied from do not reach it.'
    : 'It says only what it has otherwise; all else is as in the template that it extends.'
  const steps = [
    `offprint new first --template ${name}`,
    'offprint preview content/first',
    `offprint build content/first`,
  ]
  return `${list}\n${about} Next:\n\n${steps.map((each) => `  ${each}\n`).join('')}`
}
