import {singleMarks} from '../../drawing.js'
import {isObject, type Json, type JsonObject, type JsonPath} from '../../json.js'
import type {Drawn} from '../engine.js'
import type {Spec} from '../spec.js'

/** Thinner lines break up in print, pt. */
const THINNEST = 0.25

/** Report the thinnest line of a drawing where it is too thin to be printed. */
export function checkLines({drawing, fit}: Pick<Drawn, 'drawing' | 'fit'>, spec: Spec): void {
  let thinnest = THINNEST
  for (const mark of singleMarks(drawing.marks)) {
    if (mark.kind !== 'path' || !mark.stroke) continue
    const {width, paint} = mark.stroke
    if (!('opacity' in paint) || paint.opacity > 0) thinnest = Math.min(thinnest, width)
  }
  if (thinnest >= THINNEST - 0.001) return
  const why = fit.scale < 0.995 ? `: the chart is set at ${Math.round(fit.scale * 100)}% of its size` : ''
  const reason = `unexpected line of ${Math.round(thinnest * 1000) / 1000} pt, expected at least ${THINNEST} pt${why}`
  const path = thinIn(spec.value, THINNEST / fit.scale) ?? []
  spec.tell('chart-lines-print', reason, path, `set ${path.length > 0 ? `"${path.at(-1)}"` : 'it'} larger`)
}

/** Find a width of lines below `least`. */
function thinIn(value: JsonObject | Json[], least: number): JsonPath | undefined {
  for (const [name, part] of Object.entries(value)) {
    if (name === 'data' || name === 'datasets') continue
    if (/(stroke|grid|tick|domain|rule)Width$/i.test(name) && typeof part === 'number' && part > 0 && part < least) {
      return [name]
    }
    const inside = Array.isArray(part) || isObject(part) ? thinIn(part, least) : undefined
    if (inside) return [Array.isArray(value) ? Number(name) : name, ...inside]
  }
  return undefined
}
