import {adjustments} from './adjust.js'
import type {AxisLabels} from './axes.js'
import {isObject, type JsonObject} from './json.js'
import type {Locale} from './locale.js'
import {axisWith, mostLines, textOf} from './names.js'
import {namesWidth, withPlots} from './plots.js'
import {type Measure, type Run, run} from './run.js'
import {type Setting, type Target, TOLERANCE, type Tried} from './setting.js'
import {withBrokenTitles} from './titles.js'
import {isComposed} from './views.js'

/** A specification and how it is dressed. */
export interface Fitting {
  /** Give the specification with type of at least `least` pt. */
  specOf(least: number): JsonObject
  /** Give the configuration for such type, with names along a horizontal axis upright, or turned. */
  configOf(least: number, upright: boolean): JsonObject
  locale: Locale
  measure: Measure
  /** Size that no text may fall under, pt. */
  minimum: number
  frame: Frame
}

/** What a chart is to fit; pt. */
export interface Frame {
  width: number
  /** Height of the tallest picture that a page has room for. */
  tallest: number
  /** Height of the plot where the brief gives one. */
  height?: number
  /** Width of the plot by its height where the brief gives that. */
  aspect?: number
}

/** What was done so that a chart fits; lengths in pt. */
export interface Fit {
  /** Width it would have had, when it names one that was too large. */
  narrowedFrom?: number
  /** Height it would have had, when that was too large. */
  loweredFrom?: number
  /** Factor by which it had to be made smaller as a whole, at most 1. */
  scale: number
  /** Whether names were turned. */
  turned: boolean
  axes: AxisLabels[]
}

/** Most layouts of one chart: most need one, charts of several plots three to five. */
const LAYOUTS = 16

/** Most times that type is made larger in a chart that has to be made smaller as a whole. */
const RAISES = 5

/** How much smaller a chart may become by type that is made larger. */
const MOST_SCALED = 0.6

/** Least share of their own height that plots keep when they are made narrower. */
const LEAST_DOWN = 0.5

/** Headings of rows that stand level, beside the middle of their row. */
const LEVEL = {labelAngle: 0, labelAnchor: 'middle', labelAlign: 'right', labelBaseline: 'middle'}

/** Longest label that is turned, pt. */
const TURNED = 140

/** Lay out a chart as wide as its column, as far as its own sizes allow, and no taller than its page. */
export async function fitTo(fitting: Fitting): Promise<{laid: Run; fit: Fit}> {
  const {minimum} = fitting
  let [least, best] = [minimum, await settle(fitting, minimum)]
  const first = best.fit.scale
  for (let raises = 0; best.fit.scale < 1 && raises < RAISES; raises++) {
    // what is scaled keeps its type readable when that was larger before
    const larger = minimum / best.fit.scale
    if (larger <= least * 1.002) break
    const next = await settle(fitting, larger)
    // larger labels would leave no room for the plots
    if (next.fit.scale < MOST_SCALED * first || next.fit.scale * larger <= best.fit.scale * least) break
    ;[least, best] = [larger, next]
  }
  return best
}

/** Lay out a chart with type of at least `least` pt, again and again until all fits. */
async function settle(fitting: Fitting, least: number): Promise<{laid: Run; fit: Fit}> {
  const {frame} = fitting
  const spec = fitting.specOf(least)
  const target = targetOf(spec, frame, fitting.measure)
  const lay = async (setting: Setting): Promise<Tried> => ({setting, laid: await layOut(spec, setting, fitting, least)})
  const tried: Tried[] = []
  let now = await lay(firstSetting(spec, target, frame))
  for (let count = 1; count < LAYOUTS; count++) {
    let next: Setting | undefined
    for (const adjust of adjustments) {
      next = adjust(now, tried, target)
      if (next) break
    }
    if (!next) break
    tried.push(now)
    now = await lay(next)
  }
  return {laid: now.laid, fit: fitOf([...tried, now], spec, frame)}
}

function layOut(spec: JsonObject, setting: Setting, {configOf, locale, measure, frame}: Fitting, least: number) {
  const {across, down, filling, title} = setting
  const composed = isComposed(spec)
  const config = withSetting(configOf(least, setting.upright), setting, composed ? frame.aspect : undefined)
  const height = setting.height === undefined ? undefined : setting.height * down
  const sized = withPlots(spec, {
    across,
    // plots that become much narrower need their height for as many names as before
    down: Math.max(across, LEAST_DOWN) * down,
    ...(filling === 'no' ? {} : {width: frame.width, forced: filling === 'whatever it says'}),
    ...(height === undefined ? {} : {height}),
    even: frame.height !== undefined || frame.aspect !== undefined,
    ...(composed && frame.aspect !== undefined ? {aspect: frame.aspect / down} : {}),
  })
  const room = title === undefined ? undefined : {whole: composed ? frame.width : title, plot: title}
  return run(room ? withBrokenTitles(sized, room, config, measure) : sized, config, locale, measure)
}

function targetOf(spec: JsonObject, {width, tallest, aspect}: Frame, measure: Measure): Target {
  const composed = isComposed(spec)
  return {
    width,
    tallest,
    ...(aspect === undefined ? {} : {aspect}),
    composed,
    beside: composed ? besideOf(spec) : 1,
    named: namesWidth(spec),
    padded: spec.padding !== undefined,
    measure,
  }
}

function firstSetting(spec: JsonObject, {composed, beside, width, aspect}: Target, {height}: Frame): Setting {
  const tall = height ?? (aspect === undefined ? undefined : width / aspect)
  return {
    plot: composed ? Math.floor(width / beside) : width,
    ...(composed || tall === undefined ? {} : {height: tall}),
    padding: {left: 0, top: 0, right: 0, bottom: 0},
    upright: true,
    thinned: {horizontal: false, vertical: false},
    names: {},
    headings: {},
    levelRows: false,
    unbroken: false,
    placed: false,
    filling: composed || namesWidth(spec) ? 'no' : 'unless it says',
    across: 1,
    down: 1,
  }
}

/** Say what was done, from all layouts of a chart. */
function fitOf(tried: Tried[], spec: JsonObject, {width, tallest}: Frame): Fit {
  const [first, last] = [tried[0] as Tried, tried.at(-1) as Tried]
  const lowered = tried.findIndex(({setting}) => setting.down < 1)
  const {laid} = last
  const scale = Math.min(1, width / laid.width, laid.height > tallest + TOLERANCE ? tallest / laid.height : 1)
  return {
    ...(namesWidth(spec) && first.laid.width > width + TOLERANCE ? {narrowedFrom: first.laid.width} : {}),
    ...(lowered > 0 ? {loweredFrom: tried[lowered - 1]?.laid.height ?? 0} : {}),
    scale,
    turned: !last.setting.upright && laid.axes.some(({horizontal, turned}) => horizontal && turned),
    axes: laid.axes,
  }
}

/** Guess how many plots stand side by side; a wrong guess costs layouts, not accuracy. */
function besideOf(spec: JsonObject): number {
  if (Array.isArray(spec.hconcat)) return spec.hconcat.length
  const facet = isObject(spec.encoding) && isObject(spec.encoding.facet) ? spec.encoding.facet : spec
  return typeof facet.columns === 'number' ? Math.max(1, facet.columns) : 1
}

function withSetting(config: JsonObject, setting: Setting, aspect?: number): JsonObject {
  const {plot, padding, columns, down, thinned, limit, names, headings, levelRows} = setting
  const part = (name: string): JsonObject => (isObject(config[name]) ? (config[name] as JsonObject) : {})
  const view = part('view')
  const steps = isObject(view.discreteHeight) ? Number(view.discreteHeight.step) : 0
  const tall = aspect === undefined ? Number(view.continuousHeight) : plot / aspect
  const leading = Number(part('axis').labelFontSize) + 1
  const lines = mostLines(names)
  const fewer = (labelSeparation: number): JsonObject => ({labelOverlap: 'greedy', labelSeparation})
  return {
    ...config,
    padding: {...padding},
    view: {
      ...view,
      continuousWidth: plot * setting.across,
      discreteWidth: plot * setting.across,
      continuousHeight: tall * down,
      discreteHeight: aspect === undefined ? {step: Math.max(steps, lines * leading + 4) * down} : tall * down,
    },
    axis: {...part('axis'), ...(limit === undefined ? {} : {labelLimit: limit})},
    axisXDiscrete: {
      ...part('axisXDiscrete'),
      ...(setting.upright ? {} : {labelLimit: TURNED}),
      ...(thinned.horizontal ? fewer(3) : {}),
    },
    axisYDiscrete: {
      ...part('axisYDiscrete'),
      ...(lines > 1 ? axisWith(names, leading) : {}),
      ...(thinned.vertical ? fewer(1) : {}),
    },
    // headings of several lines leave no room for a title above the axis
    ...(Object.keys(headings).length > 0 && !levelRows ? {axisLeft: {}, axisRight: {}} : {}),
    header: {...part('header'), ...(Object.keys(headings).length > 0 ? textOf(headings) : {})},
    headerRow: {...part('headerRow'), ...(levelRows ? LEVEL : {})},
    legend: columns === undefined ? part('legend') : {...part('legend'), columns},
  }
}
