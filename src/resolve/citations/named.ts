import type {Item} from './source.js'

/** A name as CSL-JSON has it. */
interface Name {
  family?: string
  given?: string
  literal?: string
  'non-dropping-particle'?: string
}

/** The words between names, and in place of more names than two. */
interface Joining {
  and: string
  others: string
}

/** Give what a sentence calls a source: the names of its authors, or of its editors, or else its title. */
export function namedIn(item: Item, {and, others}: Joining): string {
  const [first, second, third] = namesOf(item.author).concat(item.author ? [] : namesOf(item.editor))
  if (first === undefined) return String(item['title-short'] ?? item.title ?? item['container-title'] ?? '')
  if (second === undefined) return first
  return third === undefined ? `${first} ${and} ${second}` : `${first} ${others}`
}

const namesOf = (names: unknown): string[] =>
  (Array.isArray(names) ? (names as Name[]) : []).map((name) => {
    const {literal, given = '', family = given} = name
    return literal ?? [name['non-dropping-particle'], family].filter(Boolean).join(' ')
  })
