import picocolors from 'picocolors'
import {rules} from '../../message.js'
import type {Rule} from '../../rules/index.js'
import {printable} from '../printable.js'
import type {Said} from '../said.js'
import type {Format, Screen} from './format.js'
import {frameOf} from './frame.js'
import {dress, headOf, stackOf} from './short.js'

/** For people: each message with the line it is about and how to mend it, and at the end where to read more. */
export const pretty: Format = {
  stream: 'err',
  isDocument: false,
  quotes: true,
  each: ({said}, screen) => said.map((one) => `${paragraphOf(one, screen)}\n`).join(''),
  end({briefs}, {colour}) {
    const ids = [...new Set(briefs.flatMap(({said}) => said.map(({rule}) => rule)))].sort()
    const {dim} = picocolors.createColors(colour)
    return ids.length === 0 ? '' : `${dim('learn more:')}\n${ids.map((id) => `  offprint explain ${id}\n`).join('')}\n`
  },
}

function paragraphOf(said: Said, screen: Screen): string {
  const {page, reason} = said
  const mend = said.mend ?? usualMend(said)
  const text = `${page === undefined ? '' : `page ${page}: `}${reason}`
  const hint = mend === undefined ? '' : `  hint: ${printable(mend)}\n`
  return `${headOf(said, screen.colour)}\n  ${printable(text)}\n${pictureOf(said, screen)}${stackOf(said)}${hint}`
}

/** Give how breaches of a rule are mended, unless the message names what was meant. */
const usualMend = ({rule, reason}: Said): string | undefined =>
  reason.includes('did you mean') ? undefined : (rules as Record<string, Rule>)[rule]?.mend

/** Set the line that a message is about, with its number, and marks below. */
function pictureOf({line, column = 1, endLine, endColumn, source, severity}: Said, {colour, width}: Screen): string {
  if (line === undefined || source === undefined) return ''
  const {dim} = picocolors.createColors(colour)
  const number = `${line}`.padStart(5)
  const end = endLine === undefined ? column + 1 : endLine === line ? (endColumn ?? column + 1) : source.length + 1
  const {text, marks} = frameOf(source, {start: column, end}, Math.max(20, width - number.length - 3))
  const gutter = (label: string): string => dim(`${label} |`)
  const below = marks === '' ? '' : `${gutter(' '.repeat(number.length))} ${dress(severity, colour)(marks)}\n`
  return `${gutter(number)} ${text.trimEnd()}\n${below}`
}
