import type {PhrasingContent} from 'mdast'
import type {Meta} from '../brief.js'
import {yearIn} from '../template/date.js'
import type {Strings} from '../template/index.js'

/** Give how a brief wishes to be cited, drafted from its other fields when it does not say; titles are emphasised. */
export function citationOf(meta: Meta, strings: Strings): PhrasingContent[] {
  if (meta.citeAs) return emphasised(meta.citeAs)
  const year = meta.date && yearIn(meta.date, meta.language, strings)
  const {comma = ', '} = strings
  const authors =
    listed(
      meta.authors.map(({name}) => name),
      comma,
    ) ||
    (meta.publisher ?? '')
  const title = [meta.title, meta.subtitle].filter(Boolean).join(': ')
  const series = [meta.series?.name, numberOf(meta, strings)].filter(Boolean).join(comma)
  const publisher = authors === meta.publisher ? undefined : meta.publisher
  const address = meta.doi ? `https://doi.org/${meta.doi}` : meta.url
  const lead = stopped([authors, year && `(${year})`].filter(Boolean).join(' '))
  const rest = [series, publisher].filter(Boolean).map((part) => stopped(part as string))
  return [
    text(lead && `${lead} `),
    {type: 'emphasis', children: [text(stopped(title))]},
    text([...rest.map((part) => ` ${part}`), address ? ' ' : ''].join('')),
    ...(address ? [{type: 'link' as const, url: address, children: [text(address)]}] : []),
  ]
}

/** Read `*…*` as emphasis; a field of the front matter is no Markdown otherwise. */
const emphasised = (words: string): PhrasingContent[] =>
  words
    .split(/\*([^*]+)\*/)
    .map((part, index) => (index % 2 === 0 ? text(part) : {type: 'emphasis', children: [text(part)]}))

const text = (value: string): PhrasingContent & {type: 'text'} => ({type: 'text', value})

const stopped = (words: string): string => (words === '' || /[.?!…]$/.test(words) ? words : `${words}.`)

/** "No. 4" of a series, if it has a number. */
const numberOf = ({series}: Meta, {seriesNumber}: Strings): string | undefined =>
  series?.number === undefined ? undefined : seriesNumber.replace('{number}', series.number)

/** Names in a row: "A", "A & B", "A, B & C", understood in every language. */
const listed = (names: string[], comma: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(comma)} & ${names.at(-1)}`
