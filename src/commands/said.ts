/** The messages of a brief in the form that every format is made of. */
import {existsSync} from 'node:fs'
import {dirname, isAbsolute, posix, relative, resolve} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import type {Settings} from '../config.js'
import {breachOf, type Severity, severityOf} from '../message.js'
import type {Frame} from '../template/fault.js'
import type {Proof} from './proof.js'
import {slashed} from './slashed.js'

/** One message. Lines and columns count from 1, columns in UTF-16 code units; an end is behind what it ends. */
export interface Said {
  rule: string
  severity: Severity
  /** Path from the working folder, with forward slashes. */
  file: string
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
  /** Number of the page, when it is known. */
  page?: number
  /** What was unexpected and what was expected. */
  reason: string
  /** How to mend it. */
  mend?: string
  /** The line as it stands in the file. */
  source?: string
  /** Why comments took it out, in the author's words. */
  justification?: string
  /** The slot of the template in which it is, and the components and slots around, the innermost first. */
  slot?: string
  stack?: Step[]
}

/** A component of a template, in its sources; or a slot, at what it dresses in the Markdown. */
export interface Step {
  component?: string
  /** How often it stands directly in itself. */
  times?: number
  slot?: string
  file?: string
  line?: number
  column?: number
}

/** What is said of one brief, and what comments in it took out. */
export interface Heard {
  said: Said[]
  ignored: Said[]
}

/**
 * Give what is said of a brief, sorted by place: its own messages first, then those on other files; with the line of
 * each when `quotes` asks for it.
 */
export async function heardOf(proof: Proof, {quiet, strict, cwd}: Settings, quotes: boolean): Promise<Heard> {
  const linesOf = quotes ? readerOf(proof) : async () => []
  const isShown = ({fatal}: VFileMessage): boolean => !quiet || fatal === true || (strict && fatal === false)
  const all = (messages: VFileMessage[]) => Promise.all(messages.map((message) => saidOf(message, proof, linesOf, cwd)))
  const sorted = (said: Said[]): Said[] => said.sort((a, b) => order(a, b, proof.brief.shown))
  return {
    said: sorted(await all(proof.file.messages.filter(isShown))),
    ignored: quiet ? [] : sorted(await all(proof.output.ignored)),
  }
}

type Lines = (path: string) => Promise<string[]>

async function saidOf(message: VFileMessage, {brief, file}: Proof, linesOf: Lines, cwd: string): Promise<Said> {
  const {ruleId = '', line, column, place, page, mend, justification, components = []} = message
  const end = place && 'end' in place ? place.end : undefined
  const path = message.file || brief.shown
  const source = line === undefined ? undefined : (await linesOf(path))[line - 1]
  return {
    rule: ruleId,
    severity: severityOf(message),
    file: pathOf(path, file.path, brief.path, cwd),
    ...(line === undefined ? {} : {line, column: column ?? 1}),
    ...(end === undefined ? {} : {endLine: end.line, endColumn: end.column}),
    ...(page === undefined ? {} : {page}),
    reason: breachOf(message),
    ...(mend === undefined ? {} : {mend}),
    ...(source === undefined ? {} : {source}),
    ...(justification === undefined ? {} : {justification}),
    ...(components.length > 0
      ? stackOf(components, (at) => pathOf(at ?? brief.shown, file.path, brief.path, cwd))
      : {}),
  }
}

/** Give the stack of a fault with the paths of its files as they are shown. */
export function stackOf(frames: Frame[], shown: (path: string | undefined) => string): Pick<Said, 'slot' | 'stack'> {
  const stack = frames.map((frame): Step => {
    const at = 'slot' in frame ? frame.place : frame.origin
    const {line, column} = at ?? {}
    const place = line === undefined ? {} : {file: shown(at?.path), line, ...(column === undefined ? {} : {column})}
    if ('slot' in frame) return {slot: frame.slot, ...place}
    return {component: frame.component, ...(frame.times ? {times: frame.times} : {}), ...place}
  })
  const slot = stack.find((step) => step.slot !== undefined)?.slot
  return {...(slot === undefined ? {} : {slot}), stack}
}

/** Give a function that reads the lines of a file which messages are about, each file once; none when it refuses. */
function readerOf({brief, file, files}: Proof): Lines {
  // a brief that is no text has no lines
  const own = file.value === undefined ? [] : linesIn(String(file))
  const known = new Map<string, Promise<string[]>>([[brief.shown, Promise.resolve(own)]])
  return (path) => {
    const lines = known.get(path) ?? files.read(path).then((bytes) => linesIn(new TextDecoder().decode(bytes)), none)
    known.set(path, lines)
    return lines
  }
}

const linesIn = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)

const none = (): string[] => []

/** Show the file a message is about: the brief, or one named from its folder or from the project's assets. */
export function pathOf(file: string, shown: string, brief: string, cwd: string): string {
  if (file === shown) return shown
  if (isAbsolute(file)) return slashed(relative(cwd, file))
  const fromAssets = file.startsWith('assets/') && !existsSync(resolve(dirname(brief), file))
  return fromAssets ? file : posix.join(posix.dirname(shown), file)
}

/** Put the brief's own messages first, then those on other files, each by line and column. */
function order(a: Said, b: Said, brief: string): number {
  if (a.file !== b.file) return a.file === brief ? -1 : b.file === brief ? 1 : a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
