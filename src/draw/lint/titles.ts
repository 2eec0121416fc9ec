import type {Chart} from '../../brief.js'
import {titleOf} from '../description.js'
import type {Spec} from '../spec.js'

/** Report a chart without a title, in its caption or in itself. */
export function checkTitles({value, tell}: Spec, chart: Chart): void {
  if (titleOf(chart, value) !== '') return
  const inText = 'put :::chart[Title] above the block of code and ::: below it, or give it a "title"'
  const mend = chart.spec === undefined ? 'write it in [brackets] behind :::chart' : inText
  tell('chart-has-title', 'unexpected chart without a title, expected what it says', [], mend)
}
