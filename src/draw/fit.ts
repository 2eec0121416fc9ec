import type {View} from 'vega'
import {isObject, type JsonObject} from './json.js'
import type {Labels} from './labels/index.js'
import type {Locale} from './locale.js'
import {type Measure, type Run, run, type Sides} from './run.js'
import {isComposed, viewsOf} from './views.js'

/** A specification and how it is dressed. */
export interface Fitting {
  spec: JsonObject
  /** Give the configuration with names along a horizontal axis upright, or turned. */
  configOf(upright: boolean): JsonObject
  locale: Locale
  measure: Measure
  /** Labels the marks of a view that has run. */
  label?(view: View): Labels | string
  /** Height of the plot where the brief gives one, pt. */
  height?: number
}

/** What is changed from one layout to the next until all fits; pt. */
interface Setting {
  /** Width of a plot that names none itself. */
  plot: number
  padding: Sides
  /** Whether names along a horizontal axis stand upright. */
  upright: boolean
  /** Columns of legends; nothing sets all entries in one row. */
  columns?: number
}

/** Lengths that differ by less count as equal, pt. */
const TOLERANCE = 0.5

/** Most layouts of one chart: most need one, charts of several plots three to five. */
const LAYOUTS = 8

/** Lay out a chart as wide as its column of `width` pt, as far as its own sizes allow. */
export async function fitTo(width: number, {spec, configOf, locale, measure, label, height}: Fitting): Promise<Run> {
  const composed = isComposed(spec)
  const sized = sizedTo(spec, composed ? undefined : width, height)
  const lay = (setting: Setting): Promise<Run> =>
    run(structuredClone(sized), withSetting(configOf(setting.upright), setting), locale, measure, label)

  const beside = besideOf(spec)
  let setting: Setting = {
    plot: composed ? Math.floor(width / beside) : width,
    padding: {left: 0, top: 0, right: 0, bottom: 0},
    upright: true,
  }
  let laid = await lay(setting)
  let before: {plot: number; content: number} | undefined
  for (let count = 1; count < LAYOUTS; count++) {
    const tried = {plot: setting.plot, content: laid.width - setting.padding.left - setting.padding.right}
    const next =
      withTurnedNames(setting, laid) ??
      withFewerColumns(setting, laid) ??
      withRoom(setting, laid, spec) ??
      (composed ? nearer(setting, tried, before, width, beside) : undefined)
    if (!next) break
    if (next.plot !== setting.plot) before = tried
    setting = next
    laid = await lay(setting)
  }
  return laid
}

/** Turn the names along a horizontal axis that stand upright and run into each other. */
const withTurnedNames = (setting: Setting, {crowded}: Run): Setting | undefined =>
  crowded && setting.upright ? {...setting, upright: false} : undefined

/** Break a legend that is too wide into rows. */
function withFewerColumns(setting: Setting, {legendColumns}: Run): Setting | undefined {
  if (legendColumns === undefined) return undefined
  const columns = Math.min(legendColumns, (setting.columns ?? Number.POSITIVE_INFINITY) - 1)
  return columns >= 1 ? {...setting, columns} : undefined
}

/** Make room around a chart whose labels or marks reach over its edge, as Vega itself does not. */
function withRoom(setting: Setting, {overflow}: Run, spec: JsonObject): Setting | undefined {
  if (spec.padding !== undefined || Math.max(...Object.values(overflow)) <= TOLERANCE) return undefined
  const side = (name: keyof Sides): number => setting.padding[name] + Math.max(0, overflow[name])
  return {...setting, padding: {left: side('left'), top: side('top'), right: side('right'), bottom: side('bottom')}}
}

/** Come nearer to the plot width at which a chart of several plots is as wide as its column, by secants. */
function nearer(
  setting: Setting,
  tried: {plot: number; content: number},
  before: {plot: number; content: number} | undefined,
  width: number,
  beside: number,
): Setting | undefined {
  const wanted = width - setting.padding.left - setting.padding.right
  const away = wanted - tried.content
  // Vega sets plots side by side at whole pt, so the last pt of each cannot be filled
  if (away >= 0 && away <= beside + 1) return undefined
  const slope = before ? (tried.content - before.content) / (tried.plot - before.plot) : beside
  // plots with sizes of their own do not follow
  if (!(slope > 0.05)) return undefined
  const plot = Math.max(20, Math.floor(tried.plot + away / slope))
  return plot === tried.plot ? undefined : {...setting, plot}
}

/** Guess how many plots stand side by side; a wrong guess costs layouts, not accuracy. */
function besideOf(spec: JsonObject): number {
  if (Array.isArray(spec.hconcat)) return spec.hconcat.length
  const facet = isObject(spec.encoding) && isObject(spec.encoding.facet) ? spec.encoding.facet : spec
  return typeof facet.columns === 'number' ? Math.max(1, facet.columns) : 1
}

/** Give a specification the width of its column where it names none itself, and the height that the brief wants. */
function sizedTo(spec: JsonObject, width: number | undefined, height: number | undefined): JsonObject {
  const sized = structuredClone(spec)
  for (const {view} of viewsOf(sized)) {
    if (view.width === 'container') delete view.width
    if (view.height === 'container' || height !== undefined) delete view.height
  }
  if (width !== undefined) {
    if (height !== undefined) sized.height = height
    if (sized.width === undefined) {
      sized.width = width
      sized.autosize ??= {type: 'fit-x', contains: 'padding'}
    }
  }
  return sized
}

function withSetting(config: JsonObject, {plot, padding, columns}: Setting): JsonObject {
  const view = isObject(config.view) ? config.view : {}
  const legend = isObject(config.legend) ? config.legend : {}
  return {
    ...config,
    padding: {...padding},
    view: {...view, continuousWidth: plot, discreteWidth: plot},
    legend: columns === undefined ? legend : {...legend, columns},
  }
}
