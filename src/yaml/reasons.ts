/** What the YAML parser finds wrong, in the words of somebody who writes briefs. */
import type {YAMLError} from 'yaml'

/** What is unexpected and what was expected, and how to mend it. */
export interface YamlFault {
  reason: string
  mend?: string
}

const quoted = 'put quotation marks around the whole value'

const faults: Partial<Record<YAMLError['code'], YamlFault>> = {
  BAD_INDENT: {reason: 'unexpected indentation, expected fields of one list or map to start in one column'},
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'unexpected colon inside a value, expected quotation marks around a text with a colon',
  },
  DUPLICATE_KEY: {reason: 'unexpected second field of this name, expected each field once'},
  MISSING_CHAR: {reason: 'unexpected end of a value, expected its closing quotation mark or bracket'},
  MULTILINE_IMPLICIT_KEY: {reason: 'unexpected line without a colon, expected a field such as "title: …"'},
  MULTIPLE_DOCS: {reason: 'unexpected line that ends the YAML, expected it to end after the last field'},
  TAG_RESOLVE_FAILED: {
    reason: 'unexpected tag that starts with !, expected plain text, a list or fields',
    mend: 'put quotation marks around a text that starts with !',
  },
  TAB_AS_INDENT: {reason: 'unexpected tab at the start of a line, expected spaces'},
}

/** Say what is wrong where the parser stumbled over `text`. */
export function yamlFault({code, message, pos: [offset]}: YAMLError, text: string): YamlFault {
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
  return faults[code] ?? {reason: `unexpected YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`}
}
