import type {Meta} from '../brief.js'
import type {Strings} from '../template/index.js'

/** Give how a brief wishes to be cited, drafted from its other fields when it does not say. */
export function citationOf(meta: Meta, strings: Strings): string {
  if (meta.citeAs) return meta.citeAs
  const year = meta.date?.slice(0, 4)
  const authors = listed(meta.authors.map(({name}) => name)) || meta.publisher
  const parts = [
    [authors, year && `(${year})`].filter(Boolean).join(' '),
    [meta.title, meta.subtitle].filter(Boolean).join(': '),
    [meta.series?.name, numberOf(meta, strings)].filter(Boolean).join(', '),
    authors === meta.publisher ? undefined : meta.publisher,
    meta.doi ? `https://doi.org/${meta.doi}` : meta.url,
  ]
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.?!…]$|^https?:/.test(part as string) ? part : `${part}.`))
    .join(' ')
}

/** "No. 4" of a series, if it has a number. */
export const numberOf = ({series}: Meta, {seriesNumber}: Strings): string | undefined =>
  series?.number === undefined ? undefined : seriesNumber.replace('{number}', series.number)

/** Names in a row: "A", "A & B", "A, B & C", understood in every language. */
const listed = (names: string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`
