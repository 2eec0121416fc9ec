import {type Drawing, singleMarks} from '../../drawing.js'
import type {Spec} from '../spec.js'

/** Thinner lines break up in print, pt. */
const THINNEST = 0.25

/** Report the thinnest line of a drawing where it is too thin to be printed. */
export function checkLines({marks}: Drawing, spec: Spec): void {
  let thinnest = THINNEST
  for (const mark of singleMarks(marks)) {
    if (mark.kind !== 'path' || !mark.stroke) continue
    const {width, paint} = mark.stroke
    if (!('opacity' in paint) || paint.opacity > 0) thinnest = Math.min(thinnest, width)
  }
  if (thinnest >= THINNEST - 0.001) return
  const reason = `unexpected line of ${Math.round(thinnest * 1000) / 1000} pt, expected at least ${THINNEST} pt`
  spec.tell('chart-lines-print', reason, [], 'set a larger "strokeWidth"')
}
