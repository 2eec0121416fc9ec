import type {Pdf} from '../pdf/open.js'
import type {Page} from '../pdf/pages.js'
import type {Reached} from '../pdf/reach.js'
import type {Xmp} from '../pdf/xmp.js'
import type {Printer} from '../printer.js'

/** All that rules are asked about. */
export interface Document {
  pdf: Pdf
  printer: Printer
  pages: Page[]
  /** Every dictionary and stream that the file uses. */
  reached: Reached[]
  xmp?: Xmp
  /** Spot colours seen so far, with the page they were seen on first. */
  spots: Map<string, number>
}
