/** Names of colours and families in a template: where they may stand, and what they stand for. */
import {nearest} from '../message.js'
import type {Template} from './index.js'

/** Where a colour may be named, and where a family may, as paths through a template; `*` is any step. */
const places = {
  colour: [
    'tokens.notes.ruleColour',
    'tokens.notes.continued.colour',
    ...['ink', 'muted', 'grid', 'accent', 'land', 'border'].map((name) => `tokens.chart.${name}`),
    ...['palette', 'ramp', 'diverging'].map((name) => `tokens.chart.${name}.*`),
    'tokens.type.*.colour',
    'tokens.rules.*.colour',
    ...['inline.*', 'scripts.*.inline.*'].flatMap((style) =>
      ['color', 'backgroundColor', 'borderColor', 'textDecorationColor'].map((name) => `${style}.${name}`),
    ),
  ],
  family: [
    'tokens.type.*.font',
    'tokens.table.family',
    'tokens.chart.family',
    'tokens.notes.continued.family',
    'inline.*.fontFamily',
    'scripts.*.inline.*.fontFamily',
    'scripts.*.families.*',
  ],
}

/** What may hold names. */
export type Named = Pick<Template, 'tokens' | 'inline' | 'scripts' | 'faces'>

/** Put colours and families in the places of their names. A name that is none stays, for `strayNames` to tell. */
export function withoutNames<T extends Named>(template: T): T {
  const colours = new Map(Object.entries(template.tokens?.colours ?? {}).map(([name, swatch]) => [name, swatch?.rgb]))
  const fonts = new Map(Object.entries(template.tokens?.fonts ?? {}))
  const put = (names: ReadonlyMap<string, string>) => (value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value
  const coloured = places.colour.reduce((whole, path) => changed(whole, path.split('.'), put(colours)), template)
  const set = places.family.reduce((whole, path) => changed(whole, path.split('.'), put(fonts)), coloured)
  return {...set, ...(set.scripts ? {scripts: byFamily(set.scripts, fonts)} : {})}
}

/** Scripts name the family they stand in for by what it is for. */
const byFamily = (scripts: NonNullable<Template['scripts']>, fonts: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    Object.entries(scripts).map(([name, script]) => {
      const families = Object.entries(script.families ?? {}).map(([of, own]) => [fonts.get(of) ?? of, own])
      return [name, {...script, families: Object.fromEntries(families)}]
    }),
  )

/** Say which names of colours and families in a template are none, each with its path. */
export function strayNames(template: Named): string[] {
  const colours = Object.keys(template.tokens.colours)
  const families = new Set(template.faces.map(({family}) => family))
  const roles = Object.keys(template.tokens.fonts)
  const stray: string[] = []
  const tell = (path: string[], found: string, known: string[], else_: string) => {
    const near = nearest(found, known)
    const advice = near ? `did you mean ${near}?` : `expected ${else_} ${known.join(', ')}`
    stray.push(`unexpected ${path.join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]')} ${JSON.stringify(found)}, ${advice}`)
  }
  for (const path of places.colour) {
    visit(template, path.split('.'), (found, at) => {
      if (!/^#[0-9a-f]{6}$/i.test(found)) tell(at, found, colours, 'a colour such as #0c4a5b or one of')
    })
  }
  for (const path of places.family) {
    visit(template, path.split('.'), (found, at) => {
      if (!families.has(found)) tell(at, found, [...roles, ...families], 'one of')
    })
  }
  for (const [name, {families: own}] of Object.entries(template.scripts ?? {})) {
    for (const of of Object.keys(own)) {
      if (!families.has(of)) tell(['scripts', name, 'families'], of, [...roles, ...families], 'one of')
    }
  }
  return stray
}

/** Give a value with something else at a path; what is not there stays away, and nothing is changed in place. */
function changed<T>(value: T, [step, ...rest]: string[], put: (value: unknown) => unknown): T {
  if (step === undefined) return put(value) as T
  if (typeof value !== 'object' || value === null) return value
  const keys = step === '*' ? Object.keys(value) : step in value ? [step] : []
  if (keys.length === 0) return value
  const whole = (Array.isArray(value) ? [...value] : {...value}) as Record<string, unknown>
  for (const key of keys) whole[key] = changed(whole[key], rest, put)
  return whole as T
}

/** Call `seen` with every text at a path. */
function visit(
  value: unknown,
  [step, ...rest]: string[],
  seen: (found: string, at: string[]) => void,
  at: string[] = [],
) {
  if (step === undefined) {
    if (typeof value === 'string') seen(value, at)
  } else if (typeof value === 'object' && value !== null) {
    for (const key of step === '*' ? Object.keys(value) : [step]) {
      visit((value as Record<string, unknown>)[key], rest, seen, [...at, key])
    }
  }
}
