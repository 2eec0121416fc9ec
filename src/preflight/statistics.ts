import type {Page} from '../pdf/pages.js'
import {toMm} from '../units.js'
import type {InkGrid} from './ink/grid.js'
import type {Mark} from './interpret/mark.js'
import type {PageInk, Statistics} from './report.js'
import {resolutionOf} from './rules/images.js'
import {SIDE} from './rules/ink.js'

/** A plate with less than this is taken for empty: the mean over the page, 0–1. */
const TRACE = 1e-7

const percent = (part: number): number => Math.round(part * 1000) / 10

/** Counts what a file is made of while it is read. */
export class Counter {
  private readonly ink: PageInk[] = []
  private readonly fonts = new Set<string>()
  private images = 0
  private smallestText = Infinity
  private lowestResolution = Infinity

  see(mark: Mark): void {
    if (mark.masked) return
    if (mark.kind === 'text') {
      this.smallestText = Math.min(this.smallestText, mark.size)
      if (mark.font && mark.fresh.length > 0) this.fonts.add(mark.font.name)
    } else if (mark.kind === 'image') {
      this.images++
      this.lowestResolution = Math.min(this.lowestResolution, resolutionOf(mark))
    }
  }

  /** Note the ink of a page that was printed on the grid. */
  page({number}: Page, {plates}: InkGrid): void {
    const means = [...plates.ink.keys()].map((plate) => [plate, plates.mean(plate)] as const)
    const printing = means.filter(([, mean]) => mean > TRACE).map(([plate]) => plate)
    const prints = printing.length === 0 ? 'blank' : printing.every((plate) => plate === 'Black') ? 'black' : 'colour'
    const shown: Record<string, number> = {Cyan: 0, Magenta: 0, Yellow: 0, Black: 0}
    for (const [plate, mean] of means) shown[plate] = percent(mean)
    this.ink.push({page: number, plates: shown, prints, heaviest: Math.round(plates.heaviest(SIDE).ink * 100)})
  }

  result(pages: Page[], spots: string[]): Statistics {
    const [first] = pages
    const pagesThat = (prints: PageInk['prints']): number[] =>
      this.ink.filter((one) => one.prints === prints).map(({page}) => page)
    const tenth = (value: number): number | undefined =>
      Number.isFinite(value) ? Math.round(value * 10) / 10 : undefined
    return {
      pages: pages.length,
      trim: first?.trim && [millimetres(first.trim[2] - first.trim[0]), millimetres(first.trim[3] - first.trim[1])],
      ink: this.ink,
      colourPages: pagesThat('colour'),
      blackPages: pagesThat('black'),
      blankPages: pagesThat('blank'),
      spots,
      fonts: [...this.fonts].sort(),
      images: this.images,
      smallestText: tenth(this.smallestText),
      lowestResolution: tenth(this.lowestResolution),
    }
  }
}

const millimetres = (points: number): number => Math.round(toMm(points) * 10) / 10
