import picocolors from 'picocolors'
import type {Severity} from '../../message.js'
import {printable} from '../printable.js'
import type {Said, Step} from '../said.js'
import type {Format} from './format.js'

/** One line for each message: `path:line:col  severity  rule-id  message`. */
export const short: Format = {
  stream: 'err',
  isDocument: false,
  quotes: false,
  each: ({said}, {colour}) =>
    said.map((one) => `${headOf(one, colour)}  ${printable(textOf(one))}\n${stackOf(one)}`).join(''),
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

/** Say in which components and slots a fault of a template is, each on a line of its own. */
export const stackOf = ({stack = []}: Said): string =>
  stack.map((step) => `${printable(`    in ${stepOf(step)}`)}\n`).join('')

/** Say what a step of a stack is. */
export const wordsOf = ({component, times, slot}: Step): string =>
  component === undefined
    ? `the slot ${slot}`
    : `${component}${times === undefined ? '' : ` (${times > 99 ? 'again and again' : `${times} times`})`}`

/** Say what a step of a stack is and where. */
export const stepOf = (step: Step): string => {
  const {component, file, line, column} = step
  const at = file === undefined ? '' : `${component === undefined ? ', dressing ' : '  '}${file}:${line}:${column}`
  return wordsOf(step) + at
}

const placeOf = ({file, line, column}: Said): string => (line === undefined ? file : `${file}:${line}:${column}`)

/** Say what is wrong, on which page, and how to mend it, in one sentence. */
export const textOf = ({page, reason, mend}: Said): string =>
  `${page === undefined ? '' : `page ${page}: `}${reason}${mend === undefined ? '' : `; ${mend}`}`
