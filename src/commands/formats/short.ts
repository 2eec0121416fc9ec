import picocolors from 'picocolors'
import type {Severity} from '../../message.js'
import {printable} from '../printable.js'
import type {Said} from '../said.js'
import type {Format} from './format.js'

/** One line for each message: `path:line:col  severity  rule-id  message`. */
export const short: Format = {
  stream: 'err',
  isDocument: false,
  quotes: false,
  each: ({said}, {colour}) => said.map((one) => `${headOf(one, colour)}  ${printable(textOf(one))}\n`).join(''),
}

/** Say where a message is, how bad, and of which rule. */
export function headOf(said: Said, colour: boolean): string {
  const paint = picocolors.createColors(colour)
  return `${printable(placeOf(said))}  ${dress(said.severity, colour)(said.severity)}  ${paint.dim(said.rule)}`
}

/** Give the colour of a severity. */
export function dress(severity: Severity, colour: boolean): (text: string) => string {
  const paint = picocolors.createColors(colour)
  return {error: paint.red, warning: paint.yellow, info: paint.blue}[severity]
}

const placeOf = ({file, line, column}: Said): string => (line === undefined ? file : `${file}:${line}:${column}`)

/** Say what is wrong, on which page, and how to mend it, in one sentence. */
export const textOf = ({page, reason, mend}: Said): string =>
  `${page === undefined ? '' : `page ${page}: `}${reason}${mend === undefined ? '' : `; ${mend}`}`
