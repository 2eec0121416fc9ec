import {existsSync} from 'node:fs'
import {isAbsolute, join, relative} from 'node:path'
import {directiveNames} from '../brief/directive-names.js'
import {home, MachineError, type Settings} from '../config.js'
import {type Fonts, openFonts} from '../fonts/index.js'
import {wrongTokens} from '../template/check-tokens.js'
import {TemplateFault} from '../template/fault.js'
import type {FaceFile, Template} from '../template/index.js'
import {Overtime} from '../template/limit.js'
import {strayNames} from '../template/named.js'
import {originIn} from '../template/origin.js'
import {bundled} from './bundled.js'
import {type Inputs, savedSince, stampOfAll} from './inputs.js'

/** A template with its fonts. */
export interface Opened {
  /** File it starts from, relative to the working folder. */
  shown: string
  template: Template
  fonts: Fonts
}

/** A template that was opened, and what it was made from. */
interface Kept {
  opening: Promise<Opened>
  inputs: Inputs
  stamp: Promise<string>
}

/** Templates opened by this process, by path. */
const opened = new Map<string, Kept>()

/**
 * Open the template that starts from the file `entry`, anew when one of its files has changed; these are added to
 * `inputs`. Throws `UsageError` for one that is none.
 */
export async function openTemplate(entry: string, settings: Settings, inputs: Inputs = new Set()): Promise<Opened> {
  const known = opened.get(entry)
  const kept = known && (await known.stamp) === (await stampOfAll(known.inputs)) ? known : begin(entry, settings)
  opened.set(entry, kept)
  try {
    return await kept.opening
  } catch (error) {
    // what cannot be opened may be mended by what is none of its inputs
    opened.delete(entry)
    throw error
  } finally {
    for (const input of kept.inputs) inputs.add(input)
  }
}

function begin(entry: string, settings: Settings): Kept {
  const inputs: Inputs = new Set()
  const begun = Date.now()
  const opening = open(entry, settings, inputs)
  const stamp = opening.then(
    // what was saved while it was opened may have been read before
    async () => {
      const stamp = await stampOfAll(inputs)
      return (await savedSince(begun, inputs)).size > 0 ? '' : stamp
    },
    () => '',
  )
  return {opening, inputs, stamp}
}

/** Fonts opened by this process, by their faces and the stamps of their files: templates are edited more often. */
const books = new Map<string, Promise<Fonts>>()

/** Open fonts by their files, which are added to `inputs`. Throws `TemplateFault` for one that is no font. */
export async function fontsOf(faces: FaceFile[], inputs: Inputs): Promise<Fonts> {
  const paths = faces.map(({file}) => file)
  for (const path of paths) inputs.add(path)
  const key = `${JSON.stringify(faces)} ${await stampOfAll(paths)}`
  const book = books.get(key) ?? openFonts(faces, '')
  books.set(key, book)
  return book.catch((error) => {
    books.delete(key)
    throw error
  })
}

async function open(entry: string, settings: Settings, inputs: Inputs): Promise<Opened> {
  const {cwd} = settings
  const shown = relative(cwd, entry)
  const faultOf = (reason: string): TemplateFault =>
    new TemplateFault(reason, {rule: 'template-valid', origin: {path: entry, line: 1, column: 1}})
  const refuse = (reason: string, ...others: string[]): never => {
    throw Object.assign(faultOf(reason), {also: others.map(faultOf)})
  }
  const exports = await bundled(entry, settings, inputs).catch((error: Error) => {
    if (error instanceof MachineError) throw error
    throw loadFault(error, entry)
  })
  const template = exports.default as Template | undefined
  if (!template?.slots || !template.tokens || !template.faces) {
    return refuse('unexpected default export, expected what defineTemplate returns')
  }
  const wrong = wrongTokens(template.tokens)
  if (wrong.length === 0) wrong.push(...strayNames(template))
  wrong.push(...wrongBlocks(template))
  const [first, ...others] = wrong
  if (first !== undefined) return refuse(first, ...others)
  const faces = template.faces.map((face) => ({
    ...face,
    file: fontFileOf(face, cwd, inputs) ?? refuse(`unexpected face in "${face.file}", expected a file in assets/fonts`),
  }))
  const fonts = await fontsOf(faces, inputs)
  return {shown, template, fonts}
}

/** Say which blocks of a template cannot have the names that they have. */
const wrongBlocks = ({blocks = {}}: Template): string[] =>
  Object.keys(blocks).flatMap((name) => {
    if (directiveNames.some((one) => one === name)) {
      return [`unexpected blocks.${name}, expected a name that no directive has; change the slot of that instead`]
    }
    if (/^[a-z][a-z0-9-]*$/.test(name)) return []
    return [`unexpected name blocks["${name}"], expected small letters, digits and hyphens`]
  })

/** Make a fault of what the modules of a template threw when they were evaluated. */
function loadFault(error: Error, entry: string): TemplateFault {
  if (error instanceof TemplateFault) return error
  const rule = error instanceof Overtime ? 'template-ends' : 'template-valid'
  const origin = error instanceof Overtime ? error.origin : originIn(error.stack)
  const kind = error.name === 'Error' ? '' : `${error.name}: `
  const reason =
    error instanceof Overtime
      ? `unexpected work without end while the template is loaded, expected it to end within ${error.milliseconds / 1000} s`
      : `unexpected error "${kind}${error.message}" while the template is loaded, expected none`
  return new TemplateFault(reason, {rule, origin: origin ?? {path: entry, line: 1, column: 1}, cause: error})
}

/** Find a font file: an absolute path, or below `assets/fonts` of the project or of offprint; nothing when it is not there. */
function fontFileOf({file}: FaceFile, cwd: string, inputs: Inputs): string | undefined {
  const places = isAbsolute(file) ? [file] : [cwd, home].map((folder) => join(folder, 'assets', 'fonts', file))
  for (const place of places) inputs.add(place)
  return places.find((path) => existsSync(path))
}
