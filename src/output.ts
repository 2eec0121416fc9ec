/** What comes of a build: editions, the pages that they were painted from, and what was said of them. */
import type {RootData} from 'mdast'
import type {VFile} from 'vfile'
import type {Brief, PageFormat} from './brief.js'
import type {ChartPicture} from './drawing.js'
import type {EditionName} from './edition.js'
import type {LintOptions} from './lint/index.js'
import type {Pages} from './pages.js'
import {TemplateFault, tellFault} from './template/fault.js'
import type {PageGeometry} from './template/index.js'

/** What a build makes; messages are on the vfile. */
export interface Output {
  /** PDF bytes by edition name; empty when the brief has errors. */
  editions: Map<string, Uint8Array>
  /** SVG text of each chart, by id; one that is drawn otherwise in a later edition is there as `id.edition` besides. */
  charts: Map<string, string>
  pages: number
  /** Number of pages by edition name; mostly the same for all. */
  lengths: Map<EditionName, number>
  format: PageFormat
  /** How its page budget was met, by edition: "4 pages, last 87% full; leading 13.6 pt"; none for a brief without one. */
  budgets: Map<EditionName, string>
  /** Messages that comments in the brief took out. */
  ignored: VFile['messages']
  /** What the template failed in; it is among the messages as well. */
  fault?: TemplateFault
  /** The pages before they were painted, by edition; none of a brief that had errors before. */
  laid: Map<EditionName, Laid>
  /** Hold the writing of what was made to the conventions of a brief as well: the messages on the file are all, anew. */
  lint?(options: LintOptions): Promise<void>
}

/** The pages of a brief, with all that they were made from. */
export interface Laid {
  brief: Brief
  charts: Map<string, ChartPicture>
  pages: Pages
  geometry: PageGeometry
  /** Where fields of the front matter stand. */
  data: RootData
  /** Nothing without a page budget. */
  budget?: Budget
}

/** How a page budget was met. */
export interface Budget {
  /** Numbers of pages of which one was wanted. */
  asked: number[]
  /** In words: "4 pages, last 87% full; leading 13.6 pt". */
  words: string
}

/** Give what comes of a build that makes nothing. */
export const unmade = (): Output => ({
  editions: new Map(),
  charts: new Map(),
  pages: 0,
  format: 'A4',
  ignored: [],
  lengths: new Map(),
  budgets: new Map(),
  laid: new Map(),
})

/** Do what a template may fail in: its fault is reported, and there is nothing then. */
export async function held<Made>(
  make: () => Made | Promise<Made>,
  output: Output,
  file: VFile,
): Promise<Made | undefined> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error
    tellFault(error, file)
    output.fault = error
    return undefined
  }
}
