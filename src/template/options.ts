/** Forms of what a brief may say to a template: its options, and the attributes of its own blocks. */
import type * as z from 'zod'
import {text as anyText, form, list as listOf, choice as oneOf, truth} from '../yaml/forms.js'

/** One form: what may be written, and what becomes of it. */
export interface Form<T> {
  kind: 'plain' | 'colour' | 'image' | 'list'
  /** Reads what is written, in which every scalar is a text. */
  written: z.ZodType
  /** One sentence for whoever writes it. */
  about?: string
  /** What it is when nobody says. */
  default?: unknown
  /** What an attribute means that is named without a value: `{open}`. */
  bare?: string
  /** The form of each member of a list. */
  member?: Form<unknown>
  /** What it becomes; for the compiler alone. */
  readonly becomes?: T
}

/** What may be said of a form. */
export interface About<D> {
  /** One sentence for whoever writes it. */
  about?: string
  /** What it is when nobody says. */
  default?: D
}

/** Forms by name. */
export type Forms = Record<string, Form<unknown>>

/** What forms become, by name. */
export type ValuesOf<F extends Forms> = {readonly [Name in keyof F]: F[Name] extends Form<infer T> ? T : never}

/** An image that an option names, read and measured: give `src` to an `Image`. */
export interface OptionImage {
  src: {data: Buffer; format: 'png' | 'jpg'}
  /** Pixels. */
  width: number
  height: number
}

/** What a form without a default leaves open. */
type Open<D> = D extends undefined ? undefined : never

function made<T>(kind: Form<T>['kind'], written: z.ZodType, {about, default: usual}: About<unknown> = {}): Form<T> {
  return {kind, written, ...(about === undefined ? {} : {about}), ...(usual === undefined ? {} : {default: usual})}
}

/** One of a few words. */
export const choice = <const Name extends string, const D extends Name | undefined = undefined>(
  names: readonly [Name, ...Name[]],
  about?: About<D>,
): Form<Name | Open<D>> => made('plain', oneOf(names), about)

/** Text on one line. */
export const text = <const D extends string | undefined = undefined>(about?: About<D>): Form<string | Open<D>> =>
  made('plain', anyText(), about)

/** `true` or `false`: false when nobody says. */
export const flag = (about: About<boolean> = {}): Form<boolean> => ({
  ...made<boolean>('plain', truth(), {default: false, ...about}),
  bare: 'true',
})

/** A number within bounds. */
export function number<const D extends number | undefined = undefined>(
  about: About<D> & {least?: number; most?: number; whole?: boolean} = {},
): Form<number | Open<D>> {
  const {least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, whole = false} = about
  const bounds = [
    ...(Number.isFinite(least) ? [`from ${least}`] : []),
    ...(Number.isFinite(most) ? [`${Number.isFinite(least) ? 'to' : 'up to'} ${most}`] : []),
  ]
  const expected = [whole ? 'a whole number' : 'a number', ...bounds].join(' ')
  const holds = (value: string): boolean =>
    (whole ? /^-?\d{1,9}$/ : /^-?\d{1,9}(\.\d{1,9})?$/).test(value) && Number(value) >= least && Number(value) <= most
  return made('plain', form(expected, holds).transform(Number), about)
}

/** A colour: the name of a swatch of the template or `#rrggbb`, which it becomes. */
export const colour = <const D extends string | undefined = undefined>(about?: About<D>): Form<string | Open<D>> =>
  made('colour', anyText('the name of a swatch, or a colour such as "#0c4a5b"'), about)

/** The path of a PNG or JPEG beside the brief, which is read and measured. */
export const image = (about?: Pick<About<undefined>, 'about'>): Form<OptionImage | undefined> =>
  made('image', anyText('the path of an image'), about)

/** A list: empty when nobody says. */
export const list = <T>(member: Form<T>, about?: About<readonly T[]>): Form<readonly NonNullable<T>[]> => ({
  ...made<readonly NonNullable<T>[]>('list', listOf(member.written, 'a list such as [one, two]'), {
    default: [],
    ...about,
  }),
  member,
})
