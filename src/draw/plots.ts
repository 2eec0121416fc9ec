import {copyOf, isObject, type Json, type JsonObject} from '../json.js'
import {viewsOf} from './views.js'

/** How large the plots of a specification are made; sizes in pt. */
export interface PlotSizes {
  /** Factors on the widths and heights that the specification itself names, in pt or as steps. */
  across: number
  down: number
  /** Width of a chart of one plot with its axes, in place of its own. */
  width?: number
  /** Whether it stands in place of the fit that the specification names as well. */
  forced?: boolean
  /** Height of the plot of a chart of one. */
  height?: number
  /** Whether no plot has a height of its own: all have that of the configuration. */
  even: boolean
  /** After how many plots a row ends, in place of what the specification says. */
  wrap?: number
  /** Width by height of a plot that names its own width. */
  aspect?: number
}

/** Sizes in the configuration of plots that name none. */
const configured = {across: ['continuousWidth', 'discreteWidth'], down: ['continuousHeight', 'discreteHeight']} as const

/** Copy a specification with its plots made smaller, or made a size. */
export function withPlots(spec: JsonObject, sizes: PlotSizes): JsonObject {
  const {across, down, width, height, even, aspect} = sizes
  const sized = copyOf(spec)
  for (const {view} of viewsOf(sized)) {
    // one plot of many layers has one size
    if (view.width === 'container' || width !== undefined) delete view.width
    if (view.height === 'container' || even) delete view.height
    scale(view, 'width', across)
    scale(view, 'height', down)
    if (aspect !== undefined && typeof view.width === 'number') view.height = view.width / aspect
  }
  if (isObject(sized.config) && isObject(sized.config.view)) {
    for (const name of configured.across) scale(sized.config.view, name, across)
    for (const name of configured.down) scale(sized.config.view, name, down)
    scale(sized.config.view, 'step', Math.min(across, down))
  }
  const wrapping = wrappingOf(sized)
  if (wrapping && sizes.wrap !== undefined) wrapping.columns = sizes.wrap
  if (height !== undefined) sized.height = height
  if (width === undefined) return sized
  sized.width = width
  const fit = {type: 'fit-x', contains: 'padding'}
  if (sizes.forced) sized.autosize = fit
  else sized.autosize ??= fit
  return sized
}

/** Multiply a size, in pt or as a step, if there is one. */
function scale(of: JsonObject, name: string, factor: number): void {
  const size: Json | undefined = of[name]
  if (typeof size === 'number') of[name] = size * factor
  else if (isObject(size) && typeof size.step === 'number') of[name] = {...size, step: size.step * factor}
}

/** Find the width of the narrowest plot for which a specification names one, if it does; endless for steps. */
export function namedWidth(spec: JsonObject): number | undefined {
  const widths = viewsOf(spec).flatMap(({view: {width}}) =>
    typeof width === 'number' ? [width] : isObject(width) ? [Number.POSITIVE_INFINITY] : [],
  )
  return widths.length > 0 ? Math.min(...widths) : undefined
}

/** Find what says after how many plots a row ends: a specification, or its channel for facets. */
export function wrappingOf(spec: JsonObject): (JsonObject & {columns: number}) | undefined {
  const {facet} = isObject(spec.encoding) ? spec.encoding : {}
  const wrapping = isObject(facet) ? facet : spec
  return typeof wrapping.columns === 'number' && wrapping.columns >= 1
    ? (wrapping as JsonObject & {columns: number})
    : undefined
}
