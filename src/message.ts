/**
 * What is said of a brief: messages on its vfile, each by one of the rules.
 *
 * A stage never throws for what an author wrote. It reports on the vfile and goes on, so that one run names every
 * mistake; `error` stops the files from being written, `warning` does so under `--strict`, `info` never.
 */
import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type RuleId, rules, type Severity} from './rules/index.js'

export type {RuleId, Severity} from './rules/index.js'
export {rules}

/** A point, in the brief or in the file at `path` from its folder. */
export interface FilePoint extends Point {
  path?: string | undefined
}

/** Where a message points: a node, a position, a point, or nothing for the file as a whole. */
export type Place = Node | Position | FilePoint | undefined

/** What else a message can carry. */
interface Extra {
  /** Path of another file that the message is about: a CSV, a JSON file. Shown in place of the brief's path. */
  path?: string
  /** How to mend it, one sentence. */
  mend?: string
  /** Number of the page, when it is known. */
  page?: number
  /** The block of the brief that it belongs to, when its place is in another file. */
  block?: Node
}

/**
 * Report a breach of `rule` at `place` of `file`. `reason` says what is unexpected and what was expected,
 * in a sentence without a full stop at its end.
 */
export function report(file: VFile, rule: RuleId, reason: string, place?: Place, extra: Extra = {}): VFileMessage {
  const text = extra.mend ? `${reason}; ${extra.mend}` : reason
  const at = place && 'type' in place ? place.position : (place as Position | Point | undefined)
  const message = file.message(text, {place: at, ruleId: rule, source: 'offprint'})
  message.fatal = fatalOf(rules[rule].severity)
  const path = extra.path ?? fileOf(place)
  if (path !== undefined) message.file = path
  if (extra.page !== undefined) message.page = extra.page
  if (extra.mend !== undefined) message.mend = extra.mend
  if (extra.block !== undefined) message.blocks = [extra.block]
  return message
}

/** Give the file that a place is in, when it is not the brief: nodes that were taken in say so, and so do their points. */
function fileOf(place: Place): string | undefined {
  if (!place) return undefined
  if ('line' in place) return place.path
  if ('start' in place) return (place.start as FilePoint | null)?.path
  const {data, position} = place as Node & {data?: {path?: string}}
  return data?.path ?? (position?.start as FilePoint | null | undefined)?.path
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** Number of the page on which the breach shows, when it is known. */
    page?: number
    /** How to mend it; the reason ends with it as well, after a semicolon. */
    mend?: string
    /** The blocks of the brief that it belongs to, when its place is in another file. */
    blocks?: Node[]
    /** Why comments took it out, in the author's words. */
    justification?: string
  }
}

/** Give what `VFileMessage.fatal` is for a severity. */
export const fatalOf = (severity: Severity): boolean | undefined =>
  severity === 'error' ? true : severity === 'warning' ? false : undefined

/** Give the severity of a message. */
export const severityOf = ({fatal}: VFileMessage): Severity =>
  fatal === true ? 'error' : fatal === false ? 'warning' : 'info'

/** Give what is wrong by a message, without how to mend it. */
export const breachOf = ({reason, mend}: VFileMessage): string =>
  mend !== undefined && reason.endsWith(`; ${mend}`) ? reason.slice(0, -mend.length - 2) : reason

/** Tell whether `file` has a message that stops its editions from being written. */
export const hasErrors = (file: VFile): boolean => file.messages.some((message) => message.fatal === true)

/** Find the member of `known` nearest to `word`, or nothing when none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 2)) + 1
  for (const candidate of known) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least) [best, least] = [candidate, steps]
  }
  return best
}

/** Name up to three members of `known` near `word`, or that share a part of it between hyphens; the likeliest first. */
export function nearby(word: string, known: Iterable<string>): string[] {
  const parts = new Set(word.toLowerCase().split('-'))
  const ranked = [...known].map((id) => {
    const shared = id.split('-').filter((part) => parts.has(part)).length
    return {id, shared, steps: distance(word.toLowerCase(), id.toLowerCase())}
  })
  return ranked
    .filter(({id, shared, steps}) => shared > 0 || steps <= Math.min(word.length, id.length) / 2)
    .sort((a, b) => a.steps - a.shared * 3 - (b.steps - b.shared * 3))
    .slice(0, 3)
    .map(({id}) => id)
}

/** Count the single-character edits, neighbours swapped included, that turn `a` into `b` (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      }
      row.push(steps)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
