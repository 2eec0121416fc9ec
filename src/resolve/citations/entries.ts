/** One entry of a BibTeX file as it is written. */
export interface Entry {
  /** In small letters: `article`. */
  type: string
  key: string
  text: string
  /** Where its @ stands, counted in characters. */
  start: number
}

/** Tells what is wrong at an offset, and how to mend it. */
export type Tell = (reason: string, offset: number, mend?: string) => void

const opening = /@[ \t]*([A-Za-z]+)\s*([{(])\s*([^\s,{}()="]*)/g
const next = /\n[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/g
const brace = /\\[\\{}]|[{}]/g

/** Find the entries of a BibTeX file; what stands between them is comment. Entries that do not close are told. */
export function entriesIn(text: string, tell: Tell): Entry[] {
  const entries: Entry[] = []
  opening.lastIndex = 0
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [head, type = '', open = '', key = ''] = found
    const start = found.index
    const inside = start + head.indexOf(open)
    next.lastIndex = inside
    // an entry that goes on over the start of another has lost a brace
    const limit = next.exec(text)?.index ?? text.length
    const end = type.toLowerCase() === 'comment' ? limit : closing(text, inside, limit)
    if (end === undefined) {
      const name = key === '' ? `@${type}` : `entry "${key}"`
      tell(`unexpected end of ${name}, expected a brace } for each {`, start, 'close each value and the entry itself')
    } else entries.push({type: type.toLowerCase(), key, text: text.slice(start, end), start})
    opening.lastIndex = end ?? limit
  }
  return entries
}

/** Find where what opens at `at` is closed, before `limit`. */
function closing(text: string, at: number, limit: number): number | undefined {
  const round = text[at] === '('
  let depth = round ? 0 : 1
  brace.lastIndex = at + 1
  for (let found = brace.exec(text); found && found.index < limit; found = brace.exec(text)) {
    if (found[0] === '{') depth += 1
    if (found[0] === '}') depth -= 1
    if (depth === 0 && !round) return found.index + 1
  }
  const last = round ? text.lastIndexOf(')', limit) : -1
  return last > at ? last + 1 : undefined
}
