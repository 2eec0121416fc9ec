/** What a brand is told without being refused. */
import type {RuleId} from '../message.js'

/** One such message: `path` leads to the value in the brand. */
export interface Warning {
  rule: RuleId
  path: PropertyKey[]
  reason: string
  mend: string
}

/** Takes such a message. */
export type Warn = (rule: RuleId, path: PropertyKey[], reason: string, mend: string) => void
