import {channelOf, plotsOf} from '../encodings.js'
import type {ScaleFact} from '../scales.js'
import type {Spec} from '../spec.js'
import {channelOfScale} from './plot-scales.js'

/** Scales between two ends. */
const continuous = new Set(['linear', 'log', 'pow', 'sqrt', 'symlog', 'time', 'utc'])

/** Report scales on which nothing can be placed, for their values are missing or no numbers, or all are the same. */
export function checkScales(spec: Spec, scales: ScaleFact[]): void {
  const told = new Set<string>()
  for (const {name, type, domain} of scales) {
    const channel = channelOfScale(name)
    const isEmpty = domain.length === 0 || domain.every((value) => value === null || Number.isNaN(value))
    const isPoint = continuous.has(type.replace('sequential-', '')) && domain.length > 1 && domain[0] === domain.at(-1)
    if ((!isEmpty && !isPoint) || told.has(channel)) continue
    told.add(channel)
    const one = type === 'time' || type === 'utc' ? 'one date' : `one value, ${domain[0]}`
    const reason = isEmpty
      ? `unexpected scale for "${channel}" without values, so that nothing can be placed on it`
      : `unexpected scale for "${channel}" of only ${one}, so that all is in one place`
    const at = plotsOf(spec.value).flatMap((plot) => channelOf(plot, channel) ?? [])[0]?.path ?? []
    spec.tell('chart-scale-filled', reason, at, isEmpty ? 'check the field and the filters' : 'give it a "domain"')
  }
}
