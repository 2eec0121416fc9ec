import {channelOf, plotsOf} from '../encodings.js'
import type {ScaleFact} from '../scales.js'
import type {Spec} from '../spec.js'

/** Report scales on which nothing can be placed, for their values are missing or no numbers. */
export function checkScales(spec: Spec, scales: ScaleFact[]): void {
  const told = new Set<string>()
  for (const {name, domain} of scales) {
    const channel = name.replace(/^.*_/, '')
    const empty = domain.length === 0 || domain.every((value) => value === null || Number.isNaN(value))
    if (!empty || told.has(channel)) continue
    told.add(channel)
    const path = plotsOf(spec.value).flatMap((plot) => channelOf(plot, channel)?.path ?? [])
    const reason = `unexpected scale for "${channel}" without values, so that nothing can be placed on it`
    spec.tell('chart-scale-filled', reason, path.length > 0 ? path : [], 'check the field and the filters')
  }
}
