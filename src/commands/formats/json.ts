import type {Severity} from '../../message.js'
import type {Said} from '../said.js'
import type {Format} from './format.js'

/** What `--format json` prints. A later version may add fields; one that changes or drops any counts `version` up. */
export interface JsonReport {
  version: 1
  exitCode: number
  /** Messages by severity, and those that comments took out. */
  counts: Record<Severity | 'ignored', number>
  briefs: {
    file: string
    /** 0 when errors ended the run before there were any. */
    pages: number
    format: string
    /** How its page budget was met; a line for each edition where they differ. */
    budget?: string
    /** The PDF files that were written. */
    written: string[]
    messages: Said[]
  }[]
}

/** One JSON document for the whole run. */
export const json: Format = {
  stream: 'out',
  isDocument: true,
  quotes: true,
  end({briefs, counts, exitCode}) {
    const report: JsonReport = {
      version: 1,
      exitCode,
      counts,
      briefs: briefs.map(({file, pages, format, budget, written, said}) => ({
        file,
        pages,
        format,
        ...(budget === undefined ? {} : {budget}),
        written,
        messages: said,
      })),
    }
    return `${JSON.stringify(report, undefined, 2)}\n`
  },
}
