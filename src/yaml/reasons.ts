import type {YAMLError} from 'yaml'

const marks = 'expected quotation marks around a text that starts with or holds a sign of YAML'
const withoutColon = 'unexpected line without a colon, expected a field such as "title: …"'

/** What the parser finds wrong, in the words of somebody who writes briefs. */
const reasons: Partial<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: `unexpected & or ! before an alias, ${marks}`,
  BAD_ALIAS: `unexpected & or * without a name behind it, ${marks}`,
  BAD_COLLECTION_TYPE: 'unexpected tag that starts with !, expected plain text, a list or fields',
  BAD_DIRECTIVE: `unexpected % at the start of a line, ${marks}`,
  BAD_DQ_ESCAPE:
    'unexpected backslash between double quotation marks, expected single ones around a text with backslashes',
  BAD_INDENT: 'unexpected indentation, expected fields of one list or map to start in one column',
  BAD_PROP_ORDER: `unexpected & or ! at the start of a value, ${marks}`,
  BLOCK_AS_IMPLICIT_KEY: 'unexpected colon inside a value, expected quotation marks around a text with a colon',
  BLOCK_IN_FLOW: 'unexpected line of a list or map inside brackets, expected the bracket to be closed before',
  DUPLICATE_KEY: 'unexpected second field of this name, expected each field once',
  KEY_OVER_1024_CHARS:
    'unexpected name of more than 1,024 characters, expected a colon right behind the name of a field',
  MISSING_CHAR: 'unexpected end of a value, expected its closing quotation mark or bracket',
  MULTILINE_IMPLICIT_KEY: withoutColon,
  MULTIPLE_ANCHORS: `unexpected second & at the start of a value, ${marks}`,
  MULTIPLE_DOCS: 'unexpected line that ends the YAML, expected it to end after the last field',
  MULTIPLE_TAGS: `unexpected second ! at the start of a value, ${marks}`,
  RESOURCE_EXHAUSTION: 'unexpected depth of nested lists or maps, expected a few levels',
  TAG_RESOLVE_FAILED: 'unexpected tag that starts with !, expected plain text, a list or fields',
  TAB_AS_INDENT: 'unexpected tab at the start of a line, expected spaces',
}

/** The same where one code stands for several mistakes, by how the parser's own words start. */
const closer: [start: string, reason: string][] = [
  ['Missing closing', 'unexpected end of a text, expected its closing quotation mark'],
  ['Flow', 'unexpected end of a list or map in brackets, expected its closing bracket'],
  ['Missing ,', 'unexpected value in a list or map in brackets, expected a comma before it'],
  ['Missing space after :', 'unexpected value right behind a colon, expected a space between'],
  ['Implicit map keys', withoutColon],
  ['Sequence item without -', 'unexpected line in a list, expected a hyphen at its start'],
  ['Comments must be separated', 'unexpected # right behind a value, expected a space before a comment'],
]

/** What the parser says of all that comes after a mistake, because it no longer knows where it is. */
const echoes = new Set<YAMLError['code']>(['UNEXPECTED_TOKEN', 'BLOCK_IN_FLOW', 'IMPOSSIBLE'])

/** A mistake in the YAML, and how far from its start. */
export interface Mistake {
  reason: string
  offset: number
}

/** Say what the parser found wrong in `text`, each place once, without what only follows from an earlier mistake. */
export function mistakesIn(text: string, found: YAMLError[]): Mistake[] {
  const sorted = [...found].sort((a, b) => a.pos[0] - b.pos[0])
  return sorted
    .filter(({code, pos}, index) => {
      const before = sorted[index - 1]
      return !before || (before.pos[0] !== pos[0] && !echoes.has(code))
    })
    .map(({code, message, pos: [offset, end]}) => {
      const [, close] = closer.find(([start]) => message.startsWith(start)) ?? []
      return {reason: close ?? reasons[code] ?? unexpected(text.slice(offset, end)), offset}
    })
}

/** Say that something stands where nothing of its kind can. */
function unexpected(words: string): string {
  const line = words.trim().split('\n', 1)[0] ?? ''
  const shown = line.length > 30 ? `${line.slice(0, 30)}…` : line
  return `unexpected ${shown === '' ? 'end of the YAML' : `"${shown}"`}, ${marks}`
}
