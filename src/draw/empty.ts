import {isObject, type JsonPath} from './json.js'
import type {Spec} from './spec.js'
import {viewsOf} from './views.js'

/**
 * Report as `chart-has-marks` a chart that draws nothing, or a layer of it that does.
 *
 * `marks` are the counts of what was drawn by the names that Vega-Lite gives its views.
 */
export function checkMarks({value, tell}: Spec, marks: Map<string, number>): void {
  const drawnBy = (start: string): number | undefined => {
    const counts = [...marks].flatMap(([name, count]) => (name.startsWith(start) ? [count] : []))
    return counts.length > 0 ? counts.reduce((sum, count) => sum + count) : undefined
  }
  if ((drawnBy('') ?? 0) === 0) {
    tell('chart-has-marks', 'unexpected chart that draws nothing', [], 'check its filters and its data')
    return
  }
  for (const {view, path} of viewsOf(value)) {
    // a part that is repeated has many names; the inside of a facet is empty where others are not
    if (!('mark' in view) || path.length === 0 || 'repeat' in value || path.includes('spec')) continue
    if (drawnBy(`${nameOf(value, path)}_`) !== 0) continue
    tell('chart-has-marks', 'unexpected part that draws nothing', path, 'check its filters and its data')
  }
}

/** Give the name that Vega-Lite gives the view at `path`. */
export function nameOf(spec: unknown, path: JsonPath): string {
  let view = spec
  let name = isObject(view) && typeof view.name === 'string' ? view.name : ''
  for (let i = 0; i < path.length; i += 2) {
    const [list = '', index = 0] = path.slice(i, i + 2)
    name = `${name === '' ? '' : `${name}_`}${list === 'layer' ? 'layer' : 'concat'}_${index}`
    const parts = isObject(view) ? view[list] : undefined
    view = Array.isArray(parts) ? parts[Number(index)] : undefined
    if (isObject(view) && typeof view.name === 'string') name = view.name
  }
  return name
}
