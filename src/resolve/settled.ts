import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {type Files, largest} from '../files.js'
import {ImageRefused, readImage} from '../image.js'
import {type FilePoint, nearest, report} from '../message.js'
import type {Form, OptionImage, Template} from '../template/index.js'
import {reportRefused} from './refusals.js'

/** What a value is called in a message, where it stands, and the rule that holds it to its form. */
interface Called {
  name: string
  /** " of timeline", where it belongs to something with a name. */
  of?: string
  at: Position | FilePoint
  rule: 'template-option-valid' | 'directive-attribute-valid'
}

/** What is needed to look names and paths up. */
interface Around {
  template: Template
  file: VFile
  files: Files
}

/** Put a colour in the place of its name, and an image in that of its path; report what there is not, and give nothing. */
export async function settled(read: unknown, form: Form<unknown>, called: Called, around: Around): Promise<unknown> {
  if (read === undefined) return undefined
  if (form.kind === 'colour') return colourOf(String(read), called, around)
  if (form.kind === 'image') return imageOf(String(read), called, around)
  const {member} = form
  if (!member || !Array.isArray(read)) return read
  const members = await Promise.all(read.map((one) => settled(one, member, called, around)))
  return members.filter((one) => one !== undefined)
}

function colourOf(found: string, {name, of = '', at, rule}: Called, {template, file}: Around): string | undefined {
  const {colours} = template.tokens
  if (/^#[0-9a-f]{6}$/i.test(found)) return found.toLowerCase()
  if (Object.hasOwn(colours, found)) return colours[found]?.rgb
  const names = Object.keys(colours)
  const near = nearest(found, names)
  const reason = `unexpected ${name} "${found}"${of}, expected a colour such as "#0c4a5b" or one of ${names.join(', ')}`
  report(file, rule, reason, at, near === undefined ? {} : {mend: `did you mean ${near}?`})
  return undefined
}

async function imageOf(src: string, {at}: Called, {file, files}: Around): Promise<OptionImage | undefined> {
  const place = 'start' in at ? at.start : at
  try {
    const {bytes, format, width, height} = await readImage(await files.read(src, largest.image))
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return {src: {data, format: format === 'jpeg' ? 'jpg' : format}, width, height}
  } catch (error) {
    if (error instanceof ImageRefused) {
      const reason = `unexpected ${error.message} in "${src}", expected ${error.expected}`
      report(file, 'image-readable', reason, place, {mend: 'export the image again'})
    } else await reportRefused(error, 'image', src, place, files, file)
    return undefined
  }
}
