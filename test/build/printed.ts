/** Builds a brief as a user does: the real template, its fonts, and files on the disk. */
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {build, type Options, type Output} from '../../src/build.js'
import {filesBelow} from '../../src/files.js'
import {openFonts} from '../../src/fonts/index.js'
import type {Template} from '../../src/template/index.js'
import policyBrief from '../../templates/policy-brief/index.js'

/** The project, as an absolute path. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const fonts = openFonts(policyBrief.faces, `${root}assets/fonts`)

/** A brief as it came out, with the messages on its Markdown. */
export interface Printed {
  file: VFile
  output: Output
  /** The screen edition; of no bytes when the brief has errors. */
  pdf: Uint8Array
}

/** Print Markdown whose files lie below `folder`, in a template that has the fonts of `policy-brief`. */
export async function print(
  markdown: string,
  folder = root,
  template: Template = policyBrief,
  {path = 'brief.md', ...more}: Partial<Options> & {path?: string} = {},
): Promise<Printed> {
  const file = new VFile({path, value: markdown})
  const files = filesBelow(folder, `${root}assets`)
  const output = await build(file, {template, fonts: await fonts, files, editions: ['screen'], ...more})
  return {file, output, pdf: output.editions.get('screen') ?? new Uint8Array()}
}
