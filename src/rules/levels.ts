/** How much a rule counts for: the field `rules` of the configuration and of the front matter. */
import * as z from 'zod'
import {choice} from '../yaml/forms.js'
import {type RuleId, rules} from './index.js'

/** By rule: the severity it has here, or `off` for none. */
export const levels = z
  .partialRecord(z.enum(Object.keys(rules) as [RuleId, ...RuleId[]]), choice(['off', 'info', 'warning', 'error']), {
    error: 'rules and their severities, such as "figure-has-alt: error"',
  })
  .describe('Severities that differ from the usual ones, by rule: off, info, warning or error.')

/** Severities that differ from the usual ones. */
export type Levels = z.infer<typeof levels>
