import type {View} from 'vega'
import type {JsonObject} from '../json.js'
import {adjustments} from './adjust.js'
import type {AxisLabels} from './axes.js'
import {withSetting} from './configuration.js'
import type {InnerImage} from './images.js'
import type {Labels} from './labels/index.js'
import type {Locale} from './locale.js'
import {namedWidth, withPlots, wrappingOf} from './plots.js'
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
  /** The pictures that it shows, by address. */
  images: Record<string, InnerImage>
  /** Labels the marks of a view that has run. */
  label?(view: View): Labels | string
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
  /** How many plots stand side by side, where it asks for more. */
  wrap?: number
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

/** Share of the least size that raised type must come to on paper, or else it is left as it was. */
const ENOUGH = 0.95

/** Least share of their own height that plots keep when they are made narrower. */
const LEAST_DOWN = 0.5

/** Lay out a chart as wide as its column, as far as its own sizes allow, and no taller than its page. */
export async function fitTo(fitting: Fitting): Promise<{laid: Run; fit: Fit}> {
  const {minimum} = fitting
  const plain = await settle(fitting, minimum)
  let [least, best] = [minimum, plain]
  for (let raises = 0; best.fit.scale < 1 && raises < RAISES; raises++) {
    // what is scaled keeps its type readable when that was larger before
    const larger = minimum / best.fit.scale
    if (larger <= least * 1.002) break
    const next = await settle(fitting, larger)
    // larger labels would leave no room for the plots
    if (next.fit.scale < MOST_SCALED * plain.fit.scale || next.fit.scale * larger <= best.fit.scale * least) break
    ;[least, best] = [larger, next]
  }
  return best.fit.scale * least < ENOUGH * minimum ? plain : best
}

/** Lay out a chart with type of at least `least` pt, again and again until all fits. */
async function settle(fitting: Fitting, least: number): Promise<{laid: Run; fit: Fit}> {
  const {frame} = fitting
  const spec = fitting.specOf(least)
  const target = targetOf(spec, fitting)
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

function layOut(
  spec: JsonObject,
  setting: Setting,
  {configOf, locale, measure, images, label, frame}: Fitting,
  least: number,
) {
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
    ...(setting.wrap === undefined ? {} : {wrap: setting.wrap}),
    even: frame.height !== undefined || frame.aspect !== undefined,
    ...(composed && frame.aspect !== undefined ? {aspect: frame.aspect / down} : {}),
  })
  const room = title === undefined ? undefined : {whole: composed ? frame.width : title, plot: title}
  const broken = room ? withBrokenTitles(sized, room, config, measure) : sized
  return run(broken, {config, locale, measure, images, ...(label && {label})})
}

function targetOf(spec: JsonObject, {frame: {width, tallest, aspect}, measure, label}: Fitting): Target {
  const composed = isComposed(spec)
  const named = namedWidth(spec)
  return {
    width,
    tallest,
    ...(aspect === undefined ? {} : {aspect}),
    composed,
    beside: composed ? besideOf(spec) : 1,
    ...(named === undefined ? {} : {named}),
    wraps: wrappingOf(spec) !== undefined,
    padded: spec.padding !== undefined,
    labelled: label !== undefined,
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
    filling: composed || namedWidth(spec) !== undefined ? 'no' : 'unless it says',
    across: 1,
    down: 1,
  }
}

/** Say what was done, from all layouts of a chart. */
function fitOf(tried: Tried[], spec: JsonObject, {width, tallest}: Frame): Fit {
  const [first, last] = [tried[0] as Tried, tried.at(-1) as Tried]
  const lowered = tried.findIndex(({setting}) => setting.down < 1)
  const {laid, setting} = last
  const isNarrowed = namedWidth(spec) !== undefined && (setting.across < 1 || setting.filling !== 'no')
  const scale = Math.min(1, width / laid.width, laid.height > tallest + TOLERANCE ? tallest / laid.height : 1)
  return {
    ...(isNarrowed && first.laid.width > width + TOLERANCE ? {narrowedFrom: first.laid.width} : {}),
    ...(lowered > 0 ? {loweredFrom: tried[lowered - 1]?.laid.height ?? 0} : {}),
    ...(setting.wrap === undefined ? {} : {wrap: setting.wrap}),
    scale,
    turned: !setting.upright && laid.axes.some(({horizontal, turned}) => horizontal && turned),
    axes: laid.axes,
  }
}

/** Guess how many plots stand side by side; a wrong guess costs layouts, not accuracy. */
function besideOf(spec: JsonObject): number {
  return Array.isArray(spec.hconcat) ? spec.hconcat.length : (wrappingOf(spec)?.columns ?? 1)
}
