import {createHash} from 'node:crypto'
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rename, symlink, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {basename, dirname, join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {BuildFailure, Message, Plugin} from 'esbuild'
import {home, MachineError, type Settings} from '../config.js'
import {pathsBelow} from '../files.js'
import {TemplateFault} from '../template/fault.js'
import {limited, Overtime, watched} from '../template/limit.js'
import type {Inputs} from './inputs.js'

/** What is kept beside a bundled template, to see whether it is still true. */
interface Ticket {
  /** Path of the module, relative to the ticket. */
  module: string
  /** Hash of each source, by path relative to the working folder. */
  inputs: Record<string, string>
}

/** Where a command runs, and whether it may write there. */
type Place = Pick<Settings, 'cwd' | 'keep'>

const fromBundle = !fileURLToPath(import.meta.url).endsWith('.ts')
const installed = createRequire(import.meta.url)

/** Where a template finds what it shares with the running program: one React, and React-PDF loaded once. */
const own: Record<string, string> = {
  react: fromBundle ? join(home, 'dist/template/react.js') : installed.resolve('react'),
  'react/jsx-runtime': fromBundle ? join(home, 'dist/template/jsx-runtime.js') : installed.resolve('react/jsx-runtime'),
  '@react-pdf/renderer': fromBundle
    ? join(home, 'dist/template/react-pdf.js')
    : installed.resolve('@react-pdf/renderer'),
  'offprint/template': join(home, fromBundle ? 'dist/template/index.js' : 'src/template/index.ts'),
}

/**
 * Turn the TypeScript of a template into one module, and give what that exports. With `keep` it is kept by content in
 * `.offprint/cache/`, where that can be written, so that a template which has not changed costs reading its sources.
 * Its sources are added to `inputs`, and of a template that cannot be compiled all files of its folder. Throws
 * `TemplateFault`.
 */
export async function bundled(
  entry: string,
  {cwd, keep}: Place,
  inputs: Inputs = new Set(),
): Promise<Record<string, unknown>> {
  const folder = join(cwd, '.offprint', 'cache')
  const name = `${basename(dirname(entry))}-${hash(entry + home).slice(0, 8)}`
  const ticketPath = join(folder, `${name}.json`)
  const kept = await keptModule(ticketPath, cwd)
  if (kept) {
    for (const path of kept.inputs) inputs.add(path)
    return load(kept.path)
  }
  const compiled = await compile(entry, cwd).catch(async (error) => {
    for (const path of await sourcesAround(entry)) inputs.add(path)
    throw error
  })
  const {text} = compiled
  for (const path of Object.keys(compiled.inputs)) inputs.add(resolve(cwd, path))
  const module = `${name}-${hash(text).slice(0, 16)}.mjs`
  if (!keep || dirname(cwd) === cwd) return loadOnce(module, text, cwd)
  const ticket: Ticket = {module, inputs: {'': edition(), ...compiled.inputs}}
  try {
    await mkdir(folder, {recursive: true})
    await place(join(folder, module), text)
    await place(ticketPath, JSON.stringify(ticket, null, 2))
  } catch {
    return loadOnce(module, text, cwd)
  }
  return load(join(folder, module))
}

/** Load a module from a folder that is gone afterwards. It finds the packages of the project as it would in there. */
async function loadOnce(module: string, text: string, cwd: string): Promise<Record<string, unknown>> {
  const refuse = (error: Error): never => {
    throw new MachineError(`cannot write below ${tmpdir()}: ${error.message}`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'offprint-')).catch(refuse)
  try {
    const packages = join(cwd, 'node_modules')
    if (existsSync(packages)) await symlink(packages, join(folder, 'node_modules'), 'junction').catch(refuse)
    await writeFile(join(folder, module), text).catch(refuse)
    return await load(join(folder, module))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** How long the modules of a template may take to be evaluated, ms. */
const LIMIT = 5000

async function load(path: string): Promise<Record<string, unknown>> {
  // so that a fault of the template is told by its line in the TypeScript
  process.setSourceMapsEnabled(true)
  const {href} = pathToFileURL(path)
  const open = async (address: string): Promise<() => Record<string, unknown>> => (await import(address)).open
  const evaluate = await open(href)
  try {
    return limited(evaluate, LIMIT)
  } catch (error) {
    if (!(error instanceof Overtime)) throw error
  }
  // once more, to see where it stays
  return watched(await open(`${href}?again`), LIMIT)
}

/** List the folder of a template and the folders and files in it, in which what keeps it from being compiled may be mended. */
async function sourcesAround(entry: string): Promise<string[]> {
  const folder = dirname(entry)
  const files = (await pathsBelow(folder).catch(() => [])).map((path) => join(folder, path))
  return [...new Set([folder, ...files.map(dirname), ...files])]
}

/** Give the module of a ticket whose sources have not changed, and these. */
async function keptModule(ticketPath: string, cwd: string): Promise<{path: string; inputs: string[]} | undefined> {
  try {
    const {module, inputs} = JSON.parse(await readFile(ticketPath, 'utf8')) as Ticket
    const path = join(dirname(ticketPath), module)
    if (inputs[''] !== edition() || !existsSync(path)) return undefined
    const same = ([input, was]: [string, string]): boolean =>
      input === '' || hash(readFileSync(resolve(cwd, input))) === was
    const sources = Object.keys(inputs).filter((input) => input !== '')
    return Object.entries(inputs).every(same) ? {path, inputs: sources.map((input) => resolve(cwd, input))} : undefined
  } catch {
    return undefined
  }
}

async function compile(entry: string, cwd: string): Promise<{text: string; inputs: Record<string, string>}> {
  const {build} = await import('esbuild')
  const {metafile, outputFiles} = await build({
    // in a function, so that it can be evaluated with a limit
    stdin: {contents: `export const open = () => require(${JSON.stringify(entry)})`, resolveDir: cwd},
    absWorkingDir: cwd,
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'template.mjs',
    sourcemap: 'inline',
    sourceRoot: pathToFileURL(`${cwd}/`).href,
    sourcesContent: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    keepNames: true,
    packages: 'external',
    define: {'process.env.NODE_ENV': '"production"'},
    tsconfigRaw: {compilerOptions: {jsx: 'react-jsx'}},
    plugins: [ownModules],
    logLevel: 'silent',
  }).catch((error: BuildFailure) => {
    throw faultIn(error, cwd)
  })
  const paths = Object.keys(metafile.inputs).filter((path) => path !== '<stdin>')
  const inputs = Object.fromEntries(paths.map((path) => [path, hash(readFileSync(resolve(cwd, path)))]))
  return {text: outputFiles[0]?.text ?? '', inputs}
}

/** Point a template at the program's own modules. TypeScript, when the program runs from its sources, is taken in. */
const ownModules: Plugin = {
  name: 'own-modules',
  setup(bundler) {
    bundler.onResolve({filter: /^(react|@react-pdf|offprint)(\/|$)/}, ({path}) => {
      const shipped = /^offprint\/templates\/(.+)$/.exec(path)?.[1]
      if (shipped !== undefined) return shippedSource(shipped)
      const file = own[path]
      if (!file) return undefined
      return file.endsWith('.ts') ? {path: file} : {path: pathToFileURL(file).href, external: true}
    })
  },
}

/** Find the source of a template that comes with offprint, or of one of its parts, named as a JavaScript file. */
function shippedSource(name: string): {path: string} | {errors: [{text: string}]} {
  const stem = join(home, 'templates', name.replace(/\.js$/, ''))
  const start = name.endsWith('.js') ? stem : join(stem, 'index')
  const path = [`${start}.ts`, `${start}.tsx`].find((one) => existsSync(one))
  return path === undefined ? {errors: [{text: `no "${name}" among the templates of offprint`}]} : {path}
}

/** What makes kept modules stale besides their sources: this very build of the program. */
const edition = (): string => hash(fromBundle ? readFileSync(fileURLToPath(import.meta.url)) : 'sources')

/** Make faults of what kept a template from being compiled, the first with the others. */
function faultIn({errors = [], message}: BuildFailure, cwd: string): TemplateFault {
  const [first, ...others] = errors.map(({text, location}: Message) => {
    const origin = location
      ? {path: resolve(cwd, location.file), line: location.line, column: location.column + 1}
      : undefined
    // the compiler begins in its own way: `Unexpected "}"`, `Could not resolve "x"`
    const reason = `unexpected source (${text}), expected TypeScript that can be compiled`
    return new TemplateFault(reason, {rule: 'template-valid', origin})
  })
  if (!first) return new TemplateFault(message, {rule: 'template-valid'})
  first.also = others
  return first
}

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Write a file so that another process sees all of it or nothing. */
async function place(path: string, text: string): Promise<void> {
  const part = `${path}.${process.pid}.part`
  await writeFile(part, text)
  await rename(part, path)
}
