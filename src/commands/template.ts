import {existsSync} from 'node:fs'
import {isAbsolute, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {directiveNames} from '../brief/directive-names.js'
import {home, MachineError, type Settings, UsageError} from '../config.js'
import {type Fonts, openFonts} from '../fonts/index.js'
import {wrongTokens} from '../template/check-tokens.js'
import {TemplateFault} from '../template/fault.js'
import type {FaceFile, Template} from '../template/index.js'
import {strayNames} from '../template/named.js'
import {bundled} from './bundled.js'
import {changedSince, type Inputs, stampOfAll} from './inputs.js'

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
    async () => ((await changedSince(begun, inputs)) ? '' : stampOfAll(inputs)),
    () => '',
  )
  return {opening, inputs, stamp}
}

/** Fonts opened by this process, by their faces and the stamps of their files: templates are edited more often. */
const books = new Map<string, Promise<Fonts>>()

async function fontsOf(faces: FaceFile[], inputs: Inputs): Promise<Fonts> {
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
  const exports = await bundled(entry, settings, inputs).catch((error: Error) => {
    if (error instanceof UsageError || error instanceof MachineError) throw error
    throw new UsageError(`template ${shown} cannot be loaded: ${error.message}`)
  })
  const template = exports.default as Template | undefined
  if (!template?.slots || !template.tokens || !template.faces) {
    throw new UsageError(`unexpected default export of ${shown}, expected what defineTemplate returns`)
  }
  const wrong = wrongTokens(template.tokens)
  if (wrong.length === 0) wrong.push(...strayNames(template))
  wrong.push(...wrongBlocks(template))
  if (wrong.length > 0) throw new UsageError(wrong.map((one) => `template ${shown}: ${one}`).join('\n'))
  const faces = template.faces.map((face) => ({...face, file: fontFileOf(face, shown, cwd, inputs)}))
  const fonts = await fontsOf(faces, inputs).catch((error: Error) => {
    throw error instanceof TemplateFault ? new UsageError(`template ${shown}: ${error.message}`) : error
  })
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

/** Say which component of a template failed, why, and in which line of its sources when that is known. */
export function faultOf({message, component, cause}: TemplateFault, {shown}: Opened, cwd: string): UsageError {
  const stack = cause instanceof Error ? (cause.stack ?? '') : ''
  // the first line of the stack that is of TypeScript or JSX is the template's: nothing else has a source map
  const [, path = '', line] = /^ +at .*?\(?((?:file:|\/)[^()\n]*\.[jt]sx?):(\d+):\d+\)?$/m.exec(stack) ?? []
  const place =
    line === undefined ? '' : ` (${relative(cwd, path.startsWith('file:') ? fileURLToPath(path) : path)}:${line})`
  return new UsageError(`template ${shown}: ${component ? `${component}: ` : ''}${message}${place}`, {cause})
}

/** Find a font file: an absolute path, or below `assets/fonts` of the project or of offprint. */
function fontFileOf({file}: FaceFile, shown: string, cwd: string, inputs: Inputs): string {
  const places = isAbsolute(file) ? [file] : [cwd, home].map((folder) => join(folder, 'assets', 'fonts', file))
  for (const place of places) inputs.add(place)
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new UsageError(`template ${shown} names a font that is not there: ${file}`)
  return found
}
