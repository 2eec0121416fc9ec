/**
 * Marks of a page → ink on a coarse grid, to judge how much ink the paper must take.
 *
 * What it approximates: clipping paths and letters are boxes, of which letters fill a usual part; patterns print their
 * mean; blend modes other than Multiply count as Normal; radial gradients are circles around their outer centre; colours
 * that are not inks yet are guessed; images that cannot be unpacked here (JPEG 2000, JBIG2, fax) count as half a black.
 * Overprint is followed: with it, plates that a colour does not name keep their ink.
 */

import {type Box, isEmpty, meet} from '../../pdf/matrix.js'
import type {Inks} from '../colour/inks.js'
import type {ImageMark, Mark, Paint, ShadeMark, ShapeMark, TextMark} from '../interpret/mark.js'
import {boxAround} from '../interpret/path.js'
import type {Session} from '../interpret/session.js'
import {Coverage} from './coverage.js'
import {imageInks} from './image-inks.js'
import {Plates} from './plates.js'

/** Part of the box of a run of letters, from baseline to capital height, that is ink. */
const LETTERS = 0.3

/** The ink on one page, within its trim. */
export class InkGrid {
  readonly coverage: Coverage
  readonly plates: Plates

  constructor(
    box: Box,
    private readonly session: Session,
  ) {
    this.coverage = new Coverage(box)
    this.plates = new Plates(this.coverage.columns, this.coverage.rows)
  }

  /** Print a mark. Parts of masks and tiles print nothing by themselves. */
  print(mark: Mark): void {
    if (mark.masked || mark.tile || this.session.isSpent) return
    if (mark.kind === 'text') this.text(mark)
    else if (mark.kind === 'shape') this.shape(mark)
    else if (mark.kind === 'shade') this.shade(mark)
    else if (mark.kind === 'image') this.image(mark)
  }

  private text({paint, quad, box, clip}: TextMark): void {
    const [x0, y0, x1, y1] = quad.points as [number, number, number, number]
    if (x0 === x1 || y0 === y1) this.coverage.fillBox(box, LETTERS)
    else this.coverage.fill([quad], false, clip)
    this.put(paint, x0 === x1 || y0 === y1 ? 1 : LETTERS)
  }

  private shape({fill, stroke, subpaths, evenOdd, width, clip, box}: ShapeMark): void {
    if (fill) {
      const only = subpaths.length === 1 ? subpaths[0]?.points : undefined
      const whole = boxAround(subpaths)
      // sampling along lines would miss what is smaller than a cell
      if (only && isUpright(only)) this.coverage.fillBox(box)
      else if (whole[2] - whole[0] < this.coverage.width || whole[3] - whole[1] < this.coverage.height)
        this.coverage.fillBox(box, partOf(subpaths, whole))
      else this.coverage.fill(subpaths, evenOdd, clip)
      this.put(fill)
    }
    if (stroke) {
      this.coverage.stroke(subpaths, width, clip)
      this.put(stroke)
    }
  }

  private shade({shading, paint, box}: ShadeMark): void {
    this.coverage.fillBox(box)
    this.put({...paint, pattern: {inks: new Map(), inksAt: (x, y) => shading.at(x, y)?.inks}})
  }

  private image(mark: ImageMark): void {
    this.coverage.fillBox(mark.box)
    if (mark.mask) this.put(mark.paint, 0.5)
    else this.put({...mark.paint, pattern: {inks: new Map(), inksAt: imageInks(mark)}})
  }

  /** Put a paint where the mark covers the grid. */
  private put(paint: Paint, part = 1): void {
    const {coverage, plates} = this
    const {touched, parts} = coverage
    this.session.spend(touched.length / 8)
    const at = paint.pattern?.inksAt
    if (at) {
      for (const index of touched) {
        plates.put([index], parts, at(...coverage.middle(index)) ?? guess, paint, part)
      }
    } else plates.put(touched, parts, paint.pattern?.inks ?? paint.colour.inks, paint, part)
    coverage.clear()
  }
}

/** Stands for colours that cannot be worked out. */
const guess: Inks = new Map([['Black', 0.5]])

function isUpright(points: number[]): boolean {
  if (points.length !== 8 && points.length !== 10) return false
  for (let at = 2; at < points.length; at += 2) {
    if (points[at] !== points[at - 2] && points[at + 1] !== points[at - 1]) return false
  }
  return true
}

/** Give the part of the box around shapes that they fill. */
function partOf(subpaths: ShapeMark['subpaths'], [left, bottom, right, top]: Box): number {
  const area = (right - left) * (top - bottom)
  let filled = 0
  for (const {points} of subpaths) {
    for (let at = 0; at < points.length; at += 2) {
      const next = (at + 2) % points.length
      filled +=
        (points[at] as number) * (points[next + 1] as number) - (points[next] as number) * (points[at + 1] as number)
    }
  }
  return area > 0 ? Math.min(1, Math.abs(filled) / 2 / area) : 0
}

/** Give the box that ink is judged within: the trim, or what there is of it on the sheet. */
export function judged(trim: Box | undefined, media: Box): Box {
  const box = trim ? meet(trim, media) : media
  return isEmpty(box) ? [0, 0, 1, 1] : box
}
