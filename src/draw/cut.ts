import {type Drawing, singleMarks} from '../drawing.js'
import type {Spec} from './spec.js'

const ELLIPSIS = '…'

/** Report words that Vega cut off because they were longer than their axis or legend lets them be. */
export function checkCut({marks}: Drawing, spec: Spec): void {
  const written = JSON.stringify(spec.value)
  const told = new Set<string>()
  for (const mark of singleMarks(marks)) {
    if (mark.kind !== 'text' || told.has(mark.text)) continue
    const {text} = mark
    told.add(text)
    if (!text.endsWith(ELLIPSIS) || written.includes(JSON.stringify(text).slice(1, -1))) continue
    const mend = 'shorten it, break it with "labelExpr", or set "labelLimit" of its axis or legend'
    spec.tell('chart-fits', `unexpected label cut off to "${text}", expected all of it`, [], mend)
  }
}
