/** The pipeline: the only file that joins the stages. */
import type {VFile} from 'vfile'
import type {PageFormat} from './brief.js'
import {compose} from './compose/index.js'
import {draw} from './draw/index.js'
import type {Edition} from './edition.js'
import type {Files} from './files.js'
import type {Fonts} from './fonts/index.js'
import {layout} from './layout/index.js'
import {hasErrors} from './message.js'
import {paint} from './paint/index.js'
import {parse} from './parse/index.js'
import {resolve} from './resolve/index.js'
import type {Template} from './template/index.js'

/** What a build needs besides the brief. */
export interface Options {
  template: Template
  fonts: Fonts
  files: Files
  editions: Edition[]
  /** Date for the metadata of a brief that has none, `YYYY-MM-DD`. */
  date?: string
}

/** What a build makes; messages are on the vfile. */
export interface Output {
  /** PDF bytes by edition name; empty when the brief has errors. */
  editions: Map<string, Uint8Array>
  /** SVG text of each chart, by id. */
  charts: Map<string, string>
  pages: number
  format: PageFormat
}

/** Turn one Markdown brief into its editions and the messages on `file`. */
export async function build(file: VFile, options: Options): Promise<Output> {
  const {template, fonts, files, editions, date} = options
  const output: Output = {editions: new Map(), charts: new Map(), pages: 0, format: 'A4'}
  const tree = parse(file) //                                            text           → mdast with our nodes
  const brief = await resolve(tree, file, files, template) //            mdast          → Brief: numbered, cross-referenced
  const charts = await draw(brief, template, fonts, file, files) //      chart nodes    → pictures, by node id
  if (hasErrors(file)) return output
  const flow = compose(brief, charts, template, fonts, file) //          Brief+template → React elements
  const pages = await layout(flow, fonts, file) //                       elements       → pages; page numbers settle here
  if (hasErrors(file)) return output
  const dated = {...brief, meta: {...brief.meta, date: brief.meta.date ?? date}}
  for (const edition of editions) {
    output.editions.set(edition.name, await paint(pages, dated, fonts, edition, charts)) // pages → PDF bytes
  }
  output.pages = pages.pages.length
  output.format = brief.meta.format
  for (const [id, chart] of charts) output.charts.set(id, chart.svg)
  return output
}
