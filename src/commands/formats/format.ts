/** What a format of messages is. */
import type {Severity} from '../../message.js'
import type {Heard} from '../said.js'

/** What became of one brief. */
export interface Told extends Heard {
  /** Path of the brief from the working folder. */
  file: string
  /** Number of its pages; 0 when errors ended the run before there were any. */
  pages: number
  /** Size of its pages. */
  format: string
  /** How its page budget was met; a line for each edition where they differ. */
  budget?: string
  /** Paths of the PDF files that were written. */
  written: string[]
}

/** What became of all briefs. */
export interface Run {
  briefs: Told[]
  counts: Record<Severity | 'ignored', number>
  exitCode: number
}

/** Where the text of a format is shown. */
export interface Screen {
  colour: boolean
  /** Width of a line, in columns of the terminal. */
  width: number
}

/** One way of saying what is wrong with briefs. Texts are made of whole lines. */
export interface Format {
  /** `out` for what programs read, `err` for what people read. */
  stream: 'out' | 'err'
  /** Whether all that it writes is one document, which nothing else may stand in. */
  isDocument: boolean
  /** Whether it shows the lines that messages are about. */
  quotes: boolean
  /** Say what is wrong with a brief as soon as it is done. */
  each?(told: Told, screen: Screen): string
  /** Say what can be said only when all are done. */
  end?(run: Run, screen: Screen): string
}
