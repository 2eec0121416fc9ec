/** Rules → what is said of them, for the terminal, for programs and for the manual. */
import picocolors from 'picocolors'
import {exitCode, type Terminal, UsageError} from '../config.js'
import {nearby, rules} from '../message.js'
import {chapters, type Rule} from '../rules/index.js'
import {rulesSheet} from './rules-sheet.js'

/** In which form rules are explained; for people unless said. */
export interface Form {
  json?: boolean
  markdown?: boolean
}

/** Print what rule `id` holds a brief to, or a line on each rule, and give the exit code. Throws `UsageError`. */
export function explain(id: string | undefined, {json, markdown}: Form, {out, colourOut}: Terminal): number {
  const dress = picocolors.createColors(colourOut)
  if (id === undefined) {
    if (json) out(jsonOf(Object.entries(rules).map(([each, rule]) => ({id: each, ...rule}))))
    else out(markdown ? rulesSheet() : listOf(dress))
    return exitCode.fine
  }
  const rule = (rules as Record<string, Rule>)[id]
  if (!Object.hasOwn(rules, id) || !rule) throw new UsageError(`no rule "${id}"; ${adviceFor(id)}`)
  if (json) out(jsonOf({id, ...rule}))
  else out(markdown ? rulesSheet(id) : textOf(id, rule, dress))
  return exitCode.fine
}

type Dress = ReturnType<typeof picocolors.createColors>

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** Name the rules that may be meant. */
function adviceFor(id: string): string {
  const near = nearby(id, Object.keys(rules))
  return near.length > 0 ? `did you mean ${near.join(', ')}?` : '"offprint explain" lists them all'
}

/** Set a rule for the terminal. */
function textOf(id: string, {severity, says, why, mend, example}: Rule, dress: Dress): string {
  const part = (head: string, text: string): string => `\n${dress.dim(head)}\n${text.replace(/^(?=.)/gm, '  ')}\n`
  const help = part('Why', folded(why, 2)) + part('How to mend it', folded(mend, 2))
  return (
    `${dress.bold(id)}  ${inColour(severity, dress)}\n${says}\n${help}` +
    part('Instead of', example.bad) +
    part('write', example.good)
  )
}

/** List all rules by chapter, one a line. */
function listOf(dress: Dress): string {
  const width = Math.max(...Object.keys(rules).map(({length}) => length))
  return chapters
    .map((chapter) => {
      const lines = Object.entries(chapter.rules).map(
        ([id, {severity, says}]) => `  ${id.padEnd(width)}  ${inColour(severity, dress)}  ${says}\n`,
      )
      return `${dress.bold(chapter.about)}\n${lines.join('')}`
    })
    .join('\n')
}

function inColour(severity: Rule['severity'], dress: Dress): string {
  const {error, warning, info} = {error: dress.red, warning: dress.yellow, info: dress.blue}
  return {error, warning, info}[severity](severity.padEnd('warning'.length)).trimEnd()
}

/** Break a text into lines of at most 80 characters, `indent` of which are left free. */
function folded(text: string, indent: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.length <= 80 - indent) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.join('\n')
}
