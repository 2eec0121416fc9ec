import {isObject, type Json, type JsonObject} from './json.js'
import {type Run, type Setting as RunSetting, run, type Sides} from './run.js'
import {isComposed, viewsOf} from './views.js'

/** A specification and how it is dressed. */
export interface Fitting extends Omit<RunSetting, 'config'> {
  spec: JsonObject
  /** Give the configuration with names along a horizontal axis upright, or turned. */
  configOf(upright: boolean): JsonObject
  /** Height of the plot where the brief gives one, pt. */
  height?: number
  /** How tall the chart may be, pt. */
  tallest?: number
}

/** A chart that was laid out, and what was changed for that. */
export interface Fitted extends Run {
  /** Shares of their own sizes that plots are drawn at, 0–1. */
  shrunk: Shares
  /** Whether names along the horizontal axis were turned. */
  turned: boolean
}

/** Shares along and across, 0–1. */
export interface Shares {
  x: number
  y: number
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
  /** Shares of the sizes that the specification names. */
  shrunk: Shares
  /** The share tried before, and how wide the chart was with it. */
  wider?: {x: number; width: number}
}

/** Lengths that differ by less count as equal, pt. */
const TOLERANCE = 0.5

/** Most layouts of one chart: most need one, charts of several plots three to five. */
const LAYOUTS = 8

/** Lay out a chart as wide as its column of `width` pt, as far as its own sizes allow. */
export async function fitTo(width: number, fitting: Fitting): Promise<Fitted> {
  const {spec, configOf, height, tallest, ...dress} = fitting
  const composed = isComposed(spec)
  const sized = sizedTo(spec, composed ? undefined : width, height)
  const lay = (setting: Setting): Promise<Run> =>
    run(withShares(structuredClone(sized), setting.shrunk), {
      config: withSetting(configOf(setting.upright), setting),
      ...dress,
    })

  const beside = besideOf(spec)
  let setting: Setting = {
    plot: composed ? Math.floor(width / beside) : width,
    padding: {left: 0, top: 0, right: 0, bottom: 0},
    upright: true,
    shrunk: {x: 1, y: 1},
  }
  let laid = await lay(setting)
  let before: {plot: number; content: number} | undefined
  for (let count = 1; count < LAYOUTS; count++) {
    const tried = {plot: setting.plot, content: laid.width - setting.padding.left - setting.padding.right}
    const next =
      withTurnedNames(setting, laid) ??
      withFewerColumns(setting, laid) ??
      withRoom(setting, laid, spec) ??
      (composed ? nearer(setting, tried, before, width, beside) : undefined) ??
      narrower(setting, laid, width) ??
      lower(setting, laid, tallest)
    if (!next) break
    if (next.plot !== setting.plot) before = tried
    setting = next
    laid = await lay(setting)
  }
  return {...laid, shrunk: setting.shrunk, turned: !setting.upright}
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

/** Make plots that have sizes of their own narrower, and lower with that, for the chart to fit its column. */
function narrower(setting: Setting, laid: Run, width: number): Setting | undefined {
  const {x, y} = setting.shrunk
  if (laid.width <= width + TOLERANCE || x < LEAST) return undefined
  const {wider} = setting
  // what stands around the plots does not shrink: from the second step on it is known how much that is
  const slope = wider && wider.x > x ? (wider.width - laid.width) / (wider.x - x) : laid.width / x
  const next = Math.max(x * 0.2, x - (laid.width - width + 1) / Math.max(slope, 1))
  return {...setting, wider: {x, width: laid.width}, shrunk: {x: next, y: (y * next) / x}}
}

/** Make plots lower until the chart is no taller than it may be. */
function lower(setting: Setting, laid: Run, tallest = Infinity): Setting | undefined {
  const {x, y} = setting.shrunk
  if (laid.height <= tallest + TOLERANCE || y < LEAST) return undefined
  return {...setting, shrunk: {x, y: y * Math.max(0.3, (tallest / laid.height) ** 1.1)}}
}

/** Smaller shares leave nothing to see. */
const LEAST = 0.15

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

/** Multiply the sizes that the views of a specification name; changes it. */
function withShares(spec: JsonObject, {x, y}: Shares): JsonObject {
  if (x === 1 && y === 1) return spec
  for (const {view} of viewsOf(spec)) {
    // a plot that is fitted to its column is as wide as that
    if (!(isObject(view.autosize) && view.autosize.type === 'fit-x')) view.width = times(view.width, x)
    view.height = times(view.height, y)
    for (const name of ['width', 'height']) if (view[name] === undefined) delete view[name]
  }
  return spec
}

function times(size: Json | undefined, share: number): Json | undefined {
  if (typeof size === 'number') return Math.max(10, size * share)
  if (isObject(size) && typeof size.step === 'number') return {...size, step: size.step * share}
  return size
}

function withSetting(config: JsonObject, {plot, padding, columns, shrunk}: Setting): JsonObject {
  const view = isObject(config.view) ? config.view : {}
  const legend = isObject(config.legend) ? config.legend : {}
  return {
    ...config,
    padding: {...padding},
    view: {...view, continuousWidth: plot, discreteWidth: plot, ...lowered(view, shrunk.y)},
    legend: columns === undefined ? legend : {...legend, columns},
  }
}

/** Give the heights of plots that name none themselves. */
const lowered = ({continuousHeight, discreteHeight}: JsonObject, share: number): JsonObject =>
  share === 1
    ? {}
    : {continuousHeight: times(continuousHeight, share) ?? null, discreteHeight: times(discreteHeight, share) ?? null}
