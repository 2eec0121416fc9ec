import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import * as z from 'zod'
import {type Files, largest} from '../files.js'
import {ImageRefused, readImage} from '../image.js'
import {type FilePoint, nearest, report} from '../message.js'
import type {Form, OptionImage, Template} from '../template/index.js'
import {faultsOf} from '../yaml/faults.js'
import {reportRefused} from './refusals.js'

/** What options are read with. */
interface Reading {
  template: Template
  file: VFile
  files: Files
  /** Give the place of the option at a path. */
  placeOf(path: PropertyKey[]): FilePoint
}

/**
 * Read what a brief says to its template, by the forms of that: all options, with what they are when nobody says. What is
 * unknown or wrong is reported at its place in the front matter, or in the YAML beside the brief, and left out.
 */
export async function options(
  {data = {}}: Root,
  file: VFile,
  files: Files,
  template: Template,
): Promise<Record<string, unknown>> {
  const {fieldAt: placeOf, fieldKeyAt: placeOfKey} = data
  // a template need not come of defineTemplate
  const {options: known = {}} = template as Partial<Template>
  // options are meant for the template that was not found, and not for the one that stands in
  const isMeant = !file.messages.some(({ruleId}) => ruleId === 'template-known')
  const written = isMeant && placeOf && placeOfKey ? (data.meta?.options ?? {}) : {}
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
  const reading: Reading = {template, file, files, placeOf: placeOf ?? (() => ({line: 1, column: 1}))}
  const values: Record<string, unknown> = {}
  for (const [name, form] of Object.entries(known)) {
    const said = wrong.has(name) ? undefined : written[name]
    const read = said === undefined ? form.default : form.written.parse(said)
    values[name] = await settled(read, form, ['options', name], reading)
  }
  return values
}

/** Put a colour in the place of its name, and an image in that of its path. */
async function settled(read: unknown, form: Form<unknown>, path: PropertyKey[], reading: Reading): Promise<unknown> {
  if (read === undefined) return undefined
  if (form.kind === 'colour') return colourOf(String(read), path, reading)
  if (form.kind === 'image') return imageOf(String(read), path, reading)
  const {member} = form
  if (!member || !Array.isArray(read)) return read
  const members = await Promise.all(read.map((one, index) => settled(one, member, [...path, index], reading)))
  return members.filter((one) => one !== undefined)
}

function colourOf(name: string, path: PropertyKey[], {template, file, placeOf}: Reading): string | undefined {
  const {colours} = template.tokens
  if (/^#[0-9a-f]{6}$/i.test(name)) return name.toLowerCase()
  if (Object.hasOwn(colours, name)) return colours[name]?.rgb
  const near = nearest(name, Object.keys(colours))
  const expected = `a colour such as "#0c4a5b" or one of ${Object.keys(colours).join(', ')}`
  const reason = `unexpected option ${path
    .filter((step) => typeof step === 'string')
    .slice(1)
    .join(' ')} "${name}", expected ${expected}`
  report(
    file,
    'template-option-valid',
    reason,
    placeOf(path),
    near === undefined ? {} : {mend: `did you mean ${near}?`},
  )
  return undefined
}

async function imageOf(src: string, path: PropertyKey[], reading: Reading): Promise<OptionImage | undefined> {
  const {file, files, placeOf} = reading
  try {
    const {bytes, format, width, height} = await readImage(await files.read(src, largest.image))
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return {src: {data, format: format === 'jpeg' ? 'jpg' : format}, width, height}
  } catch (error) {
    if (error instanceof ImageRefused) {
      const reason = `unexpected ${error.message} in "${src}", expected ${error.expected}`
      report(file, 'image-readable', reason, placeOf(path), {mend: 'export the image again'})
    } else await reportRefused(error, 'image', src, placeOf(path), files, file)
    return undefined
  }
}
