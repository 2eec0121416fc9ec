/** What is changed from one layout of a chart to the next until all fits. */
import type {AxisLabels} from './axes.js'
import type {Run, Sides} from './run.js'

/** What a chart is laid out with; pt. */
export interface Setting {
  /** Width of a plot that names none itself. */
  plot: number
  /** Height of the plot, of a chart of one that has neither a height of its own nor steps. */
  height?: number
  padding: Sides
  /** Whether names along a horizontal axis stand upright. */
  upright: boolean
  /** Whether names are left out along an axis on which they would run into each other. */
  thinned: {horizontal: boolean; vertical: boolean}
  /** Columns of legends; nothing sets all entries in one row. */
  columns?: number
  /** Widest line of a title; nothing sets titles in one line. */
  title?: number
  /** Whether a chart of one plot has the width of its column in place of its own. */
  filling: 'no' | 'unless it says' | 'whatever it says'
  /** Factors on the sizes that plots name themselves, and on all heights. */
  across: number
  down: number
}

/** What a chart is fitted to; pt. */
export interface Target {
  width: number
  /** Height of the tallest chart that a page has room for. */
  tallest: number
  /** Width of a plot by its height. */
  aspect?: number
  /** Whether the chart has several plots, and how many of them stand side by side; a guess. */
  composed: boolean
  beside: number
  /** Whether it names the space around it itself. */
  padded: boolean
}

/** A layout and what it was made with. */
export interface Tried {
  setting: Setting
  laid: Run
}

/** Lengths that differ by less count as equal, pt. */
export const TOLERANCE = 0.5

/** Least width of a plot, pt. */
const LEAST = 20

/** Least that plots are scaled to. */
const LEAST_SCALE = 0.02

/** Changes a setting, or gives nothing when there is no need or no way. */
type Adjustment = (now: Tried, before: readonly Tried[], target: Target) => Setting | undefined

/** Turn the names along a horizontal axis that stand upright and run into each other. */
const turnNames: Adjustment = ({setting, laid}) =>
  setting.upright && laid.axes.some(isCrowded(true)) ? {...setting, upright: false} : undefined

/** Leave out some of the names that still run into each other. */
const thinNames: Adjustment = ({setting, laid}) => {
  const horizontal = setting.thinned.horizontal || laid.axes.some(isCrowded(true))
  const vertical = setting.thinned.vertical || laid.axes.some(isCrowded(false))
  const same = horizontal === setting.thinned.horizontal && vertical === setting.thinned.vertical
  return same ? undefined : {...setting, thinned: {horizontal, vertical}}
}

const isCrowded =
  (along: boolean) =>
  ({horizontal, crowded}: AxisLabels): boolean =>
    crowded && horizontal === along

/** Break a legend that is too wide into rows. */
const breakLegend: Adjustment = ({setting, laid: {legendColumns}}) => {
  if (legendColumns === undefined) return undefined
  const columns = Math.min(legendColumns, (setting.columns ?? Number.POSITIVE_INFINITY) - 1)
  return columns >= 1 ? {...setting, columns} : undefined
}

/** Break titles that are wider than their plot into lines. */
const breakTitles: Adjustment = ({setting, laid}, _, {composed, width}) => {
  const room = composed ? setting.plot : laid.plot
  if (laid.title <= room + TOLERANCE || room >= (setting.title ?? Number.POSITIVE_INFINITY) - TOLERANCE)
    return undefined
  // words that stand above an axis begin at the labels, so there is always some room beside a plot
  return {...setting, title: Math.min(width, Math.max(room, LEAST * 2))}
}

/** Make room around a chart whose labels or marks reach over its edge, as Vega itself does not. */
const makeRoom: Adjustment = ({setting, laid: {overflow}}, _, {padded}) => {
  if (padded || Math.max(...Object.values(overflow)) <= TOLERANCE) return undefined
  const side = (name: keyof Sides): number => setting.padding[name] + Math.max(0, overflow[name])
  return {...setting, padding: {left: side('left'), top: side('top'), right: side('right'), bottom: side('bottom')}}
}

/** Give a chart of one plot the width of its column when its own is too large. */
const fill: Adjustment = ({setting, laid}, _, {composed, width}) => {
  if (composed || laid.width <= width + TOLERANCE || setting.filling === 'whatever it says') return undefined
  if (setting.filling === 'unless it says') return {...setting, filling: 'whatever it says'}
  return {...setting, filling: 'whatever it says', across: setting.across * (width / laid.width)}
}

/** Bring the width of plots that name none to that at which the chart is as wide as its column. */
const spread: Adjustment = (now, before, {composed, width, beside}) => {
  if (!composed) return undefined
  const away = width - now.laid.width
  // Vega sets plots side by side at whole pt, so the last pt of each cannot be filled
  if (away >= 0 && away <= beside + 1) return undefined
  const slope = slopeOf('plot', (laid) => laid.width, now, before) ?? beside
  // plots with sizes of their own do not follow
  if (!(slope > 0.05)) return undefined
  const plot = Math.max(LEAST, Math.floor(now.setting.plot + away / slope))
  return plot === now.setting.plot ? undefined : {...now.setting, plot}
}

/** Make plots narrower that name a width, where there are several. */
const narrow: Adjustment = (now, before, {composed, width, beside}) =>
  composed && now.laid.width > width + TOLERANCE
    ? scaled('across', (laid) => laid.width, width - (beside + 1) / 2, now, before)
    : undefined

/** Make plots lower when the chart is taller than a page has room for. */
const lower: Adjustment = (now, before, {tallest}) =>
  now.laid.height > tallest + TOLERANCE ? scaled('down', (laid) => laid.height, tallest - 2, now, before) : undefined

/** Give a chart of one plot the height at which the plot has its aspect. */
const keepAspect: Adjustment = ({setting, laid}, _, {composed, aspect}) => {
  if (composed || aspect === undefined) return undefined
  const height = laid.plot / aspect
  return Math.abs(height - (setting.height ?? 0)) <= TOLERANCE ? undefined : {...setting, height}
}

/** What is tried after a layout, in this order. */
export const adjustments: readonly Adjustment[] = [
  turnNames,
  breakLegend,
  fill,
  breakTitles,
  makeRoom,
  spread,
  narrow,
  keepAspect,
  lower,
  thinNames,
]

/** Multiply a factor by what brings a length to what is wanted, by secants. */
function scaled(
  name: 'across' | 'down',
  lengthOf: (laid: Run) => number,
  wanted: number,
  now: Tried,
  before: readonly Tried[],
): Setting | undefined {
  const {setting} = now
  const length = lengthOf(now.laid)
  const slope = slopeOf(name, lengthOf, now, before) ?? length / setting[name]
  // what is as large whatever the plots are cannot be made smaller by them
  if (!(slope > 0.05 * length)) return undefined
  const factor = Math.max(LEAST_SCALE, setting[name] + (wanted - length) / slope)
  return factor >= setting[name] ? undefined : {...setting, [name]: factor}
}

/** Find how a length of the picture follows a setting, from the last two layouts that differ in it. */
function slopeOf(
  name: 'plot' | 'across' | 'down',
  lengthOf: (laid: Run) => number,
  now: Tried,
  before: readonly Tried[],
): number | undefined {
  const other = before.findLast(({setting}) => setting[name] !== now.setting[name])
  if (!other) return undefined
  return (lengthOf(now.laid) - lengthOf(other.laid)) / (now.setting[name] - other.setting[name])
}
