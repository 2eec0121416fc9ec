import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {VFile} from 'vfile'
import {build, type Output} from '../build.js'
import {home, type Settings, UsageError} from '../config.js'
import {screen} from '../edition.js'
import {filesBelow} from '../files.js'
import {report} from '../message.js'
import type {BriefFile} from './briefs.js'
import {openTemplate} from './template.js'

/** A brief as it came out, before anything is written. */
export interface Proof {
  brief: BriefFile
  /** The Markdown with the messages on it. */
  file: VFile
  output: Output
  seconds: number
}

/** Turn a brief on the disk into its editions, in memory. Throws `UsageError` for a brief or template it cannot open. */
export async function proof(brief: BriefFile, settings: Settings): Promise<Proof> {
  const start = performance.now()
  const bytes = await readFile(brief.path).catch((error: Error) => {
    throw new UsageError(`cannot read ${brief.shown}: ${error.message}`)
  })
  const file = new VFile({path: brief.shown})
  let output: Output = {editions: new Map(), charts: new Map(), pages: 0, format: 'A4'}
  if (decode(bytes, file)) {
    const {template, fonts} = await openTemplate(settings.template ?? templateNamedIn(String(file)), settings.cwd)
    const assets = existsSync(join(settings.cwd, 'assets')) ? join(settings.cwd, 'assets') : join(home, 'assets')
    const files = filesBelow(dirname(brief.path), assets)
    const source = {name: `${brief.name}.md`, text: String(file)}
    const edition = settings.attachSource ? {...screen, archive: {source}} : screen
    output = await build(file, {template, fonts, files, editions: [edition], date: settings.date})
  }
  return {brief, file, output, seconds: (performance.now() - start) / 1000}
}

/** Give `file` the text of `bytes`, or a message that names the first place which is not UTF-8. */
function decode(bytes: Uint8Array, file: VFile): boolean {
  try {
    file.value = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    const before = new TextDecoder().decode(bytes).split('\ufffd', 1)[0]?.split('\n') ?? ['']
    const place = {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
    report(file, 'brief-is-utf8', 'unexpected bytes, expected text in UTF-8', place, {mend: 'save the file as UTF-8'})
    return false
  }
}

/** Find the template that the front matter names. What is wrong there is for `parse` to say. */
function templateNamedIn(markdown: string): string {
  const frontMatter = /^---[^\S\n]*\r?\n([\s\S]*?\n)---/.exec(markdown)?.[1] ?? ''
  const value = /^template:[^\S\n]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#][^\n#]*))/m.exec(frontMatter)
  return (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').trim() || 'policy-brief'
}
