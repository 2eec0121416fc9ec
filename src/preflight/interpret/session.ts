import type {PDFDict} from '@cantoo/pdf-lib'
import type {Box} from '../../pdf/matrix.js'
import type {Value} from '../../pdf/objects.js'
import {type Font, fontOf} from './font.js'
import type {Mark} from './mark.js'

/** Most work on one page, and on one document; a drawing instruction is 1, one on a large area more. */
const MOST_ON_PAGE = 1_500_000
const MOST_IN_ALL = 20_000_000

/** What the reading of all pages has in common. */
export class Session {
  page = 0
  /** The whole sheet of the page at hand, pt. */
  sheet: Box = [0, 0, 0, 0]
  emit: (mark: Mark) => void
  /** Masks and glyphs of the page at hand that have been drawn once. */
  drawn = new Set<Value>()
  private left = 0
  private leftInAll = MOST_IN_ALL
  private readonly fonts = new WeakMap<PDFDict, Font>()

  constructor(emit: (mark: Mark) => void) {
    this.emit = emit
  }

  /** Turn to a page. */
  turn(page: number, sheet: Box): void {
    this.page = page
    this.sheet = sheet
    this.drawn = new Set()
    this.left = Math.min(MOST_ON_PAGE, this.leftInAll)
  }

  /** Use up some work; tell whether any is left. */
  spend(work: number): boolean {
    this.left -= work
    this.leftInAll -= work
    return this.left > 0
  }

  get isSpent(): boolean {
    return this.left <= 0
  }

  font(dict: PDFDict): Font {
    let font = this.fonts.get(dict)
    if (!font) {
      font = fontOf(dict)
      this.fonts.set(dict, font)
    }
    return font
  }
}
