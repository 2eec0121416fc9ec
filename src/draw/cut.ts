import type {Drawing, Mark} from '../drawing.js'
import type {Spec} from './spec.js'

const ELLIPSIS = '…'

/** Report words that Vega cut off because they were longer than their axis or legend lets them be. */
export function checkCut({marks}: Drawing, spec: Spec): void {
  const written = JSON.stringify(spec.value)
  const texts = (mark: Mark): string[] =>
    mark.kind === 'text' ? [mark.text] : mark.kind === 'clip' ? mark.marks.flatMap(texts) : []
  for (const text of new Set(marks.flatMap(texts))) {
    if (!text.endsWith(ELLIPSIS) || written.includes(JSON.stringify(text).slice(1, -1))) continue
    const mend = 'shorten it, break it with "labelExpr", or set "labelLimit" of its axis or legend'
    spec.tell('chart-fits', `unexpected label cut off to "${text}", expected all of it`, [], mend)
  }
}
