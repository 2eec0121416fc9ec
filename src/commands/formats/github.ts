import type {Severity} from '../../message.js'
import {printable} from '../printable.js'
import type {Said} from '../said.js'
import type {Format} from './format.js'
import {stackOf, textOf} from './short.js'

/** Workflow commands of GitHub Actions, which shows them beside the lines that they are about. */
export const github: Format = {
  stream: 'out',
  isDocument: false,
  quotes: false,
  each: ({said}) => said.map(commandOf).join(''),
}

const commands: Record<Severity, string> = {error: 'error', warning: 'warning', info: 'notice'}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function commandOf(said: Said): string {
  const {severity, rule, file, line, column, endLine, endColumn} = said
  const properties: [string, string | number | undefined][] = [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    // columns of a range over several lines are refused
    ['col', endLine === undefined || endLine === line ? column : undefined],
    ['endColumn', endLine === line ? endColumn : undefined],
    ['title', rule],
  ]
  const written = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(`${value}`)}`],
  )
  return `::${commands[severity]} ${written.join(',')}::${data(`${printable(textOf(said))}\n${stackOf(said)}`.trimEnd())}\n`
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
