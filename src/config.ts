/** Flags, `offprint.yaml` and environment → settings of one run, and where the program itself lives. */
import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Config} from './config/fields.js'
import {readConfig} from './config/file.js'
import {UsageError} from './config/usage.js'
import type {EditionName} from './edition.js'
import {nearest} from './message.js'
import type {Levels} from './rules/levels.js'

export {MachineError, UsageError} from './config/usage.js'

/** What a process ends with. */
export const exitCode = {
  fine: 0,
  /** Errors in the content. */
  content: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** Warnings under `--strict`, or more of them than `--max-warnings` allows. */
  strict: 3,
  /** Errors that preflight found in a PDF, or tags that do not say what is written. */
  preflight: 4,
  /** Something missing on the machine, or a fault of the program. */
  machine: 5,
  /** Ended by Ctrl+C, or by another program; as shells count signals. */
  interrupted: 130,
  terminated: 143,
} as const

/** Where a command runs; `cli.ts` gives the real one. */
export interface Terminal {
  cwd: string
  env: Record<string, string | undefined>
  /** Whether messages are shown in colour. */
  colour: boolean
  /** Whether results are. */
  colourOut: boolean
  /** Width of the terminal that messages go to, in columns; nothing when they go elsewhere. */
  columns?: number | undefined
  /** Write results. */
  out(text: string): void
  /** Write messages. */
  err(text: string): void
}

/** The flags of a command as they were typed. */
export interface Flags {
  out?: string
  template?: string
  brand?: string
  strict?: boolean
  quiet?: boolean
  edition?: string[]
  printer?: string
  marks?: boolean
  paper?: boolean
  icc?: string
  condition?: string
  attachSource?: boolean
  format?: string
  maxWarnings?: string
  lint?: boolean
  links?: boolean
}

/** What a run goes by. Paths are absolute. */
export interface Settings {
  cwd: string
  /** Folder that finished files go to. */
  out: string
  /** Name or path of a template, before the one in the front matter. */
  template?: string
  /** Template of a brief that names none, or one that is not there. */
  usual: string
  /** Path of a brand, before the one in the front matter, or `none`. */
  brand?: string
  /** Brand of a brief that names none; without it, the one in the working folder. */
  usualBrand?: string
  strict: boolean
  quiet: boolean
  /** Whether compiled templates may be kept below the working folder. */
  keep: boolean
  editions: EditionName[]
  /** Name of a printer in `assets/printers/`, or path of one. */
  printer: string
  /** Whether marks are drawn although the printer does not ask for them. */
  marks: boolean
  /** Whether a proof shows the paper. */
  paper: boolean
  /** Path of an ICC profile in place of the one that belongs to the condition. */
  icc?: string
  /** Printing condition in place of the printer's own. */
  condition?: string
  /** Put the texts of the brief into the PDF. */
  attachSource: boolean
  /** Date for the metadata of a brief that has none, `YYYY-MM-DD`. */
  date?: string
  /** Severities that differ from the usual ones, before those of the front matter. */
  rules: Levels
  /** Warnings that a run may have before it fails; without it, any number. */
  maxWarnings?: number
  /** Form of the messages. */
  format?: Config['format']
  /** Folders from which every brief may read. */
  shared: string[]
  /** Words that spelling accepts in every brief. */
  words: string[]
  /** Conventions that briefs are held to. */
  lint?: Config['lint']
  /** Hold the writing of briefs to them: `check` does, `build` when it is asked to. */
  linted: boolean
  /** Try the addresses on the web that briefs link to. */
  links: boolean
  /** Give `offprint.yaml:line:column` of a setting that comes from there and from no flag. */
  placeOf(field: Configurable): string | undefined
}

/** Settings that are looked up after the start, so that a wrong one shows only then. */
export type Configurable = 'template' | 'brand' | 'printer' | 'condition' | 'icc'

/** Folder of the program, with its `assets/` and `templates/`; the same from the sources and from the bundle. */
export const home: string = homeOf(dirname(fileURLToPath(import.meta.url)))

function homeOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : homeOf(dirname(folder))
}

/** Turn flags, configuration and environment into settings. Throws `UsageError`. */
export function settingsOf(flags: Flags, {cwd, env}: Terminal): Settings {
  const {config, placeOf} = readConfig(cwd)
  return {
    cwd,
    out: resolve(cwd, flags.out ?? config.out ?? 'output'),
    template: flags.template,
    usual: config.template ?? 'policy-brief',
    brand: flags.brand,
    usualBrand: config.brand,
    strict: flags.strict ?? config.strict ?? false,
    quiet: flags.quiet ?? false,
    keep: true,
    editions: flags.edition
      ? editionsOf(flags.edition)
      : [...new Set(config.editions ?? (['screen', 'press'] as const))],
    printer: flags.printer ?? config.printer ?? 'coated',
    marks: flags.marks ?? config.marks ?? false,
    paper: flags.paper ?? false,
    icc: flags.icc ?? config.icc,
    condition: flags.condition ?? config.condition,
    attachSource: flags.attachSource ?? false,
    date: dateOf(env.SOURCE_DATE_EPOCH),
    rules: config.rules ?? {},
    maxWarnings: flags.maxWarnings === undefined ? config['max-warnings'] : countIn(flags.maxWarnings),
    format: flags.format === undefined ? config.format : formatOf(flags.format),
    shared: (config.shared ?? []).map((folder) => resolve(cwd, folder)),
    words: config.words ?? [],
    lint: config.lint,
    linted: flags.lint ?? false,
    links: flags.links ?? false,
    placeOf: (field) => (flags[field] === undefined ? placeOf(field) : undefined),
  }
}

/** Give what `find` finds; when it refuses what the configuration names, the error says where that stands. */
export async function named<T>(field: Configurable, {placeOf}: Settings, find: () => Promise<T> | T): Promise<T> {
  try {
    return await find()
  } catch (error) {
    const place = placeOf(field)
    if (!(error instanceof UsageError) || place === undefined) throw error
    throw new UsageError(`${place}  ${error.message}`, {cause: error})
  }
}

const formatNames = ['pretty', 'short', 'json', 'sarif', 'github'] as const

/** Read the name of a format of messages. */
function formatOf(word: string): Settings['format'] {
  const name = formatNames.find((known) => known === word)
  if (name) return name
  const near = nearest(word, formatNames)
  throw new UsageError(
    `no format "${word}"; ${near ? `did you mean ${near}?` : `there are: ${formatNames.join(', ')}`}`,
  )
}

/** Read how many warnings a run may have. */
function countIn(word: string): number {
  if (/^\d{1,9}$/.test(word)) return Number(word)
  throw new UsageError(`unexpected --max-warnings "${word}", expected a whole number such as 0 or 10`)
}

const editionNames: readonly EditionName[] = ['screen', 'press', 'booklet', 'proof']

/** Read the names of editions, each once. */
function editionsOf(words: string[]): EditionName[] {
  const names = words.map((word) => {
    const name = editionNames.find((known) => known === word)
    if (name) return name
    const near = nearest(word, editionNames)
    throw new UsageError(
      `no edition "${word}"; ${near ? `did you mean ${near}?` : `there are: ${editionNames.join(', ')}`}`,
    )
  })
  return [...new Set(names)]
}

/** Turn seconds since 1970 into a calendar date, as https://reproducible-builds.org/specs/source-date-epoch/ has it. */
function dateOf(epoch: string | undefined): string | undefined {
  if (epoch === undefined || epoch === '') return undefined
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime())) {
    throw new UsageError(`unexpected SOURCE_DATE_EPOCH "${epoch}", expected whole seconds since 1970`)
  }
  return date.toISOString().slice(0, 10)
}
