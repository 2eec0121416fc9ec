import type {VFileMessage} from 'vfile-message'
import type {RuleId} from '../message.js'

/** Rules that are broken only when they are in every content of a brief: what one does not use another may. */
const everywhere: ReadonlySet<string | undefined> = new Set<RuleId>(['source-cited'])

/** Join what was said of several contents of one brief: each message once, in order. */
export function joined(said: VFileMessage[][]): VFileMessage[] {
  const keyOf = ({file, place, ruleId, reason}: VFileMessage): string => JSON.stringify([file, place, ruleId, reason])
  const keys = said.map((messages) => new Set(messages.map(keyOf)))
  const seen = new Set<string>()
  return said.flat().filter((message) => {
    const key = keyOf(message)
    if (seen.has(key)) return false
    seen.add(key)
    return !everywhere.has(message.ruleId) || keys.every((one) => one.has(key))
  })
}
