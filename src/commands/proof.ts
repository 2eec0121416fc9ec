import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {RootData} from 'mdast'
import {VFile} from 'vfile'
import {build, type Output, type Unopened} from '../build.js'
import {home, named, type Settings} from '../config.js'
import {FileRefused, type Files, filesBelow, largest, readWhole} from '../files.js'
import type {LintOptions} from '../lint/index.js'
import {report} from '../message.js'
import {decode} from '../utf8.js'
import type {BriefFile} from './briefs.js'
import {orderOf} from './order.js'
import {entryNamedIn, entryOf, TemplateUnknown} from './shelves.js'
import {sourcesOf} from './sources.js'
import {openTemplate} from './template.js'

/** A brief as it came out, before anything is written. */
export interface Proof {
  brief: BriefFile
  /** The Markdown with the messages on it. */
  file: VFile
  /** The files that it may read. */
  files: Files
  output: Output
  seconds: number
}

/** Turn a brief on the disk into its editions, in memory. A template that fails is among the messages. */
export async function proof(brief: BriefFile, settings: Settings): Promise<Proof> {
  const start = performance.now()
  const file = new VFile({path: brief.shown})
  let output: Output = {
    editions: new Map(),
    charts: new Map(),
    pages: 0,
    format: 'A4',
    ignored: [],
    lengths: new Map(),
    budgets: new Map(),
  }
  const files = filesOf(brief, settings)
  if (await read(brief, file)) output = await buildFrom(brief, file, files, settings)
  return {brief, file, files, output, seconds: (performance.now() - start) / 1000}
}

/** Give what a brief may read: its folder, what the project shares, and the assets of the project or else of offprint. */
function filesOf(brief: BriefFile, {cwd, shared}: Settings): Files {
  const shipped = join(home, 'assets')
  const assets = existsSync(join(cwd, 'assets')) ? join(cwd, 'assets') : shipped
  return filesBelow(dirname(brief.path), assets, shared, shipped)
}

async function buildFrom(brief: BriefFile, file: VFile, files: Files, settings: Settings): Promise<Output> {
  const {date, editions} = settings
  const order = editions.includes('press') ? await orderOf(settings) : undefined
  const open: Unopened['open'] = async (data) => {
    const {template, fonts} = await openTemplate(await entryFor(data, brief, file, settings), settings)
    return {
      template,
      fonts,
      files,
      editions,
      rules: settings.rules,
      ...(order ? {order} : {}),
      ...(date === undefined ? {} : {date}),
      ...(settings.linted ? {lint: await lintOf(settings)} : {}),
      ...(settings.attachSource ? {sources: await sourcesOf(brief, file, files)} : {}),
    }
  }
  return build(file, {files, open})
}

/** Give what the writing is judged with; packages are loaded when they are asked for. */
async function lintOf({cwd, words, lint, links}: Settings): Promise<LintOptions> {
  const web = links ? (await import('./web.js')).webOf() : undefined
  return {
    words,
    dictionary: async (language) => (await import('./dictionary.js')).dictionaryIn(cwd, language),
    ...(lint === undefined ? {} : {preset: lint}),
    ...(web === undefined ? {} : {web}),
  }
}

/** Find the template that the command line names, else the front matter, else the configuration; report one that is not there. */
async function entryFor(
  {meta, templateAt}: RootData,
  brief: BriefFile,
  file: VFile,
  settings: Settings,
): Promise<string> {
  const {template, usual, cwd} = settings
  if (template !== undefined) return entryOf(template, cwd)
  const configured = (): Promise<string> => named('template', settings, () => entryNamedIn(cwd, usual, cwd))
  if (meta === undefined || templateAt === undefined) return configured()
  try {
    return await entryNamedIn(dirname(brief.path), meta.template, cwd)
  } catch (error) {
    if (!(error instanceof TemplateUnknown)) throw error
    const reason = `unexpected template "${meta.template}", expected one in templates/ or in the folder of the brief`
    report(file, 'template-known', reason, templateAt, {mend: error.mend})
    // so that what else is wrong is said as well
    return configured()
  }
}

/** Give `file` the text of the brief, or a message why there is none. */
async function read({path, shown}: BriefFile, file: VFile): Promise<boolean> {
  try {
    return take(await readWhole(path, shown, largest.data), file)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const mend = error.refusal === 'too-large' ? 'make several briefs of it' : 'check that it is a file and may be read'
    report(file, 'brief-readable', `unexpected brief ${error.found}, expected a text`, undefined, {mend})
    return false
  }
}

/** Give `file` the text of `bytes`, or a message that names the first place which is not UTF-8. */
function take(bytes: Uint8Array, file: VFile): boolean {
  const read = decode(bytes)
  if ('at' in read) {
    const {at, found, mend} = read
    report(file, 'brief-is-utf8', `unexpected ${found}, expected text in UTF-8`, at, {mend})
    return false
  }
  file.value = read.text
  return true
}
