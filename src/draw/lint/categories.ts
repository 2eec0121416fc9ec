import {channelOf, type Plot, plotsOf} from '../encodings.js'
import type {ScaleFact} from '../scales.js'
import type {Spec} from '../spec.js'
import {nameOf} from '../view-names.js'

/** Most categories that are told apart by colour, by shape, and as slices of a circle. */
const MOST = {colours: 10, shapes: 6, slices: 6}

/** Report more categories than readers can tell apart, and colours that stand for two. */
export function checkCategories(spec: Spec, scales: ScaleFact[], marks: Map<string, number>): void {
  const plots = plotsOf(spec.value)
  for (const [channel, most] of [
    ['color', MOST.colours],
    ['fill', MOST.colours],
    ['stroke', MOST.colours],
    ['shape', MOST.shapes],
  ] as const) {
    const scale = scales.find(
      ({name, type}) => type === 'ordinal' && (name === channel || name.endsWith(`_${channel}`)),
    )
    const found = plots.flatMap((plot) => channelOf(plot, channel) ?? [])[0]
    if (!scale || !found || !names(found.value.type)) continue
    const {length} = scale.domain
    const colours = new Set(scale.colours).size
    const repeated = channel !== 'shape' && colours > 0 && length > colours
    if (!repeated && length <= most) continue
    const reason = repeated
      ? `unexpected ${length} categories for ${colours} colours, which come again`
      : `unexpected ${length} categories told apart by ${channel === 'shape' ? 'shape' : 'colour'}, expected at most ${most}`
    spec.tell('chart-few-categories', reason, found.path, 'group the small ones as "Other", or show small multiples')
  }
  for (const plot of plots) checkSlices(plot, spec, marks)
}

const names = (type: unknown): boolean => type === undefined || type === 'nominal' || type === 'ordinal'

function checkSlices(plot: Plot, spec: Spec, marks: Map<string, number>): void {
  if (plot.mark !== 'arc' || !channelOf(plot, 'theta')?.value.field) return
  const name = nameOf(spec.value, plot.path)
  const slices = [...marks].flatMap(([key, count]) => (key.startsWith(name) ? [count] : [])).reduce((a, b) => a + b, 0)
  if (slices <= MOST.slices) return
  const reason = `unexpected ${slices} slices, expected at most ${MOST.slices}`
  spec.tell('chart-few-categories', reason, [...plot.path, 'mark'], 'show bars, or group the small ones as "Other"')
}
