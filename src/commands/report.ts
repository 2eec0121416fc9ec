import type {VFileMessage} from 'vfile-message'
import {exitCode, type Settings} from '../config.js'
import {type RuleId, type Severity, severityOf} from '../message.js'
import {template as rulesOfTemplates} from '../rules/template.js'
import {printable} from './printable.js'
import type {Proof} from './proof.js'

/** Rules that a finished file is held to. */
const finished: ReadonlySet<string | undefined> = new Set<RuleId>([
  'press-passes-preflight',
  'tags-complete',
  'tags-in-order',
  'tags-same-words',
])

/** Rules that the machine breaks, and not the brief. */
const installed: ReadonlySet<string | undefined> = new Set<RuleId>(['citation-engine-installed'])

/** Tell whether a message is about a template: one that a brief names, or what it says to it, is a matter of the brief. */
const isOfTemplate = ({ruleId}: VFileMessage): boolean =>
  ruleId !== undefined && Object.hasOwn(rulesOfTemplates, ruleId)

/** Give the exit code that the messages on briefs come to. */
export function codeOf(proofs: Proof[], {strict, maxWarnings}: Settings): number {
  const failed = proofs.flatMap(({file}) => file.messages).filter(({fatal}) => fatal === true)
  if (failed.length > 0) {
    if (failed.some(isOfTemplate)) return exitCode.usage
    if (failed.every(({ruleId}) => installed.has(ruleId))) return exitCode.machine
    // what only the finished file shows is no error in the content
    return failed.every(({ruleId}) => finished.has(ruleId)) ? exitCode.preflight : exitCode.content
  }
  return isOver(proofs, strict ? 0 : maxWarnings) ? exitCode.strict : exitCode.fine
}

/** Tell whether briefs have more warnings than they may have together; any number unless `most` says. */
export const isOver = (proofs: Proof[], most = Number.POSITIVE_INFINITY): boolean => countOf(proofs).warning > most

/** Count the messages on briefs by severity, and those that comments took out. */
export function countOf(proofs: Proof[]): Record<Severity | 'ignored', number> {
  const counts = {error: 0, warning: 0, info: 0, ignored: 0}
  for (const {file, output} of proofs) {
    for (const message of file.messages) counts[severityOf(message)]++
    counts.ignored += output.ignored.length
  }
  return counts
}

/** Say how the page budget of a brief was met: one text for all editions, or one for each where they differ. */
export function budgetsOf({output: {budgets}}: Proof): string[] {
  const different = new Set(budgets.values())
  return different.size < 2 ? [...different] : [...budgets].map(([edition, budget]) => `${edition}: ${budget}`)
}

/** Say so in lines for people. */
export const budgetLines = (proof: Proof): string =>
  budgetsOf(proof)
    .map((budget) => `${printable(proof.brief.shown)}  ${budget}\n`)
    .join('')

/** Say in one line how many messages there were, if any, and whether these were too many warnings. */
export function summaryOf(proofs: Proof[], {quiet, strict, maxWarnings}: Settings): string {
  const counts = countOf(proofs)
  const tooMany = !strict && isOver(proofs, maxWarnings)
  const parts = (['error', 'warning', 'info', 'ignored'] as const).flatMap((kind) => {
    const number = counts[kind]
    if (number === 0 || (quiet && kind !== 'error' && !(tooMany && kind === 'warning'))) return []
    const plural = number === 1 || kind === 'info' || kind === 'ignored' ? '' : 's'
    const limit = kind === 'warning' && tooMany ? ` (more than the ${maxWarnings} allowed)` : ''
    return [`${number} ${kind}${plural}${limit}`]
  })
  return parts.length > 0 ? `${parts.join(', ')}\n` : ''
}
