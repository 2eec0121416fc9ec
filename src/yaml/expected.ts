import type * as z from 'zod'
import {nearest} from '../message.js'

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  tuple: 'a list',
}

/**
 * Say what a definition expected of a value that is no text of an author: of a number, a list, a map as JSON and
 * programs have them. Definitions that have words of their own keep them.
 */
export function expectedOf(issue: z.core.$ZodIssue, found: unknown): string {
  if (!/^(Invalid|Too (small|big))\b/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values.map(String), found)
    case 'too_small':
      return bound(issue, Number(issue.minimum), issue.inclusive === false ? 'more than' : 'at least')
    case 'too_big':
      return bound(issue, Number(issue.maximum), issue.inclusive === false ? 'less than' : 'at most')
    case 'invalid_union': {
      const own = issue.errors.map((found) => found[0]).filter((first) => first !== undefined)
      return [...new Set(own.map((first) => expectedOf(first, undefined)))].join(', or ')
    }
    default:
      return issue.message
  }
}

function bound({origin, exact}: {origin: string; exact?: boolean | undefined}, size: number, word: string): string {
  if (origin === 'array') return `${exact ? '' : `${word} `}${size} of them`
  return origin === 'string' ? 'a text' : `${word} ${size}`
}

function oneOf(values: string[], found: unknown): string {
  const near = typeof found === 'string' ? nearest(found, values) : undefined
  const listed = values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : values[0]
  return `${listed}${near === undefined ? '' : `; did you mean ${near}?`}`
}
