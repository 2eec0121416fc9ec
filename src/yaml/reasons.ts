/** What the YAML parser finds wrong, in the words of somebody who writes briefs. */
import type {YAMLError} from 'yaml'

/** What is unexpected and what was expected, and how to mend it. */
export interface YamlFault {
  reason: string
  mend?: string
}

const quoted = 'put quotation marks around the whole value'

const faults: Partial<Record<YAMLError['code'], YamlFault>> = {
  ALIAS_PROPS: {reason: 'unexpected & or ! before an alias, expected text', mend: quoted},
  BAD_ALIAS: {reason: 'unexpected & or * without a name behind it, expected text', mend: quoted},
  BAD_DIRECTIVE: {reason: 'unexpected % at the start of a line, expected a field such as "title: …"'},
  BAD_DQ_ESCAPE: {
    reason: 'unexpected backslash between double quotation marks, expected none',
    mend: 'put single quotation marks around a text with backslashes',
  },
  BAD_INDENT: {reason: 'unexpected indentation, expected fields of one list or map to start in one column'},
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'unexpected colon inside a value, expected quotation marks around a text with a colon',
  },
  BLOCK_IN_FLOW: {reason: 'unexpected line of a list or map inside brackets, expected them to be closed before'},
  DUPLICATE_KEY: {reason: 'unexpected second field of this name, expected each field once'},
  KEY_OVER_1024_CHARS: {
    reason: 'unexpected name of more than 1,024 characters, expected a colon right behind the name of a field',
  },
  MISSING_CHAR: {reason: 'unexpected end of a value, expected its closing quotation mark or bracket'},
  MULTILINE_IMPLICIT_KEY: {reason: 'unexpected line without a colon, expected a field such as "title: …"'},
  MULTIPLE_ANCHORS: {reason: 'unexpected second & at the start of a value, expected text', mend: quoted},
  MULTIPLE_DOCS: {reason: 'unexpected line that ends the YAML, expected it to end after the last field'},
  MULTIPLE_TAGS: {reason: 'unexpected second ! at the start of a value, expected text', mend: quoted},
  RESOURCE_EXHAUSTION: {reason: 'unexpected depth of nested lists or maps, expected a few levels'},
  TAG_RESOLVE_FAILED: {
    reason: 'unexpected tag that starts with !, expected plain text, a list or fields',
    mend: 'put quotation marks around a text that starts with !',
  },
  TAB_AS_INDENT: {reason: 'unexpected tab at the start of a line, expected spaces'},
}

/** The same where one code stands for several mistakes, by how the parser's own words start. */
const closer: [start: string, fault: YamlFault][] = [
  ['Missing closing', {reason: 'unexpected end of a text, expected its closing quotation mark'}],
  ['Missing ,', {reason: 'unexpected value in a list or map in brackets, expected a comma before it'}],
  ['Missing space after :', {reason: 'unexpected value right behind a colon, expected a space between'}],
  ['Sequence item without -', {reason: 'unexpected line in a list, expected a hyphen at its start'}],
  ['Comments must be', {reason: 'unexpected # right behind a value, expected a space before a comment'}],
]

/** What the parser says of all that comes after a mistake, because it no longer knows where it is. */
const echoes = new Set<YAMLError['code']>(['UNEXPECTED_TOKEN', 'BLOCK_IN_FLOW', 'IMPOSSIBLE'])

/** Say what is wrong in `text`, each place once and without what only follows from an earlier mistake; `offset` is where. */
export function yamlFaults(problems: YAMLError[], text: string): (YamlFault & {offset: number})[] {
  const sorted = [...problems].sort((a, b) => a.pos[0] - b.pos[0])
  return sorted
    .filter(({code, pos}, index) => {
      const before = sorted[index - 1]
      return !before || (before.pos[0] !== pos[0] && !echoes.has(code))
    })
    .map((problem) => ({...faultOf(problem, text), offset: problem.pos[0]}))
}

/** Say what is wrong where the parser stumbled over `text`. */
function faultOf({code, message, pos: [offset, end]}: YAMLError, text: string): YamlFault {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const [line = ''] = text.slice(start).split('\n', 1)
  const value = line.replace(/^\s*(?:- +)*(?:[\w-]+:(?:\s+|$))?/, '')
  const glued = /^\s*(?:- +)*([\w-]+):(?![\s/])\S/.exec(line)
  if ((code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') && glued) {
    const reason = `unexpected colon without a space behind it, expected "${glued[1]}: …"`
    return {reason, mend: 'put a space behind the colon'}
  }
  if (/map keys need to be followed by map values/.test(message)) return faults.MULTILINE_IMPLICIT_KEY as YamlFault
  const [, bracket] = /end with a? ?([\]}])/.exec(message) ?? []
  if (bracket) {
    const opens = bracket === ']' ? '[' : '{'
    return {reason: `unexpected line before the end of what ${opens} opens, expected a closing ${bracket}`}
  }
  if (value.startsWith('*') || value.startsWith('&')) {
    const reason = `unexpected ${value.charAt(0)} at the start of a value, which has a meaning of its own in YAML`
    return {reason: `${reason}, expected text`, mend: quoted}
  }
  const [, strange] = /cannot start with (?:reserved character|directive indicator character) (.)/.exec(message) ?? []
  if (strange) return {reason: `unexpected ${strange} at the start of a value, expected text`, mend: quoted}
  if (/^["']/.test(value) && /scalar|token/i.test(message)) {
    const [mark, other] = value.startsWith('"') ? ['"', "'"] : ["'", '"']
    const reason = `unexpected text behind the closing ${mark} of a value, expected the end of the line`
    return {reason, mend: `put ${other} around a value that has ${mark} inside`}
  }
  const [, close] = closer.find(([words]) => message.startsWith(words)) ?? []
  return (
    close ??
    faults[code] ?? {
      reason: `unexpected ${shown(text.slice(offset, end))} here, expected a text or the end of the line`,
      mend: quoted,
    }
  )
}

/** Show what stands where nothing of its kind can. */
function shown(words: string): string {
  const [line = ''] = words.trim().split('\n', 1)
  return line === '' ? 'end of the YAML' : `"${line.length > 30 ? `${line.slice(0, 30)}…` : line}"`
}
