/** The fields of the front matter that `{{name}}` can put into a text, by their YAML names. */
import type {Meta} from '../brief.js'

/** What a name stands for: words, a date to be written in the language of the brief, or several names. */
export type Variable = {words: string} | {date: string} | {list: string[]}

/** Fields that can be inserted, whether or not a brief has them. */
const readers: Record<string, (meta: Meta) => Variable | undefined> = {
  title: ({title}) => words(title),
  subtitle: ({subtitle}) => words(subtitle),
  standfirst: ({standfirst}) => words(standfirst),
  series: ({series}) => words(series?.name),
  'series.name': ({series}) => words(series?.name),
  'series.number': ({series}) => words(series?.number),
  'series.issn': ({series}) => words(series?.issn),
  date: ({date}) => (date === undefined ? undefined : {date}),
  authors: ({authors}) => list(authors.map(({name}) => name)),
  publisher: ({publisher}) => words(publisher),
  doi: ({doi}) => words(doi),
  url: ({url}) => words(url),
  keywords: ({keywords}) => list(keywords),
  licence: ({licence}) => words(licence),
  funders: ({funders}) => list(funders),
  disclaimer: ({disclaimer}) => words(disclaimer),
  'cite-as': ({citeAs}) => words(citeAs),
}

const words = (text: string | undefined): Variable | undefined => (text === undefined ? undefined : {words: text})
const list = (names: string[]): Variable | undefined => (names.length === 0 ? undefined : {list: names})

/** Names of the fields that can be inserted, in the order of the manual. */
export const insertable = Object.keys(readers)

/** Give what `name` stands for in a brief: one of its variables, or a field that it has. */
export function variableOf(name: string, meta: Meta): Variable | undefined {
  const own = meta.variables && Object.hasOwn(meta.variables, name) ? meta.variables[name] : undefined
  if (own !== undefined) return {words: own}
  return Object.hasOwn(readers, name) ? readers[name]?.(meta) : undefined
}

/** A text of the front matter, and where it stands in `Meta` and in the YAML. */
export interface MetaText {
  text: string
  path: PropertyKey[]
  yaml: PropertyKey[]
}

/** Texts of the front matter that have one name in YAML and in `Meta`. */
const plain = [
  'title',
  'subtitle',
  'standfirst',
  'abstract',
  'publisher',
  'licence',
  'acknowledgements',
  'disclaimer',
] as const

/** List the texts of the front matter that are set in words, in which something can be inserted. */
export function textsOf(meta: Meta): MetaText[] {
  const found: MetaText[] = []
  const add = (text: string | undefined, path: PropertyKey[], yaml = path): void => {
    if (text !== undefined) found.push({text, path, yaml})
  }
  for (const field of plain) add(meta[field], [field])
  add(meta.shortTitle, ['shortTitle'], ['short-title'])
  add(meta.citeAs, ['citeAs'], ['cite-as'])
  add(meta.series?.name, ['series', 'name'])
  add(meta.series?.number, ['series', 'number'])
  for (const [index, author] of meta.authors.entries()) {
    // an author who is a name alone stands in the list itself, where the nearest place is
    for (const field of ['name', 'role', 'affiliation'] as const) add(author[field], ['authors', index, field])
  }
  for (const field of ['funders', 'keywords'] as const) {
    for (const [index, text] of meta[field].entries()) add(text, [field, index])
  }
  for (const [name, value] of Object.entries(meta.options ?? {})) {
    if (typeof value === 'string') add(value, ['options', name])
    else if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) if (typeof one === 'string') add(one, ['options', name, index])
    }
  }
  return found
}
