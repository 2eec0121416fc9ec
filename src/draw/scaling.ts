/** How plots are made as large as they may be: by secants, from what the layouts before came to. */
import {type Adjustment, type Setting, TOLERANCE, type Tried} from './setting.js'

/** Least width of a plot, pt. */
const LEAST = 20

/** Least that plots are scaled to. */
const LEAST_SCALE = 0.1

/** Bring the width of plots that name none to that at which the chart is as wide as its column. */
export const spread: Adjustment = (now, before, {composed, named, width, beside}) => {
  if (!composed || now.setting.placed || (named !== undefined && now.laid.width > width)) return undefined
  const away = width - now.laid.width
  // Vega sets plots side by side at whole pt, so the last pt of each cannot be filled
  if (away >= 0 && away <= beside + 1) return undefined
  const slope = slopeOf('plot', widthOf, now, before) ?? beside
  // plots with sizes of their own do not follow
  if (!(slope > 0.05)) return undefined
  const plot = Math.max(LEAST, Math.floor(now.setting.plot + away / slope))
  return plot === now.setting.plot ? undefined : {...now.setting, plot}
}

/** Scale all plots where there are several and one names its width, so that they fill the column and no more. */
export const narrow: Adjustment = (now, before, {composed, named, width, beside}) => {
  const {setting, laid} = now
  if (!composed || named === undefined || setting.placed) return undefined
  const isLoose = setting.across < 1 && laid.width < LOOSE * width - beside
  return laid.width > width + TOLERANCE || isLoose
    ? scaled('across', widthOf, width - (beside + 1) / 2, now, before)
    : undefined
}

/** Make plots lower when the chart is taller than a page has room for. */
export const lower: Adjustment = (now, before, {tallest}) =>
  now.laid.height > tallest + TOLERANCE || (now.setting.down < 1 && now.laid.height < LOOSE * tallest)
    ? scaled('down', heightOf, tallest - 2, now, before)
    : undefined

/** Share of its room that a chart fills at least once it was made smaller. */
const LOOSE = 0.97

/** Multiply a factor by what brings a length to what is wanted. */
function scaled(
  name: 'across' | 'down',
  lengthOf: (tried: Tried) => number,
  wanted: number,
  now: Tried,
  before: readonly Tried[],
): Setting | undefined {
  const {setting} = now
  const length = lengthOf(now)
  const slope = slopeOf(name, lengthOf, now, before) ?? length / setting[name]
  // what is as large whatever the plots are cannot be made smaller by them
  if (!(slope > 0.05 * length)) return undefined
  const factor = Math.min(1, Math.max(LEAST_SCALE, setting[name] + (wanted - length) / slope))
  return Math.abs(factor - setting[name]) < 0.005 * factor ? undefined : {...setting, [name]: factor}
}

const widthOf = ({laid}: Tried): number => laid.width
const heightOf = ({laid}: Tried): number => laid.height

/** Find how a length of the picture follows a setting, from the last layout that differs in nothing else. */
function slopeOf(
  name: 'plot' | 'across' | 'down',
  lengthOf: (tried: Tried) => number,
  now: Tried,
  before: readonly Tried[],
): number | undefined {
  const rest = ({setting}: Tried): string => JSON.stringify({...setting, [name]: 0})
  const other = before.findLast((tried) => tried.setting[name] !== now.setting[name] && rest(tried) === rest(now))
  if (!other) return undefined
  return (lengthOf(now) - lengthOf(other)) / (now.setting[name] - other.setting[name])
}
