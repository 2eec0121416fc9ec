import {inspect} from 'node:util'
import {CommanderError} from 'commander'
import {exitCode, MachineError, type Terminal, UsageError} from '../config.js'
import {printableLines} from './printable.js'

/** Say what stopped a command and give the exit code; a stack is for those who look for a fault of ours. */
export function refusal(error: unknown, {err, env}: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.usage
  const debug = env.OFFPRINT_DEBUG === '1' ? `${inspect(error)}\n` : ''
  const text = printableLines(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) {
    // what names its place is read by editors, which look for that at the start of a line
    err(`${/^\S+:\d+:\d+ {2}/.test(text) ? '' : 'offprint: '}${text}\n${debug}`)
    return exitCode.usage
  }
  const advice = error instanceof MachineError ? '' : ' (a fault of offprint, please report it)'
  err(`offprint: ${text}${advice}\n${debug}`)
  return exitCode.machine
}
