import {basename, dirname, isAbsolute, relative} from 'node:path'
import type {VFile} from 'vfile'
import {type BrandFile, BrandInvalid, dress, readBrand} from '../brand/index.js'
import {type Settings, UsageError} from '../config.js'
import {FileRefused, largest, type Shelf} from '../files.js'
import type {Fonts} from '../fonts/index.js'
import {report} from '../message.js'
import {TemplateFault} from '../template/fault.js'
import type {FaceFile, Template} from '../template/index.js'
import {decode} from '../utf8.js'
import type {BriefFile} from './briefs.js'
import type {Inputs} from './inputs.js'
import {readableFrom} from './readable.js'
import {slashed} from './slashed.js'
import {fontsOf, type Opened} from './template.js'

/**
 * Dress a template in the brand at `path`, and say of it on `file` what is worth a message. What was read is added
 * to `inputs`. Throws `UsageError` for a brand that cannot be used.
 */
export async function branded(
  opened: Opened,
  path: string,
  brief: BriefFile,
  file: VFile,
  settings: Settings,
  inputs: Inputs,
): Promise<Opened> {
  const {cwd} = settings
  const shown = slashed(relative(cwd, path))
  const brand = await refusing(() => open(path, shown, settings, inputs))
  const {template, warnings} = await refusing(async () => dress(opened.template, brand))
  for (const {rule, path: at, reason, mend} of warnings) {
    report(file, rule, reason, {...brand.pointOf(at), path: slashed(relative(dirname(brief.path), path))}, {mend})
  }
  return {...opened, template, fonts: await fontsWith(template, opened, shown, inputs)}
}

/** Open the fonts of a template with those that a brand added, which alone are named by absolute paths. */
async function fontsWith({faces}: Template, {fonts}: Opened, shown: string, inputs: Inputs): Promise<Fonts> {
  const own = faces.filter(({file}) => isAbsolute(file))
  const all = [...fonts.files.filter((one) => !own.some((face) => isSame(face, one))), ...own]
  return fontsOf(all, inputs).catch((error: Error) => {
    throw error instanceof TemplateFault ? new UsageError(`brand ${shown}: ${error.message}`) : error
  })
}

const isSame = (a: FaceFile, b: FaceFile): boolean =>
  a.family === b.family && a.weight === b.weight && a.style === b.style

/** Turn what a brand is refused for into what ends the command. */
async function refusing<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof BrandInvalid) throw new UsageError(error.message, {cause: error})
    throw error
  }
}

async function open(path: string, shown: string, {cwd}: Settings, inputs: Inputs): Promise<BrandFile> {
  const files = readableFrom(dirname(path), cwd, [], inputs)
  return readBrand(await textOf(path, shown, files), shown, files)
}

async function textOf(path: string, shown: string, files: Shelf): Promise<string> {
  try {
    const read = decode(await files.read(basename(path), largest.data / 20))
    if ('text' in read) return read.text
    throw new UsageError(
      `${shown}:${read.at.line}:${read.at.column}  unexpected ${read.found}, expected text in UTF-8; ${read.mend}`,
    )
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    throw new UsageError(`${shown}: unexpected file ${error.found}, expected some lines of YAML or JSON`)
  }
}
