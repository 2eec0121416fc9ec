import type {Root} from 'mdast'
import type {Point} from 'unist'
import type {VFile} from 'vfile'
import type {Meta} from '../brief.js'
import {report} from '../message.js'
import {type Fault, faultsOf, isEmpty, valueAt} from '../yaml/faults.js'
import {readYaml, type Yaml} from '../yaml/index.js'
import {fields} from './fields.js'

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
  const yaml = readYaml(node.value, first, (reason, at, mend) => report(file, 'yaml-valid', reason, at, {mend}))
  if (!yaml) return untitled
  if (yaml.value === null || yaml.value === '') {
    report(file, 'title-present', 'unexpected empty front matter, expected a title', node.position.start)
    return untitled
  }
  if (valueAt(yaml.value, ['template']) !== undefined)
    tree.data = {...tree.data, templateAt: yaml.placeOf(['template'])}
  const budget = ['pages', 'multiple-of'].find((name) => valueAt(yaml.value, [name]) !== undefined)
  if (budget !== undefined) tree.data = {...tree.data, budgetAt: yaml.placeOf([budget])}
  if (valueAt(yaml.value, ['standfirst']) !== undefined) {
    tree.data = {...tree.data, standfirstAt: yaml.placeOf(['standfirst'])}
  }
  const result = fields.safeParse(yaml.value)
  if (result.success) {
    checkBudget(result.data, yaml, file)
    return result.data
  }
  const faults = faultsOf(fields, result.error.issues, yaml, 'front matter')
  for (const fault of faults) reportFault(fault, file, node.position.start)
  if (typeof yaml.value !== 'object') return untitled
  const wrong = new Set(faults.map(({path}) => path[0]))
  const right = Object.entries(yaml.value).filter(([name]) => !wrong.has(name))
  const meta = fields.safeParse({title: untitled.title, ...Object.fromEntries(right)}).data ?? untitled
  checkBudget(meta, yaml, file)
  return meta
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

/** Report one thing that is wrong with a field. */
function reportFault({kind, path, found, reason, mend, at}: Fault, file: VFile, start: Point): void {
  const isTitle = path.length === 1 && path[0] === 'title'
  if (isTitle && kind === 'absent') {
    report(file, 'title-present', 'unexpected front matter without title, expected a line "title: …"', start)
    return
  }
  const wrong = isTitle && isEmpty(found) ? 'title-present' : 'front-matter-field-valid'
  report(file, kind === 'unknown' ? 'front-matter-field-known' : wrong, reason, at, mend === undefined ? {} : {mend})
}
