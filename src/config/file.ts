/** `offprint.yaml` of the working folder → what it says, or everything that is wrong with it. */
import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {isAbsolute, join, relative, sep} from 'node:path'
import type {Point} from 'unist'
import {decode} from '../utf8.js'
import {faultsOf, isEmpty, valueAt} from '../yaml/faults.js'
import {readYaml, type Yaml} from '../yaml/index.js'
import {type Config, fields} from './fields.js'
import {UsageError} from './usage.js'

/** Name of the file. */
export const configName = 'offprint.yaml'

/** What it is called by mistake; nobody would see that such a file is not read. */
const misspelt = ['offprint.yml', 'offprint.json', '.offprint.yaml']

/** Name the files that are looked for in `cwd`. */
export const configsIn = (cwd: string): string[] => [configName, ...misspelt].map((name) => join(cwd, name))

/** Most bytes it may have. */
const LARGEST = 1_000_000

/** A configuration and where in it each field stands. */
export interface ConfigFile {
  config: Config
  /** Give `offprint.yaml:line:column` of a field that is there. */
  placeOf(field: keyof Config): string | undefined
}

/** Read the configuration of the project in `cwd`; a project without one has an empty one. Throws `UsageError`. */
export function readConfig(cwd: string): ConfigFile {
  const text = textIn(join(cwd, configName))
  if (text === undefined) {
    const misnamed = misspelt.find((name) => existsSync(join(cwd, name)))
    if (misnamed === undefined) return none
    throw new UsageError(`unexpected ${misnamed}, expected ${configName}; rename it`)
  }
  const wrong: {at: Point; text: string}[] = []
  const tell = (reason: string, at: Point, mend?: string): void => {
    wrong.push({at, text: mend === undefined ? reason : `${reason}; ${mend}`})
  }
  const stop = (): never => {
    wrong.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    throw new UsageError(wrong.map(({at, text}) => `${placed(at)}  ${text}`).join('\n'))
  }
  const yaml = readYaml(text, 1, tell)
  if (!yaml) return stop()
  // a file of comments alone says nothing
  if (isEmpty(yaml.value)) return none
  const read = fields.safeParse(yaml.value)
  if (!read.success) {
    for (const {reason, at, mend} of faultsOf(fields, read.error.issues, yaml, 'configuration', 'config'))
      tell(reason, at, mend)
    return stop()
  }
  for (const [path, name] of pathsIn(read.data)) {
    const fault = faultAt(cwd, name, path[0] === 'shared')
    if (fault) tell(`unexpected ${String(path[0])} "${name}", ${fault}`, yaml.placeOf(path))
  }
  return wrong.length > 0 ? stop() : {config: read.data, placeOf: (field) => placeIn(yaml, field)}
}

const none: ConfigFile = {config: {}, placeOf: () => undefined}

const placed = ({line, column}: Point): string => `${configName}:${line}:${column}`

const placeIn = (yaml: Yaml, field: keyof Config): string | undefined =>
  valueAt(yaml.value, [field]) === undefined ? undefined : placed(yaml.placeOf([field]))

/** Give the text of the file without byte order mark, or nothing when it is not there. Throws `UsageError`. */
function textIn(path: string): string | undefined {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw new UsageError(`${configName}: unexpected folder, expected a file`)
    if (found.size > LARGEST)
      throw new UsageError(`${configName}: unexpected file of more than 1 MB, expected some lines`)
    const read = decode(readFileSync(path))
    if ('text' in read) return read.text
    throw new UsageError(`${placed(read.at)}  unexpected bytes, expected text in UTF-8; save the file as UTF-8`)
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw error instanceof UsageError ? error : new UsageError(`${configName} cannot be read: ${message}`)
  }
}

/** List the paths that are read by the configuration's word, and where it names each. */
function pathsIn({template, brand, printer, icc, shared = []}: Config): [PropertyKey[], string][] {
  const single: [string, string | undefined][] = [
    ['template', template],
    ['brand', brand],
    ['printer', printer],
    ['icc', icc],
  ]
  return [
    ...single.flatMap(([field, path]): [PropertyKey[], string][] => (path === undefined ? [] : [[[field], path]])),
    ...shared.map((folder, index): [PropertyKey[], string] => [['shared', index], folder]),
  ]
}

/** Say what keeps a path from being used: a link that leads out of the project, or a folder that has to be there. */
function faultAt(cwd: string, path: string, isFolder: boolean): string | undefined {
  try {
    const real = realpathSync(join(cwd, path))
    const way = relative(realpathSync(cwd), real)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
      return 'which is a link that leads elsewhere, expected a path inside the project'
    }
    if (isFolder && !statSync(real).isDirectory()) return 'which is no folder, expected one inside the project'
    return undefined
  } catch {
    // of what is no folder it is said later, when its name has been looked up
    return isFolder ? 'which is not there, expected a folder inside the project' : undefined
  }
}
