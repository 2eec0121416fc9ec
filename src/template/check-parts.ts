import {directiveNames} from '../brief/directive-names.js'
import {nearest} from '../message.js'
import type {Template} from './index.js'
import type {Form} from './options.js'
import type {PageSlots, Slots} from './slots.js'

/** The fields of a template. */
const fields = {
  name: true,
  tokens: true,
  strings: true,
  faces: true,
  inline: true,
  scripts: true,
  options: true,
  pages: true,
  slots: true,
  blocks: true,
  brand: true,
  definition: true,
} satisfies Record<keyof Template, true>

/** The components of pages, by name: whether a template must have it. */
const pages = {cover: false, opening: true, closing: true, furniture: true} satisfies Record<keyof PageSlots, boolean>

/** The same of the components of blocks. */
const slots = {
  heading: true,
  paragraph: true,
  list: true,
  listItem: true,
  blockquote: true,
  code: true,
  rule: true,
  grid: true,
  keyMessages: true,
  keyFacts: true,
  recommendations: true,
  callout: true,
  pullQuote: true,
  figure: true,
  dataTable: true,
  contents: true,
  references: true,
  note: true,
} satisfies Record<keyof Slots, true>

/**
 * Say what is wrong with a template besides its tokens, each with its path: fields, pages and slots that there are not,
 * components that are none, options and blocks that cannot be. The compiler says the same to who asks it.
 */
export function wrongParts(template: Template): string[] {
  const {name, options = {}, blocks = {}} = template
  return [
    ...strays('', template, fields),
    ...(typeof name === 'string' && name !== '' ? [] : ['missing name, expected a text']),
    ...wrongComponents('pages', template.pages, pages),
    ...wrongComponents('slots', template.slots, slots),
    ...wrongForms('options', options),
    ...Object.entries(blocks).flatMap(([name, block]) => wrongBlock(name, block)),
  ]
}

const strays = (path: string, found: object, known: Record<string, unknown>): string[] =>
  Object.keys(found)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => {
      const near = nearest(name, Object.keys(known))
      return `unexpected ${path}${name}, ${near ? `did you mean ${near}?` : `expected ${Object.keys(known).join(', ')}`}`
    })

function wrongComponents(path: string, found: object | undefined, known: Record<string, boolean>): string[] {
  if (!found) return [`missing ${path}, expected a map of components`]
  const wrong = Object.entries(known).flatMap(([name, mustBe]) => {
    const component = (found as Record<string, unknown>)[name]
    if (typeof component === 'function' || (component === undefined && !mustBe)) return []
    return [`${component === undefined ? 'missing' : 'unexpected'} ${path}.${name}, expected a component`]
  })
  return [...strays(`${path}.`, found, known), ...wrong]
}

/** Say which forms are none, and which have a default that they refuse. */
const wrongForms = (path: string, forms: Record<string, Partial<Form<unknown>> | undefined>): string[] =>
  Object.entries(forms).flatMap(([name, form]) => {
    if (!form?.written || !form.kind) {
      return [`unexpected ${path}.${name}, expected a form such as text() or choice(['one', 'two'])`]
    }
    const {kind, written, default: usual} = form
    // forms read what is written, in which a number is a text
    const {error} = usual === undefined || usual === '' || kind !== 'plain' ? {} : written.safeParse(String(usual))
    if (!error) return []
    return [
      `unexpected default "${String(usual)}" of ${path}.${name}, expected ${error.issues[0]?.message ?? 'another'}`,
    ]
  })

function wrongBlock(name: string, block: Partial<NonNullable<Template['blocks']>[string]> | undefined): string[] {
  if (directiveNames.some((one) => one === name)) {
    return [`unexpected blocks.${name}, expected a name that no directive has; change the slot of that instead`]
  }
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    return [`unexpected name blocks["${name}"], expected small letters, digits and hyphens`]
  }
  if (typeof block?.slot !== 'function') return [`missing blocks.${name}.slot, expected a component`]
  return wrongForms(`blocks.${name}.attributes`, block.attributes ?? {})
}
