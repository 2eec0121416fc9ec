/** The gallery: briefs with one mistake each, and the same without it, by rule. */
import {execFile} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {lint as lintRules} from '../../src/rules/lint.js'
import {template as templateRules} from '../../src/rules/template.js'
import {project} from '../commands/project.js'

const gallery = fileURLToPath(new URL('../fixtures/gallery/', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** One folder of the gallery. */
export interface Entry {
  rule: string
  /** What the author did wrong; `clean…` where nothing is. */
  symptom: string
  folder: string
  /** The messages the author gets, one a line; none for a clean neighbour, but for `messages.txt` where other rules speak. */
  expected: string
}

/** One message as `check` prints it. */
export interface Said {
  path: string
  line?: number
  rule: string
  reason: string
}

const foldersIn = (path: string): string[] =>
  readdirSync(path, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()

/** Every folder of the gallery, by rule and symptom. */
export const entries: Entry[] = foldersIn(gallery).flatMap((rule) =>
  foldersIn(join(gallery, rule)).map((symptom) => {
    const folder = join(gallery, rule, symptom)
    const path = join(folder, 'messages.txt')
    return {rule, symptom, folder, expected: existsSync(path) ? readFileSync(path, 'utf8') : ''}
  }),
)

/** Tell whether an entry shows how it should be. */
export const isClean = ({symptom}: Entry): boolean => symptom.startsWith('clean')

/** Give the messages of `check` on an entry, without the lines that only sum up. */
export async function checked({rule, folder}: Entry): Promise<string> {
  const path = join(folder, 'arguments.txt')
  const more = existsSync(path) ? readFileSync(path, 'utf8').trim().split(/\s+/) : []
  // a brief of three words that shows one mistake breaks many a convention
  const lint = Object.hasOwn(lintRules, rule) ? [] : ['--no-lint']
  const args = ['check', '.', '--edition', 'screen', ...lint, ...more]
  const err = Object.hasOwn(templateRules, rule)
    ? await printed(grown(folder), args)
    : (await project(grown(folder)).run(args)).err
  return err.replace(/^(?!\S+ {2}(error|warning|info) {2}|offprint: | {4}in ).*\n/gm, '')
}

/** Give what the command in `dist/` prints: only there are templates loaded as they are for users, with their source maps. */
const printed = (cwd: string, args: string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args, '--format', 'short'], {cwd, timeout: 100_000}, (_, __, err) =>
      resolve(err),
    )
  })

/** Make a copy of a folder with the long files that its `repeat.json` asks for, if it has one. */
function grown(folder: string): string {
  const path = join(folder, 'repeat.json')
  if (!existsSync(path)) return folder
  const copy = mkdtempSync(join(tmpdir(), 'offprint-gallery-'))
  cpSync(folder, copy, {recursive: true})
  for (const {file, text, times} of JSON.parse(readFileSync(path, 'utf8')) as Repeat[]) {
    const start = existsSync(join(copy, file)) ? readFileSync(join(copy, file), 'utf8') : ''
    writeFileSync(join(copy, file), start + text.repeat(times))
  }
  return copy
}

/** A text that a file ends with so many times; too long to be kept in the repository. */
interface Repeat {
  file: string
  text: string
  times: number
}

/** Read messages as `check` prints them. */
export const saidIn = (text: string): Said[] =>
  [...text.matchAll(/^(\S+?)(?::(\d+):\d+)? {2}(?:error|warning|info) {2}(\S+) {2}(?:page \d+: )?(.*)$/gm)].map(
    ([, path = '', line, rule = '', reason = '']) => ({path, ...(line ? {line: Number(line)} : {}), rule, reason}),
  )
