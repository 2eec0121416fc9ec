import {isObject, type JsonObject} from './json.js'
import type {Locale} from './locale.js'
import {type Measure, type Run, run} from './run.js'
import {isComposed, viewsOf} from './views.js'

/** A specification and how it is dressed. */
export interface Fitting {
  spec: JsonObject
  config: JsonObject
  locale: Locale
  measure: Measure
  /** Height of the plot where the brief gives one, pt. */
  height?: number
}

/** Largest difference between the width of a composed chart and its column, pt. */
const TOLERANCE = 1

/** Lay out a chart as wide as its column of `width` pt, as far as its own sizes allow. */
export async function fitTo(width: number, {spec, config, locale, measure, height}: Fitting): Promise<Run> {
  const composed = isComposed(spec)
  const sized = sizedTo(spec, composed ? undefined : width, height)
  const lay = (plot: number, columns?: number): Promise<Run> =>
    run(structuredClone(sized), withPlot(config, plot, columns), locale, measure)

  let plot = composed ? firstPlot(spec, width) : width
  let laid = await lay(plot)
  if (composed) [plot, laid] = await solve(lay, plot, laid, width)
  for (let columns = laid.legendColumns; columns; ) {
    laid = await lay(plot, columns)
    columns = laid.legendColumns && Math.min(laid.legendColumns, columns - 1)
  }
  return laid
}

/** Approach the plot width at which the chart is as wide as its column, by secants. */
async function solve(
  lay: (plot: number) => Promise<Run>,
  plot: number,
  laid: Run,
  width: number,
): Promise<[number, Run]> {
  let [before, beforeWidth] = [plot, laid.width]
  if (Math.abs(laid.width - width) <= TOLERANCE) return [plot, laid]
  let next = Math.max(20, plot * (width / laid.width))
  for (let step = 0; step < 4; step++) {
    const tried = await lay(next)
    const slope = (tried.width - beforeWidth) / (next - before)
    ;[before, beforeWidth, plot, laid] = [next, tried.width, next, tried]
    // views whose own sizes decide do not follow the plot
    if (Math.abs(tried.width - width) <= TOLERANCE || !(slope > 0.05)) break
    next = Math.max(20, next + (width - TOLERANCE / 2 - tried.width) / slope)
    if (Math.abs(next - before) < 0.25) break
  }
  return [plot, laid]
}

function firstPlot(spec: JsonObject, width: number): number {
  const beside = Array.isArray(spec.hconcat) ? spec.hconcat.length : typeof spec.columns === 'number' ? spec.columns : 1
  return width / beside
}

/** Give a specification the width of its column where it names none itself, and the height that the brief wants. */
function sizedTo(spec: JsonObject, width: number | undefined, height: number | undefined): JsonObject {
  const sized = structuredClone(spec)
  for (const {view} of viewsOf(sized)) {
    if (view.width === 'container') delete view.width
    if (view.height === 'container') delete view.height
    if (height !== undefined && view !== sized) delete view.height
  }
  if (height !== undefined && !isComposed(sized)) sized.height = height
  if (width !== undefined && sized.width === undefined) {
    sized.width = width
    sized.autosize ??= {type: 'fit-x', contains: 'padding'}
  }
  return sized
}

function withPlot(config: JsonObject, plot: number, columns: number | undefined): JsonObject {
  const view = isObject(config.view) ? config.view : {}
  const legend = isObject(config.legend) ? config.legend : {}
  return {
    ...config,
    view: {...view, continuousWidth: plot, discreteWidth: plot},
    legend: columns === undefined ? legend : {...legend, columns},
  }
}
