/** How much a rule counts for: the field `rules` of the configuration and of the front matter. */
import * as z from 'zod'
import {choice} from '../yaml/forms.js'
import {type RuleId, rules} from './index.js'
import type {Severity} from './rule.js'

/** Severities that differ from the usual ones; `off` for rules that do not count at all. */
export type Levels = {[id in RuleId]?: Severity | 'off'}

/** Tell whether a rule can be neither lowered, switched off nor ignored: later stages rely on what it asks for. */
export const isFirm = (id: RuleId): boolean => rules[id].severity === 'error'

/** Of an error there is nothing to choose. */
const firm = z.enum(['error'], {error: 'error: pages cannot be made rightly of what breaks this rule'})

/** By rule: the severity it has here, or `off` for none. */
export const levels = z
  .strictObject(
    Object.fromEntries(
      (Object.keys(rules) as RuleId[]).map((id) => {
        const level = isFirm(id) ? firm : choice(['off', 'info', 'warning', 'error'])
        return [id, level.describe(rules[id].says).optional()]
      }),
    ) as unknown as Record<RuleId, z.ZodOptional<z.ZodType<Severity | 'off', Severity | 'off'>>>,
    {error: 'rules and their severities, such as "html-absent: off"'},
  )
  .describe('Severities that differ from the usual ones, by rule: off, info, warning or error.')
