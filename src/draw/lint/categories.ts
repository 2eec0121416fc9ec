import type {JsonObject} from '../../json.js'
import {channelOf, measurementOf, type Plot, plotsOf} from '../encodings.js'
import type {ScaleFact} from '../scales.js'
import type {Spec} from '../spec.js'
import {nameOf} from '../view-names.js'
import {isComposed} from '../views.js'
import {channelOfScale, scalesFor} from './plot-scales.js'

/** Most categories that are told apart by colour, by shape, and as slices of a circle. */
const MOST = {colours: 10, shapes: 6, slices: 6}

/** Most categories by channel. */
const mosts: Record<string, number> = {
  color: MOST.colours,
  fill: MOST.colours,
  stroke: MOST.colours,
  shape: MOST.shapes,
}

/** Report more categories than readers can tell apart, and colours that stand for two. */
export function checkCategories(spec: Spec, scales: ScaleFact[], marks: Map<string, number>): void {
  const plots = plotsOf(spec.value)
  for (const scale of scales) {
    const channel = channelOfScale(scale.name)
    const most = mosts[channel]
    const plot = plots.find((one) => scalesFor(one, channel, spec.value, scales).includes(scale))
    const found = plot && channelOf(plot, channel)
    if (scale.type !== 'ordinal' || most === undefined || !found || !names(found.value)) continue
    const {length} = scale.domain
    // the same colour given twice is meant
    const colours = scale.colours.length
    const repeated = channel !== 'shape' && colours > 0 && length > colours
    if (!repeated && length <= most) continue
    const reason = repeated
      ? `unexpected ${length} categories for ${colours} colours, which come again`
      : `unexpected ${length} categories told apart by ${channel === 'shape' ? 'shape' : 'colour'}, expected at most ${most}`
    spec.tell('chart-few-categories', reason, found.path, 'group the small ones as "Other", or show small multiples')
  }
  for (const plot of plots) checkSlices(plot, spec, scales, marks)
}

const names = (channel: JsonObject): boolean => ['nominal', 'ordinal'].includes(measurementOf(channel))

function checkSlices(plot: Plot, spec: Spec, scales: ScaleFact[], marks: Map<string, number>): void {
  const theta = channelOf(plot, 'theta')
  // where the angle is a name, each has its place as on an axis
  if (plot.mark !== 'arc' || !theta || measurementOf(theta.value) !== 'quantitative' || theta.value.bin) return
  const name = nameOf(spec.value, plot.path)
  const drawn = [...marks].flatMap(([key, count]) => (key.startsWith(name) ? [count] : [])).reduce((a, b) => a + b, 0)
  // of several circles each has at most as many as there are colours
  const isOne = !isComposed(spec.value)
  const names = scales.filter(({name}) => name === 'color' || name.endsWith('_color')).map(({domain}) => domain.length)
  const slices = isOne ? drawn : Math.min(drawn, ...names)
  if (slices <= MOST.slices) return
  const reason = `unexpected ${slices} slices, expected at most ${MOST.slices}`
  spec.tell('chart-few-categories', reason, [...plot.path, 'mark'], 'show bars, or group the small ones as "Other"')
}
