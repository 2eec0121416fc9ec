/** Words as an author types them → words as a printer sets them, by language; letters stay as they are. */
import type {Author, Meta, PhrasingContent, RootContent} from '../../brief.js'
import {eachBlock, eachText} from '../texts.js'
import {type Conventions, conventionsOf} from './conventions.js'
import {setDashes} from './dashes.js'
import {setDirections} from './directions.js'
import {setQuotes} from './quotes.js'
import {Run} from './run.js'
import {setMinus, setTimes} from './signs.js'
import {setSpaces} from './spaces.js'

/**
 * Set quotation marks, dashes and no-break spaces in all prose of `nodes`, titles and captions included, as `written`
 * is, BCP 47, or as the language of a block wants it.
 */
export function language(nodes: RootContent[], written: string): void {
  eachText(nodes, (run, holder) => {
    const isCell = holder.type === 'tableCell' || holder.type === 'dataTable'
    typeset(run, conventionsOf(holder.data?.language ?? written), isCell)
    return run
  })
  eachBlock(nodes, (block) => {
    const words = (text: string): string => typesetString(text, conventionsOf(block.data?.language ?? written))
    if ('by' in block && block.by !== undefined) block.by = words(block.by)
    if ('caption' in block && block.caption.subtitle !== undefined) {
      block.caption.subtitle = words(block.caption.subtitle)
    }
  })
}

/** Fields of the front matter that are words. */
const worded = [
  'subtitle',
  'shortTitle',
  'standfirst',
  'abstract',
  'acknowledgements',
  'disclaimer',
  'citeAs',
  'licence',
  'publisher',
] as const

/** Set the words and names among the fields of the front matter; identifiers stay as they are. */
export function languageOfMeta(meta: Meta, conventions: Conventions): Meta {
  const fresh = {...meta, title: typesetString(meta.title, conventions)}
  for (const field of worded) {
    const text = meta[field]
    if (text !== undefined) fresh[field] = typesetString(text, conventions)
  }
  if (meta.series) fresh.series = {...meta.series, name: typesetString(meta.series.name, conventions)}
  fresh.authors = meta.authors.map((author) => ({...author, ...setFields(author, conventions)}))
  fresh.funders = meta.funders.map((funder) => typesetString(funder, conventions))
  return fresh
}

/** Set the words of one run of inline content; in the cell of a table, a hyphen alone as well. */
export function typeset(nodes: PhrasingContent[], conventions: Conventions, isCell = false): void {
  const run = new Run(nodes)
  // the marks of a quotation are told from what stands beside them, so dashes are in their place before
  setDashes(run)
  setMinus(run, isCell)
  setTimes(run)
  setQuotes(run, conventions)
  setSpaces(run, conventions)
  if (conventions.rightToLeft) setDirections(run)
  run.settle()
}

/** Set what an author is called and does. */
function setFields(author: Author, conventions: Conventions): Partial<Author> {
  const fields = (['name', 'role', 'affiliation'] as const).filter((field) => author[field] !== undefined)
  return Object.fromEntries(fields.map((field) => [field, typesetString(author[field] ?? '', conventions)]))
}

function typesetString(value: string, conventions: Conventions): string {
  const text = {type: 'text' as const, value}
  typeset([text], conventions)
  return text.value
}
