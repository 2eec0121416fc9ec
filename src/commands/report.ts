import {existsSync} from 'node:fs'
import {dirname, posix, resolve} from 'node:path'
import picocolors from 'picocolors'
import type {VFileMessage} from 'vfile-message'
import {exitCode, type Settings, type Terminal} from '../config.js'
import type {RuleId, Severity} from '../message.js'
import {printable} from './printable.js'
import type {Proof} from './proof.js'

const severityOf = ({fatal}: VFileMessage): Severity =>
  fatal === true ? 'error' : fatal === false ? 'warning' : 'info'

const count = (proofs: Proof[], severity: Severity): number =>
  proofs.flatMap(({file}) => file.messages).filter((message) => severityOf(message) === severity).length

/** Rules that a finished file is held to. */
const finished: ReadonlySet<string | undefined> = new Set<RuleId>([
  'press-passes-preflight',
  'tags-complete',
  'tags-in-order',
  'tags-same-words',
])

/** Give the exit code that the messages on briefs come to. */
export function codeOf(proofs: Proof[], {strict}: Settings): number {
  const failed = proofs.flatMap(({file}) => file.messages).filter(({fatal}) => fatal === true)
  if (failed.length > 0) {
    // what only the finished file shows is no error in the content
    return failed.every(({ruleId}) => finished.has(ruleId)) ? exitCode.preflight : exitCode.content
  }
  return strict && count(proofs, 'warning') > 0 ? exitCode.strict : exitCode.fine
}

/** Turn the messages on a brief into lines `path:line:col  severity  rule-id  message`, sorted by place. */
export function messagesOf({brief, file}: Proof, {quiet, strict}: Settings, {colour}: Terminal): string {
  const paint = picocolors.createColors(colour)
  const dress: Record<Severity, (text: string) => string> = {error: paint.red, warning: paint.yellow, info: paint.blue}
  const shown = file.messages
    .filter((message) => !quiet || message.fatal === true || (strict && message.fatal === false))
    .map((message) => ({message, path: pathOf(message, file.path, brief.path)}))
    .sort((a, b) => order(a, b, brief.shown))
  let text = ''
  for (const {message, path} of shown) {
    const severity = severityOf(message)
    const where = printable(path)
    const place = message.line ? `${where}:${message.line}:${message.column ?? 1}` : where
    const page = message.page ? `page ${message.page}: ` : ''
    text += `${place}  ${dress[severity](severity)}  ${paint.dim(message.ruleId ?? '')}  ${page}${printable(message.reason)}\n`
  }
  return text
}

/** Say in one line how the page budget of a brief was met, if it has one. */
export const budgetOf = ({brief, output: {budget}}: Proof): string =>
  budget === undefined ? '' : `${printable(brief.shown)}  ${budget}\n`

/** Say in one line how many messages there were, if any. */
export function summaryOf(proofs: Proof[], {quiet}: Settings): string {
  const parts: string[] = []
  for (const severity of ['error', 'warning', 'info'] as const) {
    const number = count(proofs, severity)
    if (number === 0 || (quiet && severity !== 'error')) continue
    parts.push(`${number} ${severity}${number === 1 || severity === 'info' ? '' : 's'}`)
  }
  return parts.length > 0 ? `${parts.join(', ')}\n` : ''
}

/** Show the file a message is about: the brief, or one named from its folder or from the project's assets. */
function pathOf({file}: VFileMessage, shown: string, brief: string): string {
  if (!file || file === shown) return shown
  const fromAssets = file.startsWith('assets/') && !existsSync(resolve(dirname(brief), file))
  return fromAssets ? file : posix.join(posix.dirname(shown), file)
}

interface Placed {
  message: VFileMessage
  path: string
}

/** Put the brief's own messages first, then those on other files, each by line and column. */
function order(a: Placed, b: Placed, brief: string): number {
  if (a.path !== b.path) return a.path === brief ? -1 : b.path === brief ? 1 : a.path < b.path ? -1 : 1
  return (a.message.line ?? 0) - (b.message.line ?? 0) || (a.message.column ?? 0) - (b.message.column ?? 0)
}
