import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {z} from 'zod'
import type {Meta} from '../brief.js'
import {nearest, report} from '../message.js'
import {fields, fieldsAt} from './fields.js'
import {readYaml, type Yaml} from './yaml.js'

/** Stands for the front matter of a brief that has none that can be read. */
export const untitled: Meta = fields.parse({title: 'Untitled'})

/**
 * Read the front matter of `tree` as `Meta`; report every field that is unknown or wrong at its place. Fields that
 * are wrong are left out of what is given, so that the stages after this one can go on. Whether there is the template
 * it names is found out later, so `tree` is told where that stands.
 */
export function frontMatter(tree: Root, text: string, file: VFile): Meta {
  const node = tree.children.find((child) => child.type === 'yaml')
  if (!node?.position) {
    reportAbsent(text, file)
    return untitled
  }
  const first = node.position.start.line + 1
  const yaml = readYaml(node.value, first, file)
  if (!yaml) return untitled
  if (yaml.value === null || yaml.value === '') {
    report(file, 'title-present', 'unexpected empty front matter, expected a title', node.position.start)
    return untitled
  }
  if (valueAt(yaml.value, ['template']) !== undefined)
    tree.data = {...tree.data, templateAt: yaml.placeOf(['template'])}
  const budget = ['pages', 'multiple-of'].find((name) => valueAt(yaml.value, [name]) !== undefined)
  if (budget !== undefined) tree.data = {...tree.data, budgetAt: yaml.placeOf([budget])}
  const result = fields.safeParse(yaml.value)
  if (result.success) {
    checkBudget(result.data, yaml, file)
    return result.data
  }
  const meant = misspelt(result.error.issues)
  for (const issue of inOrder(result.error.issues, yaml)) {
    if (valueAt(yaml.value, issue.path) === undefined && meant.has(issue.path.join(' '))) continue
    reportIssue(issue, yaml, file, node.position.start)
  }
  if (typeof yaml.value !== 'object') return untitled
  const wrong = new Set(result.error.issues.flatMap((issue) => [...issue.path.slice(0, 1), ...keysOf(issue)]))
  const right = Object.entries(yaml.value).filter(([name]) => !wrong.has(name))
  const meta = fields.safeParse({title: untitled.title, ...Object.fromEntries(right)}).data ?? untitled
  checkBudget(meta, yaml, file)
  return meta
}

const keysOf = (issue: z.core.$ZodIssue): string[] => (issue.code === 'unrecognized_keys' ? issue.keys : [])

/** Give the paths of the fields that unknown ones were probably meant to be: they are not missed as well. */
const misspelt = (issues: z.core.$ZodIssue[]): Set<string> =>
  new Set(
    issues.flatMap((issue) => {
      const known = fieldsAt(issue.path)
      return keysOf(issue).map((key) => [...issue.path, nearest(key, known) ?? ''].join(' '))
    }),
  )

/** Report a number of pages that is no multiple of what it is to be one of. */
function checkBudget({pages, multipleOf}: Meta, yaml: Yaml, file: VFile): void {
  if (pages === undefined || multipleOf === undefined || pages % multipleOf === 0) return
  const reason = `unexpected pages "${pages}", expected a multiple of ${multipleOf} as multiple-of says`
  const near = Math.max(1, Math.round(pages / multipleOf)) * multipleOf
  report(file, 'front-matter-field-valid', reason, yaml.placeOf(['pages']), {
    mend: `ask for ${near} pages, or leave one of the two lines out`,
  })
}

/** Sort what the schema found by its place in the text. */
function inOrder(issues: z.core.$ZodIssue[], yaml: Yaml): z.core.$ZodIssue[] {
  const placed = issues.map((issue) => {
    const [key] = keysOf(issue)
    return {issue, at: key === undefined ? yaml.placeOf(issue.path) : yaml.placeOfKey([...issue.path, key])}
  })
  placed.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
  return placed.map(({issue}) => issue)
}

/** Report that the brief has no front matter, and why when that can be seen. */
function reportAbsent(text: string, file: VFile): void {
  const [line = ''] = /^---[ \t]*$/m.exec(text) ?? []
  const before = line === '' ? text : text.slice(0, text.indexOf(line))
  const mend = 'start the brief with a line ---, a line "title: …" and a line ---'
  const begins = line !== '' && before.trim() === ''
  const reason = !begins
    ? 'unexpected start without front matter, expected a line --- at the top of the brief'
    : before === ''
      ? 'unexpected end of the front matter, expected a line --- that closes it'
      : 'unexpected empty lines before the front matter, expected --- on the first line'
  report(file, 'front-matter-present', reason, {line: 1, column: 1}, begins ? {} : {mend})
}

/** Report one thing that the schema found. */
function reportIssue(issue: z.core.$ZodIssue, yaml: Yaml, file: VFile, start: {line: number; column: number}): void {
  for (const key of keysOf(issue)) {
    const known = fieldsAt(issue.path)
    const near = nearest(key, known)
    const what = issue.path[0] === 'rules' ? 'rule' : 'field'
    const reason = `unexpected ${what} "${key}", ${near ? `did you mean "${near}"?` : `expected ${oneOf(known, issue.path)}`}`
    report(file, 'front-matter-field-known', reason, yaml.placeOfKey([...issue.path, key]))
  }
  if (issue.code === 'unrecognized_keys') return
  const name = issue.path.filter((step) => typeof step === 'string').join(' ') || 'front matter'
  const found = valueAt(yaml.value, issue.path)
  const place = yaml.placeOf(issue.path)
  if (found === undefined && name === 'title') {
    report(file, 'title-present', 'unexpected front matter without title, expected a line "title: …"', start)
  } else if (found === undefined) {
    report(file, 'front-matter-field-valid', `unexpected absence of ${name}, expected ${issue.message}`, place)
  } else {
    const reason = `unexpected ${described(found, name)}, expected ${issue.message}`
    const [rule, mend] = [
      name === 'title' && isEmpty(found) ? 'title-present' : 'front-matter-field-valid',
      mendOf(found, name),
    ] as const
    report(file, rule, reason, place, mend ? {mend} : {})
  }
}

/** Name the fields that may stand at a path; the rules are too many for a message. */
const oneOf = (known: string[], [first]: PropertyKey[]): string =>
  first === 'rules' ? 'the id of a rule, such as "offprint explain" lists them' : `one of ${known.join(', ')}`

const isEmpty = (found: unknown): boolean => found === null || (typeof found === 'string' && found.trim() === '')

/** Say what stands in a field. */
function described(found: unknown, name: string): string {
  if (Array.isArray(found)) return `list in ${name}`
  if (typeof found === 'object' && found !== null) return `map in ${name}`
  const text = String(found ?? '').trim()
  if (text === '') return `empty ${name}`
  return `${name} "${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

/** Say how to mend what is often written. */
function mendOf(found: unknown, name: string): string | undefined {
  if (isEmpty(found)) return name === 'title' ? undefined : 'leave the line out if there is none'
  if (name === 'language' && typeof found === 'string' && found.includes('_')) return 'put a hyphen for the underscore'
  return undefined
}

/** Give what stands at `path` in plain maps and lists. */
function valueAt(value: unknown, path: PropertyKey[]): unknown {
  let at = value
  for (const step of path)
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined
  return at
}
