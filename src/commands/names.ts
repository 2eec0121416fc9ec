/** Names of folders that people type: which are taken, and what is said of others. */
import {UsageError} from '../config.js'

/** What a step of a path may be. */
const step = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}_-])?$/u

/** Names that Windows keeps for itself, with or without an ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const isName = (name: string): boolean => step.test(name) && !reserved.test(name) && name.length <= 100

/** Hold the steps of a path, or a name alone, to what every system takes. `expected` says what. Throws `UsageError`. */
export function checkNames(steps: string[], expected: string): void {
  const wrong = steps.find((each) => !isName(each))
  if (wrong === undefined) return
  const better = wrong
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const advice = isName(better.slice(0, 100)) ? `; for example ${better.slice(0, 100)}` : ''
  throw new UsageError(`unexpected ${wrong === '' ? 'empty name' : `name "${wrong}"`}, expected ${expected}${advice}`)
}
