import type {VFile} from 'vfile'
import {nearest, report} from '../../message.js'
import {pointsIn} from '../lines.js'
import {type Entry, entriesIn, type Tell} from './entries.js'
import {readItem} from './item.js'
import type {Source} from './source.js'

/** Types of entries of BibTeX and BibLaTeX. */
const types = `
  article artwork audio bibnote book bookinbook booklet collection commentary conference dataset electronic image inbook
  incollection inproceedings inreference jurisdiction legal legislation letter manual mastersthesis misc movie music
  mvbook mvcollection mvproceedings mvreference online patent performance periodical phdthesis proceedings reference
  report review software standard suppbook suppcollection suppperiodical techreport thesis unpublished video www`
  .trim()
  .split(/\s+/)

/** What is no source. */
const others = new Set(['comment', 'preamble', 'string', 'set', 'xdata'])

/** Tags of the languages that BibLaTeX knows by name. */
const languages: Record<string, string> = {
  american: 'en-US',
  arabic: 'ar',
  brazilian: 'pt-BR',
  british: 'en-GB',
  dutch: 'nl',
  english: 'en',
  farsi: 'fa',
  french: 'fr',
  german: 'de',
  italian: 'it',
  ngerman: 'de',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
  urdu: 'ur',
}

/** An entry as Citation.js reads it. */
type Read = ReturnType<Awaited<ReturnType<typeof load>>['parse']>[number]

/** An entry as it is written, and as it is read. */
interface Both {
  entry: Entry
  read: Read
}

/**
 * Read the sources of a BibTeX or BibLaTeX file, entry by entry, so that a fault in one costs that one alone; report
 * entries that cannot be read and types that nobody knows. Nothing is fetched.
 */
export async function bibtex(text: string, path: string, file: VFile): Promise<Source[]> {
  const {parse, map} = await load()
  const pointAt = pointsIn(text)
  const tell: Tell = (reason, offset, mend) => {
    report(file, 'bibliography-readable', reason, pointAt(offset), {path, ...(mend && {mend})})
  }
  const found = entriesIn(text, tell)
  const strings = found.filter(({type}) => type === 'string').map((entry) => entry.text)
  const entries = found.filter(({type}) => !others.has(type))
  const read = entries.flatMap((entry): Both[] => {
    checkType(entry, tell)
    // abbreviations are read along only where there may be one
    const before = /[=#]\s*[A-Za-z_]/.test(entry.text) ? strings.join('').replaceAll('\n', ' ') : ''
    try {
      const [one] = parse(before + entry.text)
      return one ? [{entry, read: one}] : []
    } catch (error) {
      tell(...faultOf(error, entry, before.length))
      return []
    }
  })
  const all = new Map(read.map((one) => [one.entry.key, one.read]))
  return read.flatMap((one) => {
    const {entry} = one
    const item = mapped(inherited(one, all, tell), map)
    const place = pointAt(entry.start)
    if (item) return readItem(tidied(item), {path, file, place, placeOf: () => place})
    tell(`unexpected values in entry "${entry.key}", expected fields of BibTeX`, entry.start)
    return []
  })
}

/** Load the parts of Citation.js that read text: those that fetch are behind a door that is not opened here. */
async function load() {
  const [{default: reader}, {default: mapping}] = await Promise.all([
    import('@citation-js/plugin-bibtex/lib/input/file.js'),
    import('@citation-js/plugin-bibtex/lib/input/entries.js'),
  ])
  return {parse: reader.parse, map: mapping.parse}
}

/** Report a type that BibTeX does not know; the entry is read as `misc`. */
function checkType(entry: Entry, tell: Tell): void {
  if (types.includes(entry.type)) return
  const near = nearest(entry.type, types)
  const expected = near ? `did you mean @${near}?` : 'expected one such as @article, @book, @report, @online or @misc'
  tell(`unexpected type @${entry.type} of entry "${entry.key}", ${expected}`, entry.start)
}

/** What the words of Citation.js's grammar are called. */
const called: Record<string, string> = {
  rbrace: 'a brace } that closes the entry, or a comma before the next field',
  lbrace: 'a value in braces',
  comma: 'a comma',
  label: 'a key such as doe2020',
  equals: 'an equals sign =',
  identifier: 'the name of a field',
  EOF: 'end of the entry',
  number: 'number',
  quote: 'quotation mark',
  hash: '#',
  text: 'text',
}

/** Say what is wrong with an entry that cannot be read, and at which offset; `before` characters stood before it. */
function faultOf(error: unknown, {key, text, start}: Entry, before: number): [string, number] {
  if (!(error instanceof Error)) throw error
  const [, expected = '', got = '', line = '', column = ''] =
    /expected "(\w+)", got "?(\w+)"? at line (\d+) col (\d+)/.exec(error.message) ?? []
  const [, badLine = line, badColumn = column] = /invalid syntax at line (\d+) col (\d+)/.exec(error.message) ?? []
  const lines = text.split('\n')
  const row = Math.max(0, Number(badLine || 1) - 1)
  const ahead = lines.slice(0, row).reduce((sum, one) => sum + one.length + 1, 0)
  const at = Math.max(0, Math.min(text.length - 1, ahead + Number(badColumn || 1) - 1 - (row === 0 ? before : 0)))
  const [shown = ''] = /^[\w-]+|^./s.exec(text.slice(at)) ?? []
  const found = got === 'EOF' || shown.trim() === '' ? 'end' : `"${shown}"`
  const wanted = called[expected] ?? 'a field such as title = {…}'
  return [`unexpected ${found} in entry "${key}", expected ${wanted}`, start + at]
}

/** Titles that a part has of the whole it refers to, by the type of the whole. */
const wholes: Record<string, string> = {periodical: 'journaltitle'}

/** Give an entry the fields of the one that it refers to by crossref; report one that is not there. */
function inherited({entry, read}: Both, all: Map<string, Read>, tell: Tell): Read {
  const {crossref, ...own} = read.properties
  if (crossref === undefined) return read
  const whole = all.get(String(crossref))
  if (!whole) {
    const near = nearest(String(crossref), all.keys())
    const expected = near ? `did you mean "${near}"?` : 'expected the key of another entry of the file'
    tell(`unexpected crossref "${crossref}" in entry "${entry.key}", ${expected}`, entry.start)
    return {...read, properties: own}
  }
  const {title, subtitle: _, crossref: __, ...others} = whole.properties
  const titled = title === undefined ? {} : {[wholes[whole.type] ?? 'booktitle']: title}
  return {...read, properties: {...others, ...titled, ...own}}
}

/** Turn an entry into a source; nothing where its values make none. */
function mapped(entry: Read, map: (entries: Read[]) => Record<string, unknown>[]): Record<string, unknown> | undefined {
  try {
    return map([entry])[0]
  } catch {
    return undefined
  }
}

/** What a thesis is called whose entry says it by its type alone. */
const theses: Record<string, string> = {
  phdthesis: 'PhD diss.',
  mastersthesis: 'Master’s thesis',
  techreport: 'Tech. rep.',
}

/** Give a source the tag of its language, and leave out "and others", which citations say by themselves. */
function tidied(item: Record<string, unknown>): Record<string, unknown> {
  const {'citation-key': _, ...fresh} = item
  const language = typeof fresh.language === 'string' ? fresh.language.toLowerCase() : undefined
  if (language !== undefined) fresh.language = languages[language] ?? fresh.language
  if (typeof fresh.genre === 'string') fresh.genre = theses[fresh.genre] ?? fresh.genre
  for (const [name, value] of Object.entries(fresh)) {
    if (Array.isArray(value)) fresh[name] = value.filter((one) => !(one.family === 'others' && !one.given))
  }
  return fresh
}
