/** The messages of a finished run, and what the brief and the project say of rules → the messages that are shown. */
import type {RootData} from 'mdast'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {fatalOf, hasErrors, type RuleId} from '../message.js'
import {isFirm, type Levels} from '../rules/levels.js'
import {Ignores} from './ignores.js'

/** What a run is judged by. */
export interface Law {
  /** Severities of the project; those of the front matter go before them. */
  rules?: Levels | undefined
  /** Rules whose stage did not run this time. */
  unheard: ReadonlySet<string>
}

/**
 * Give every message on `file` the severity that is wanted of its rule, and take out those that are off or that a
 * comment ignores. Report comments that ignored nothing, when the run came to its end. Gives what comments took out.
 */
export function judge({meta, ignores = []}: RootData, {rules, unheard}: Law, file: VFile): VFileMessage[] {
  const comments = new Ignores(ignores)
  const ignored = new Set(
    file.messages.filter((message) => !isFirm(message.ruleId as RuleId) && comments.isIgnored(message, file)),
  )
  const left = file.messages.filter((message) => !ignored.has(message))
  // a run that errors ended has not heard of all that may be wrong
  if (!hasErrors(file)) comments.tellUnused(unheard, left, file)
  const wanted: Levels = {...rules, ...meta?.rules}
  file.messages = file.messages.filter((message) => {
    const rule = message.ruleId as RuleId
    const severity = isFirm(rule) ? undefined : wanted[rule]
    if (severity === 'off' || ignored.has(message)) return false
    if (severity !== undefined) message.fatal = fatalOf(severity)
    return true
  })
  return [...ignored]
}
