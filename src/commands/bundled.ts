import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {BuildFailure, Message, Plugin} from 'esbuild'
import {home, MachineError, UsageError} from '../config.js'

/** What is kept beside a bundled template, to see whether it is still true. */
interface Ticket {
  /** Path of the module, relative to the ticket. */
  module: string
  /** Hash of each source, by path relative to the working folder. */
  inputs: Record<string, string>
}

/** The names a template may import that must be the running program's own modules, with their files in `dist/`. */
const own: Record<string, string> = {
  'offprint/template': 'template/index.js',
  '@react-pdf/renderer': 'template/react-pdf.js',
}

/** React keeps its state in its module, so a template must get the copy that the program has. */
const react = ['react', 'react/jsx-runtime']

/**
 * Turn the TypeScript of a template into one module in `.offprint/cache/` and give its path. Kept by content, so a
 * template that has not changed costs reading its sources. Throws `UsageError` with file, line and column.
 */
export async function bundled(entry: string, cwd: string): Promise<string> {
  const folder = join(cwd, '.offprint', 'cache')
  const name = `${basename(dirname(entry))}-${hash(entry + home).slice(0, 8)}`
  const ticketPath = join(folder, `${name}.json`)
  const kept = await keptModule(ticketPath, cwd)
  if (kept) return kept
  const {text, inputs} = await compile(entry, cwd)
  const module = `${name}-${hash(text).slice(0, 16)}.mjs`
  const ticket: Ticket = {module, inputs: {'': edition(), ...inputs}}
  try {
    await mkdir(folder, {recursive: true})
    await place(join(folder, module), text)
    await place(ticketPath, JSON.stringify(ticket, null, 2))
  } catch (error) {
    throw new MachineError(`cannot write below ${relative(cwd, folder)}: ${(error as Error).message}`)
  }
  return join(folder, module)
}

/** Give the module of a ticket whose sources have not changed. */
async function keptModule(ticketPath: string, cwd: string): Promise<string | undefined> {
  try {
    const {module, inputs} = JSON.parse(await readFile(ticketPath, 'utf8')) as Ticket
    const path = join(dirname(ticketPath), module)
    if (inputs[''] !== edition() || !existsSync(path)) return undefined
    const same = ([input, was]: [string, string]): boolean =>
      input === '' || hash(readFileSync(resolve(cwd, input))) === was
    return Object.entries(inputs).every(same) ? path : undefined
  } catch {
    return undefined
  }
}

async function compile(entry: string, cwd: string): Promise<{text: string; inputs: Record<string, string>}> {
  const {build} = await import('esbuild')
  const {metafile, outputFiles} = await build({
    entryPoints: [entry],
    absWorkingDir: cwd,
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'template.mjs',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    packages: 'external',
    define: {'process.env.NODE_ENV': '"production"'},
    tsconfigRaw: {compilerOptions: {jsx: 'react-jsx'}},
    plugins: [ownModules],
    logLevel: 'silent',
  }).catch((error: BuildFailure) => {
    throw new UsageError(error.errors?.map(lineOf).join('\n') ?? error.message)
  })
  const paths = Object.keys(metafile.inputs)
  const inputs = Object.fromEntries(paths.map((path) => [path, hash(readFileSync(resolve(cwd, path)))]))
  return {text: outputFiles[0]?.text ?? '', inputs}
}

/** From the bundle, point a template at the program's own modules; from the sources their names do. */
const ownModules: Plugin = {
  name: 'own-modules',
  setup(bundler) {
    if (!fromBundle) return
    bundler.onResolve({filter: /^(react|@react-pdf\/renderer|offprint)(\/|$)/}, ({path}) => {
      const file = own[path]
      if (file) return {path: pathToFileURL(join(home, 'dist', file)).href, external: true}
      return react.includes(path) ? {path: import.meta.resolve(path), external: true} : undefined
    })
  },
}

const fromBundle = !fileURLToPath(import.meta.url).endsWith('.ts')

/** What makes kept modules stale besides their sources: this very build of the program. */
const edition = (): string => hash(fromBundle ? readFileSync(fileURLToPath(import.meta.url)) : 'sources')

const lineOf = ({text, location}: Message): string =>
  location ? `${location.file}:${location.line}:${location.column + 1}  error  template-valid  ${text}` : text

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Write a file so that another process sees all of it or nothing. */
async function place(path: string, text: string): Promise<void> {
  const part = `${path}.${process.pid}.part`
  await writeFile(part, text)
  await rename(part, path)
}
