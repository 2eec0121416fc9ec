import {existsSync} from 'node:fs'
import {isAbsolute, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {home, MachineError, type Settings, UsageError} from '../config.js'
import {type Fonts, openFonts} from '../fonts/index.js'
import {wrongTokens} from '../template/check-tokens.js'
import {TemplateFault} from '../template/fault.js'
import type {FaceFile, Template} from '../template/index.js'
import {strayNames} from '../template/named.js'
import {bundled} from './bundled.js'

/** A template with its fonts. */
export interface Opened {
  /** File it starts from, relative to the working folder. */
  shown: string
  template: Template
  fonts: Fonts
}

/** Templates opened by this process, by path. */
const opened = new Map<string, Promise<Opened>>()

/** Open the template that starts from the file `entry`. Throws `UsageError` for one that is none. */
export async function openTemplate(entry: string, settings: Settings): Promise<Opened> {
  let opening = opened.get(entry)
  if (!opening) {
    opening = open(entry, settings)
    opened.set(entry, opening)
  }
  return opening
}

async function open(entry: string, settings: Settings): Promise<Opened> {
  const {cwd} = settings
  const shown = relative(cwd, entry)
  const exports = await bundled(entry, settings).catch((error: Error) => {
    if (error instanceof UsageError || error instanceof MachineError) throw error
    throw new UsageError(`template ${shown} cannot be loaded: ${error.message}`)
  })
  const template = exports.default as Template | undefined
  if (!template?.slots || !template.tokens || !template.faces) {
    throw new UsageError(`unexpected default export of ${shown}, expected what defineTemplate returns`)
  }
  const wrong = wrongTokens(template.tokens)
  if (wrong.length === 0) wrong.push(...strayNames(template))
  if (wrong.length > 0) throw new UsageError(wrong.map((one) => `template ${shown}: ${one}`).join('\n'))
  const faces = template.faces.map((face) => ({...face, file: fontFileOf(face, shown, cwd)}))
  const fonts = await openFonts(faces, '').catch((error: Error) => {
    throw error instanceof TemplateFault ? new UsageError(`template ${shown}: ${error.message}`) : error
  })
  return {shown, template, fonts}
}

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
function fontFileOf({file}: FaceFile, shown: string, cwd: string): string {
  const places = isAbsolute(file) ? [file] : [cwd, home].map((folder) => join(folder, 'assets', 'fonts', file))
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new UsageError(`template ${shown} names a font that is not there: ${file}`)
  return found
}
