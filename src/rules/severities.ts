/** How severe the rules are to be in one brief or one project, where it is to be otherwise than their own severity. */
import * as z from 'zod'
import {type RuleId, rules} from './index.js'
import type {Severity} from './rule.js'

/** The severities that a brief or a project gives to rules; `off` for those it does not hold itself to. */
export type Severities = {[id in RuleId]?: Severity | 'off'}

/** Tell whether a rule can be neither lowered, switched off nor ignored: what comes after relies on what it asks for. */
export const isFirm = (id: RuleId): boolean => rules[id].severity === 'error'

/** What may stand beside each rule, for the front matter and for the project's settings. */
export const severities = z.strictObject(
  Object.fromEntries(
    (Object.keys(rules) as RuleId[]).map((id) => {
      const allowed = isFirm(id)
        ? z.enum(['error'], {error: 'error: pages cannot be made rightly of what breaks this rule'})
        : z.enum(['off', 'info', 'warning', 'error'], {error: 'off, info, warning or error'})
      return [id, allowed.optional().describe(rules[id].says)]
    }),
  ),
  {error: 'rules and their severities, such as "html-absent: off"'},
) as unknown as z.ZodType<Severities, Severities>
