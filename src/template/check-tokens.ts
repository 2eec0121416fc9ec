import type * as z from 'zod'
import {nearest} from '../message.js'
import {expectedOf} from '../yaml/expected.js'
import {valueAt} from '../yaml/faults.js'
import {fieldsAt} from '../yaml/schema.js'
import {tokenFields} from './token-fields.js'

/** Say what is wrong with the tokens of a template, each with its path: nothing when all are right. */
export function wrongTokens(tokens: unknown): string[] {
  const {error} = tokenFields.safeParse(tokens)
  return error ? error.issues.flatMap((issue) => wordsOf(issue, tokens)) : []
}

function wordsOf(issue: z.core.$ZodIssue, tokens: unknown): string[] {
  const {path} = issue
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(tokenFields, path)
    return issue.keys.map((key) => {
      const near = nearest(key, known)
      return `unexpected ${pathText([...path, key])}, ${near ? `did you mean ${near}?` : `expected ${known.join(', ')}`}`
    })
  }
  const found = valueAt(tokens, path)
  if (found === undefined) return [`missing ${pathText(path)}, expected ${expectedOf(issue, found)}`]
  return [`unexpected ${pathText(path)} ${shown(found)}, expected ${expectedOf(issue, found)}`]
}

/** Write a path as JavaScript has it: `tokens.chart.palette[2]`. */
const pathText = (path: PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`),
    'tokens',
  )

function shown(found: unknown): string {
  const text = typeof found === 'object' || typeof found === 'string' ? JSON.stringify(found) : String(found)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
