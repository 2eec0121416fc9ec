import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {Files} from '../files.js'
import {type FilePoint, report} from '../message.js'
import {faultsOf, isEmpty} from '../yaml/faults.js'
import {readYaml, type Yaml} from '../yaml/index.js'
import {misnamedBeside, textBeside} from './beside.js'
import {fields} from './fields.js'

/** The fields of a brief from one place: its front matter, or the YAML beside it. */
export interface FieldSource {
  /** "front matter", or the name of the file. */
  name: string
  yaml: Yaml & {value: Record<string, unknown>}
  start: FilePoint
}

/** The places that a brief has fields in. */
export interface FieldSources {
  sources: FieldSource[]
  /** Whether there is one that could not be read, so that nobody knows what it says. */
  broken: boolean
}

/**
 * Read the front matter of `tree` and the YAML beside the brief; report what is no map of fields, and the lack of both.
 */
export async function fieldSources(tree: Root, text: string, file: VFile, files: Files): Promise<FieldSources> {
  const node = tree.children.find((child) => child.type === 'yaml')
  const beside = await textBeside(file, files)
  const found: FieldSources = {sources: [], broken: false}
  const blank: [name: string, start: FilePoint][] = []
  const take = (name: string, start: FilePoint, source: string, first: number): void => {
    const tell = (reason: string, at: FilePoint, mend?: string) => void report(file, 'yaml-valid', reason, at, {mend})
    const yaml = readYaml(source, first, tell, start.path)
    if (yaml && isEmpty(yaml.value)) blank.push([name, start])
    else if (yaml && isMap(yaml)) found.sources.push({name, yaml, start})
    else found.broken = true
    if (!yaml || isMap(yaml) || isEmpty(yaml.value)) return
    const {issues} = fields.safeParse(yaml.value).error ?? {issues: []}
    for (const {reason, at} of faultsOf(fields, issues, yaml, name, 'front-matter'))
      report(file, 'front-matter-field-valid', reason, at)
  }
  if (node?.position) take('front matter', node.position.start, node.value, node.position.start.line + 1)
  else if (!beside || looksLikeFields(text)) {
    found.broken = true
    reportAbsent(text, file, await misnamedBeside(file, files))
  }
  if (beside?.text !== undefined) take(beside.name, {line: 1, column: 1, path: beside.name}, beside.text, 1)
  else if (beside) found.broken = true
  const [name, start] = blank[0] ?? []
  if (name !== undefined && found.sources.length === 0 && !found.broken) {
    report(file, 'title-present', `unexpected empty ${name}, expected a title`, start)
  }
  return found
}

const isMap = (yaml: Yaml): yaml is FieldSource['yaml'] =>
  typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value)

/** Tell whether a text starts as front matter does that is not closed, or not at the top. */
const looksLikeFields = (text: string): boolean => /^\s*---[ \t]*\r?\n\s*[\w-]+:(\s|$)/.test(text)

/** Report that the brief has no front matter, and why when that can be seen. */
function reportAbsent(text: string, file: VFile, misnamed: string | undefined): void {
  const [line = ''] = /^---[ \t]*$/m.exec(text) ?? []
  const before = line === '' ? text : text.slice(0, text.indexOf(line))
  const begins = line !== '' && before.trim() === ''
  const place = {line: 1, column: 1}
  if (!begins && misnamed !== undefined) {
    const reason = `unexpected ${misnamed} beside a brief without front matter, expected ${file.stem}.yaml`
    report(file, 'front-matter-present', reason, place, {mend: 'rename it'})
    return
  }
  const {reason, mend} = absence(text, before, begins)
  report(file, 'front-matter-present', reason, place, {mend})
}

/** Say why there is no front matter; `before` stands above the first line of hyphens, which `begins` fields or not. */
function absence(text: string, before: string, begins: boolean): {reason: string; mend?: string} {
  const [, mark = ''] =
    /^\s*(\+\+\+|[\u2010-\u2015\u2500]+|--|-{4,}|\*\*\*|___)[ \t]*\r?\n\s*["\w-]+ *[:=]/.exec(text) ?? []
  if (mark === '+++') {
    const reason = 'unexpected front matter between +++, which is TOML, expected YAML between two lines ---'
    return {reason, mend: 'write "title: …" for "title = …"'}
  }
  if (mark !== '') {
    const reason = `unexpected ${mark} on the first line, expected three hyphens: ---`
    return {reason, mend: 'type them again; a word processor makes a dash of them'}
  }
  if (begins && before === '') return {reason: 'unexpected end of the front matter, expected a line --- that closes it'}
  if (begins) return {reason: 'unexpected empty lines before the front matter, expected --- on the first line'}
  if (/^---[ \t]*\r?\n *[\w-]+: [^\n]*\r?\n(?:.*\n)*?---[ \t]*$/m.test(text)) {
    const reason = 'unexpected text before the front matter, expected --- on the first line'
    return {reason, mend: 'move the text below it'}
  }
  const reason = 'unexpected start without front matter, expected a line --- at the top of the brief'
  return {reason, mend: 'start the brief with a line ---, a line "title: …" and a line ---'}
}
