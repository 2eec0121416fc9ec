import {dirname} from 'node:path'
import type {RootData} from 'mdast'
import {VFile} from 'vfile'
import {build, type Options, type Unopened} from '../build.js'
import {configsIn} from '../config/file.js'
import {named, type Settings} from '../config.js'
import {FileRefused, type Files, largest, readWhole} from '../files.js'
import type {LintOptions} from '../lint/index.js'
import {report} from '../message.js'
import {type Output, unmade} from '../output.js'
import {decode} from '../utf8.js'
import {brandFor} from './brand.js'
import type {BriefFile} from './briefs.js'
import type {Inputs} from './inputs.js'
import {orderOf} from './order.js'
import {readableFrom} from './readable.js'
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
  /** Absolute paths of all that was read, or looked for and not found. */
  inputs: Inputs
  seconds: number
}

/** How a proof is made, besides what the settings say. */
export interface Proofing extends Pick<Options, 'glance' | 'done'> {
  /** Is given the paths of all that is read. */
  inputs?: Inputs
}

/**
 * Turn a brief on the disk into its editions, in memory. The absolute paths of all that was read, or looked for and not
 * found, are added to `inputs`; that of a folder stands for all that is directly in it. A template that fails is among
 * the messages; one that is not there throws `UsageError`, with what had been read by then in `inputs`.
 */
export async function proof(
  brief: BriefFile,
  settings: Settings,
  {inputs = new Set(), ...way}: Proofing = {},
): Promise<Proof> {
  const start = performance.now()
  const file = new VFile({path: brief.shown})
  inputs.add(brief.path)
  for (const path of configsIn(settings.cwd)) inputs.add(path)
  const files = readableFrom(dirname(brief.path), settings.cwd, settings.shared, inputs)
  const output = (await read(brief, file)) ? await buildFrom(brief, file, files, settings, {inputs, ...way}) : unmade()
  return {brief, file, files, output, inputs, seconds: (performance.now() - start) / 1000}
}

async function buildFrom(
  brief: BriefFile,
  file: VFile,
  files: Files,
  settings: Settings,
  {inputs, glance = false, done}: Proofing & {inputs: Inputs},
): Promise<Output> {
  const {date, editions} = settings
  const order = editions.some((name) => name === 'press' || name === 'proof')
    ? await orderOf(settings, inputs)
    : undefined
  const open: Unopened['open'] = async (data) => {
    const entry = await entryFor(data, brief, file, settings, inputs)
    const opened = await openTemplate(entry, settings, inputs)
    const brand = await brandFor(data, brief, file, settings, inputs)
    const {template, fonts} =
      brand === undefined
        ? opened
        : await (await import('./branded.js')).branded(opened, brand, brief, file, settings, inputs)
    return {
      template,
      fonts,
      files,
      editions,
      glance,
      ...(done ? {done} : {}),
      rules: settings.rules,
      ...(order ? {order} : {}),
      ...(date === undefined ? {} : {date}),
      ...(settings.linted ? {lint: await lintOf(settings)} : {}),
      ...(settings.attachSource ? {sources: await sourcesOf(brief, file, files)} : {}),
    }
  }
  return build(file, {files, open, ...(done ? {done} : {})})
}

/** Give what the writing is judged with; packages are loaded when they are asked for. */
export async function lintOf({cwd, words, lint, links}: Settings): Promise<LintOptions> {
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
  inputs: Inputs,
): Promise<string> {
  const {template, usual, cwd} = settings
  if (template !== undefined) return entryOf(template, cwd, inputs)
  const configured = (): Promise<string> => named('template', settings, () => entryNamedIn(cwd, usual, cwd, inputs))
  if (meta === undefined || templateAt === undefined) return configured()
  try {
    return await entryNamedIn(dirname(brief.path), meta.template, cwd, inputs)
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
