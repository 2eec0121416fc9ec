/** What is changed from one layout of a chart to the next until all fits. */
import type {AxisLabels} from './axes.js'
import {brokenLines, mostLines} from './names.js'
import {lower, narrow, spread} from './scaling.js'
import type {Sides} from './scene.js'
import {type Adjustment, type Setting, TOLERANCE} from './setting.js'

/** Least width that titles and headings are broken to, pt: they may reach a little over a small plot. */
const LEAST_TITLE = 50

/** Width under which fewer plots stand side by side, pt. */
const LEAST_WRAPPED = 40

/** Give the width of the narrowest plot, where there are several; pt. */
const plotOf = ({plot, across}: Setting, named = Number.POSITIVE_INFINITY): number => Math.min(plot, named) * across

/** Turn the names along a horizontal axis that stand upright and run into each other. */
const turnNames: Adjustment = ({setting, laid}) =>
  setting.upright && laid.axes.some(isCrowded(true)) ? {...setting, upright: false} : undefined

/** Break names that are longer than their axis lets them be. */
const breakNames: Adjustment = ({setting, laid}, _, {measure}) => {
  if (setting.unbroken) return undefined
  const names = {...setting.names}
  for (const {long} of laid.axes.filter(({horizontal}) => !horizontal)) {
    for (const {text, limit, ...type} of long) {
      const lines = brokenLines(text, limit, (part) => measure(type, part))
      if (lines.length > 1) names[text] = lines
    }
  }
  return Object.keys(names).length > Object.keys(setting.names).length ? {...setting, names} : undefined
}

/** Cut names again where plots are too low for their lines. */
const cutNames: Adjustment = ({setting, laid}) =>
  mostLines(setting.names) > 1 && laid.axes.some(isCrowded(false)) ? {...setting, names: {}, unbroken: true} : undefined

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

/** Break titles and headings that are wider than their plot into lines. */
const breakTitles: Adjustment = ({setting, laid: {plot, titles}}, _, {composed, named, width, measure}) => {
  const known = setting.title ?? Number.POSITIVE_INFINITY
  // a title that is much too wide takes all room from its plot, so it is first made as wide as the column
  const squeezed = !composed && setting.title === undefined && titles.widest > width
  const room = Math.max(LEAST_TITLE, composed ? plotOf(setting, named) : squeezed ? width : plot)
  if (titles.widest <= room + TOLERANCE || room >= known - TOLERANCE) return undefined
  const headings: Record<string, string[]> = {}
  for (const {text, limit, ...type} of titles.level) {
    const lines = brokenLines(text, room, (part) => measure(type, part))
    if (limit > room && lines.length > 1) headings[text] = lines
  }
  return {...setting, title: Math.min(width, room), headings: composed ? {...setting.headings, ...headings} : {}}
}

/** Set the headings of rows level where they are longer than the rows are high. */
const levelRows: Adjustment = ({setting, laid}) =>
  laid.titles.overlong && !setting.levelRows ? {...setting, levelRows: true} : undefined

/** Make room around a chart whose labels or marks reach over its edge, as Vega itself does not. */
const makeRoom: Adjustment = ({setting, laid: {overflow}}, _, {padded, labelled, width}) => {
  if (padded || Math.max(...Object.values(overflow)) <= TOLERANCE) return undefined
  // what reaches as far as that would reach further over a smaller plot
  if (!setting.placed && !labelled && Math.max(overflow.left, overflow.right) > width / 4) {
    return {...setting, placed: true, filling: 'no', across: 1, padding: {left: 0, top: 0, right: 0, bottom: 0}}
  }
  const side = (name: keyof Sides): number => setting.padding[name] + Math.max(0, overflow[name])
  return {...setting, padding: {left: side('left'), top: side('top'), right: side('right'), bottom: side('bottom')}}
}

/** Give a chart of one plot the width of its column when its own is too large. */
const fill: Adjustment = ({setting, laid}, _, {composed, width}) => {
  if (composed || setting.placed || laid.width <= width + TOLERANCE || setting.filling === 'whatever it says')
    return undefined
  if (setting.filling === 'unless it says') return {...setting, filling: 'whatever it says'}
  return {...setting, filling: 'whatever it says', across: setting.across * (width / laid.width)}
}

/** Set fewer plots side by side where rows may end and plots would become too narrow. */
const wrapPlots: Adjustment = ({setting, laid}, _, {named, wraps, width, beside}) => {
  const now = setting.wrap ?? beside
  if (!wraps || now < 2 || laid.width <= width + TOLERANCE) return undefined
  if (plotOf(setting, named) > LEAST_WRAPPED && setting.title !== LEAST_TITLE) return undefined
  const {title: _title, ...rest} = setting
  return {...rest, wrap: now - 1, plot: Math.floor(width / (now - 1)), across: 1, headings: {}}
}

/** Shorten the labels of plots that leave these no room. */
const shorten: Adjustment = ({setting, laid}, _, {composed, width, beside}) => {
  const slot = width / (setting.wrap ?? beside)
  if (!composed || beside < 2 || setting.limit !== undefined || laid.width <= width + TOLERANCE) return undefined
  if (setting.plot > 0.35 * slot && setting.across > 0.35) return undefined
  return {...setting, limit: 0.4 * slot, plot: Math.floor(slot * 0.6), across: 1, names: {}}
}

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
  breakNames,
  cutNames,
  fill,
  levelRows,
  breakTitles,
  makeRoom,
  wrapPlots,
  spread,
  shorten,
  narrow,
  keepAspect,
  lower,
  thinNames,
]
