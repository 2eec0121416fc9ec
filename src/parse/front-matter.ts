import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import type {CitingAt, Meta} from '../brief.js'
import type {Files} from '../files.js'
import {type FilePoint, report} from '../message.js'
import {type Fault, faultsOf, isEmpty} from '../yaml/faults.js'
import type {Yaml} from '../yaml/index.js'
import {type FieldSource, fieldSources} from './field-sources.js'
import {fields} from './fields.js'

/** Stands for the front matter of a brief that has none that can be read. */
export const untitled: Meta = fields.parse({title: 'Untitled'})

/** What the fields of a brief say, and where each of them stands. */
export interface FrontMatter {
  meta: Meta
  /** Give the place of the field at `path`, or of the nearest that is there; nothing in a brief without fields. */
  placeOf(path: PropertyKey[]): FilePoint | undefined
}

/**
 * Read the fields of a brief, from the front matter of `tree` and from the YAML beside it; report every field that is
 * unknown or wrong at its place. Fields that are wrong are left out of what is given, so that the stages after this one
 * can go on. Whether there is the template they name is found out later, so `tree` is told where that stands.
 */
export async function frontMatter(tree: Root, text: string, file: VFile, files: Files): Promise<FrontMatter> {
  const {sources, broken} = await fieldSources(tree, text, file, files)
  const [first] = sources
  if (!first) return {meta: untitled, placeOf: () => undefined}
  const yaml = joined(sources, file)
  const placeOfFirst = (...names: string[]): FilePoint | undefined => {
    const name = names.find((one) => yaml.value[one] !== undefined)
    return name === undefined ? undefined : yaml.placeOf([name])
  }
  const templateAt = placeOfFirst('template')
  const brandAt = placeOfFirst('brand')
  const budgetAt = placeOfFirst('pages', 'multiple-of')
  const citingAt = yaml.value.bibliography === undefined ? undefined : citingIn(yaml)
  const standfirstAt = placeOfFirst('standfirst')
  tree.data = {
    ...tree.data,
    ...(templateAt && {templateAt}),
    ...(brandAt && {brandAt}),
    ...(budgetAt && {budgetAt}),
    ...(citingAt && {citingAt}),
    ...(standfirstAt && {standfirstAt}),
    fieldAt: yaml.placeOf,
    fieldKeyAt: yaml.placeOfKey,
  }
  const {placeOf} = yaml
  const result = fields.safeParse(yaml.value)
  if (result.success) {
    checkBudget(result.data, yaml, file)
    return {meta: result.data, placeOf}
  }
  const faults = faultsOf(fields, result.error.issues, yaml, first.name, 'front-matter')
  for (const fault of faults) reportFault(fault, file, first, broken)
  const wrong = new Set(faults.map(({path}) => path[0]))
  const right = Object.entries(yaml.value).filter(([name]) => !wrong.has(name))
  const meta = fields.safeParse({title: untitled.title, ...Object.fromEntries(right)}).data ?? untitled
  checkBudget(meta, yaml, file)
  return {meta, placeOf}
}

/** Join the fields of several places; report those that stand in two, of which the first is taken. */
function joined(sources: FieldSource[], file: VFile): FieldSource['yaml'] {
  const value: Record<string, unknown> = {}
  const owners = new Map<PropertyKey, Yaml>()
  for (const {yaml} of sources) {
    for (const [name, field] of Object.entries(yaml.value)) {
      const owner = owners.get(name)
      if (owner) reportTwice(name, owner.placeOfKey([name]), yaml.placeOfKey([name]), file)
      else value[name] = field
      owners.set(name, owner ?? yaml)
    }
  }
  const ownerOf = ([name = '']: PropertyKey[]): Yaml => owners.get(name) ?? (sources[0] as FieldSource).yaml
  return {value, placeOf: (path) => ownerOf(path).placeOf(path), placeOfKey: (path) => ownerOf(path).placeOfKey(path)}
}

function reportTwice(name: string, first: FilePoint, second: FilePoint, file: VFile): void {
  const place = `${first.path ?? file.basename}:${first.line}:${first.column}`
  const reason = `unexpected second ${name}, which stands at ${place} as well, expected each field in one of the two files`
  report(file, 'front-matter-field-once', reason, second, {mend: 'take one of them out'})
}

/** Find where the fields stand that say what is cited and how. */
function citingIn({value, placeOf}: FieldSource['yaml']): CitingAt {
  const placesIn = (field: string): FilePoint[] => {
    const held = value[field]
    return Array.isArray(held) ? held.map((_, index) => placeOf([field, index])) : [placeOf([field])]
  }
  return {
    bibliography: placesIn('bibliography'),
    nocite: placesIn('nocite'),
    style: placeOf(['citation-style']),
    language: placeOf(['language']),
  }
}

/** Report a number of pages that is no multiple of what it is to be one of. */
function checkBudget({pages, multipleOf}: Meta, yaml: Yaml, file: VFile): void {
  if (pages === undefined || multipleOf === undefined || pages % multipleOf === 0) return
  const reason = `unexpected pages "${pages}", expected a multiple of ${multipleOf} as multiple-of says`
  const near = Math.max(1, Math.round(pages / multipleOf)) * multipleOf
  report(file, 'front-matter-field-valid', reason, yaml.placeOf(['pages']), {
    mend: `ask for ${near} pages, or leave one of the two lines out`,
  })
}

/** Report one thing that is wrong with a field. */
function reportFault(fault: Fault, file: VFile, {name, start}: FieldSource, broken: boolean): void {
  const {kind, path, found, reason, mend, at} = fault
  const isTitle = path.length === 1 && path[0] === 'title'
  if (isTitle && kind === 'absent') {
    // it may stand where nothing could be read
    if (!broken) report(file, 'title-present', `unexpected ${name} without title, expected a line "title: …"`, start)
    return
  }
  const wrong = isTitle && isEmpty(found) ? 'title-present' : 'front-matter-field-valid'
  if (isTitle && isEmpty(found) && at.path === undefined && /:\s+#/.test(String(file).split('\n')[at.line - 1] ?? '')) {
    const cut = 'unexpected title that starts with #, behind which YAML reads a comment, expected a title'
    report(file, wrong, cut, at, {mend: 'put quotation marks around it'})
    return
  }
  report(file, kind === 'unknown' ? 'front-matter-field-known' : wrong, reason, at, mend === undefined ? {} : {mend})
}
