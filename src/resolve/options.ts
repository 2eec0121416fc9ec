import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import * as z from 'zod'
import type {Meta} from '../brief.js'
import type {Files} from '../files.js'
import {report} from '../message.js'
import type {Template} from '../template/index.js'
import {faultsOf} from '../yaml/faults.js'
import {settled} from './settled.js'

/**
 * Read what a brief has said to its template, by the forms of that: all options, with what they are when nobody says. What is
 * unknown or wrong is reported at its place in the front matter, or in the YAML beside the brief, and left out.
 */
export async function options(
  {data = {}}: Root,
  said: Meta['options'],
  file: VFile,
  files: Files,
  template: Template,
): Promise<Record<string, unknown>> {
  const {fieldAt: placeOf, fieldKeyAt: placeOfKey} = data
  // a template need not come of defineTemplate
  const {options: known = {}} = template as Partial<Template>
  // options are meant for the template that was not found, and not for the one that stands in
  const isMeant = !file.messages.some(({ruleId}) => ruleId === 'template-known')
  const written = isMeant && placeOf && placeOfKey ? (said ?? {}) : {}
  const wrong = new Set<PropertyKey>()
  if (placeOf && placeOfKey) {
    const forms = Object.fromEntries(Object.entries(known).map(([name, form]) => [name, form.written.optional()]))
    const definition = z.strictObject({options: z.strictObject(forms)})
    const {issues} = definition.safeParse({options: written}).error ?? {issues: []}
    const yaml = {value: {options: written}, placeOf, placeOfKey}
    for (const {kind, path, reason, mend, at} of faultsOf(definition, issues, yaml, 'options', 'front-matter')) {
      wrong.add(path[1] ?? '')
      if (kind !== 'unknown') {
        report(file, 'template-option-valid', reason.replace('options ', 'option '), at, {mend})
        continue
      }
      const expected = Object.keys(known).length > 0 ? /, (.*)/s.exec(reason)?.[1] : 'expected none: it has no options'
      report(
        file,
        'template-option-known',
        `unexpected option "${String(path[1])}" of template ${template.name}, ${expected}`,
        at,
      )
    }
  }
  const at = placeOf ?? (() => ({line: 1, column: 1}))
  const values: Record<string, unknown> = {}
  for (const [name, form] of Object.entries(known)) {
    const said = wrong.has(name) ? undefined : written[name]
    const read = said === undefined ? form.default : form.written.parse(said)
    const called = {name: `option ${name}`, at: at(['options', name]), rule: 'template-option-valid' as const}
    values[name] = await settled(read, form, called, {template, file, files})
  }
  return values
}
