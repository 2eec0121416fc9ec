import type {Source} from './data.js'
import {mentionsOf} from './fields.js'
import type {Spec} from './spec.js'
import {nameOf} from './view-names.js'
import {viewsOf} from './views.js'

/** Report as `chart-has-marks` a chart without data, or whose data has no rows; tells whether there is something to draw. */
export function checkRows({value, tell}: Spec, sources: Source[]): boolean {
  const isGiven = viewsOf(value).some(({view}) => view.data !== undefined)
  if (!isGiven && mentionsOf(value).length > 0) {
    tell('chart-has-marks', 'unexpected chart without data, expected rows to draw', [], 'add "data", or data="…" to it')
    return false
  }
  if (sources.length === 0 || sources.some(({rows}) => rows.length > 0)) return true
  tell('chart-has-marks', 'unexpected data without rows, expected something to draw', sources[0]?.path)
  return false
}

/**
 * Report as `chart-has-marks` a chart that draws nothing, or a layer of it that does.
 *
 * Tells whether anything is drawn. `marks` are the counts of what was drawn by the names that Vega-Lite gives its views.
 */
export function checkMarks({value, tell}: Spec, marks: Map<string, number>): boolean {
  const drawnBy = (start: string): number | undefined => {
    const counts = [...marks].flatMap(([name, count]) => (name.startsWith(start) ? [count] : []))
    return counts.length > 0 ? counts.reduce((sum, count) => sum + count) : undefined
  }
  if ((drawnBy('') ?? 0) === 0) {
    tell('chart-has-marks', 'unexpected chart that draws nothing', [], 'check its filters and its data')
    return false
  }
  for (const {view, path} of viewsOf(value)) {
    // a part that is repeated has many names; the inside of a facet is empty where others are not
    if (!('mark' in view) || path.length === 0 || 'repeat' in value || path.includes('spec')) continue
    if (drawnBy(`${nameOf(value, path)}_`) !== 0) continue
    tell('chart-has-marks', 'unexpected part that draws nothing', path, 'check its filters and its data')
  }
  return true
}
