import {existsSync} from 'node:fs'
import {isAbsolute, join, relative} from 'node:path'
import {home, MachineError, type Settings} from '../config.js'
import {type Fonts, openFonts} from '../fonts/index.js'
import {wrongTokens} from '../template/check-tokens.js'
import {TemplateFault} from '../template/fault.js'
import type {FaceFile, Template} from '../template/index.js'
import {Overtime} from '../template/limit.js'
import {originIn} from '../template/origin.js'
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

/** Open the template that starts from the file `entry`. Throws `TemplateFault` for one that is none. */
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
  const refuse = (reason: string): never => {
    throw new TemplateFault(reason, {rule: 'template-valid', origin: {path: entry, line: 1, column: 1}})
  }
  const exports = await bundled(entry, settings).catch((error: Error) => {
    if (error instanceof MachineError) throw error
    throw faultOf(error, entry)
  })
  const template = exports.default as Template | undefined
  if (!template?.slots || !template.tokens || !template.faces) {
    return refuse('unexpected default export, expected what defineTemplate returns')
  }
  const wrong = wrongTokens(template.tokens)
  if (wrong.length > 0) return refuse(wrong.join('\n'))
  const faces = template.faces.map((face) => ({
    ...face,
    file: fontFileOf(face, cwd) ?? refuse(`unexpected face in "${face.file}", expected a file in assets/fonts`),
  }))
  const fonts = await openFonts(faces, '')
  return {shown, template, fonts}
}

/** Make a fault of what the modules of a template threw when they were evaluated. */
function faultOf(error: Error, entry: string): TemplateFault {
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
function fontFileOf({file}: FaceFile, cwd: string): string | undefined {
  const places = isAbsolute(file) ? [file] : [cwd, home].map((folder) => join(folder, 'assets', 'fonts', file))
  return places.find((path) => existsSync(path))
}
