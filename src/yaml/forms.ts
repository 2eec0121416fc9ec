/**
 * The forms that fields written in YAML have. Every scalar is read as text, so that nothing is lost; each form also
 * carries what an editor is told, which reads YAML its own way: there `4` is a number and `true` a truth value.
 */
import * as z from 'zod'

/** What JSON Schema says of a form, besides that it is a text. */
type Written = Record<string, unknown>

/** Text on one line, however YAML folded it, of a form; `expected` says which, in words. */
export const form = (expected: string, holds: (value: string) => boolean, written: Written = {}) =>
  z
    .string({error: expected})
    .meta({...written, ...('pattern' in written && {patternErrorMessage: `expected ${expected}`})})
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .refine((value) => value !== '' && holds(value), {error: expected})

/** Any text but an empty one; a title `2024` is a number to an editor. */
export const text = (expected = 'text', written: Written = {}) =>
  form(expected, () => true, {type: ['string', 'number', 'boolean'], pattern: '\\S', ...written})

/** A whole number. */
export const whole = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`
  const holds = (value: string): boolean => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
  const written = {type: ['integer', 'string'], minimum: least, maximum: most, pattern: '^\\s*\\d{1,9}\\s*$'}
  return form(expected, holds, written).transform(Number)
}

/** `true` or `false`. */
export const truth = () =>
  z
    .enum(['true', 'false'], {error: 'true or false'})
    .meta({type: 'boolean', enum: [true, false]})
    .transform((value) => value === 'true')

/** One of a few names. */
export const choice = <const T extends string>(names: readonly [T, ...T[]]) =>
  z.enum(names, {error: names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names[0]})

/** A list; `expected` says of what, in words. */
export const list = <T extends z.ZodType>(member: T, expected: string) => z.array(member, {error: expected})
