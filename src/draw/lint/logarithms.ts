import {isObject} from '../../json.js'
import type {Source} from '../data.js'
import {type Channel, plotsOf} from '../encodings.js'
import {columnOf, mentionsOf} from '../fields.js'
import type {ScaleFact} from '../scales.js'
import type {Spec} from '../spec.js'
import {scalesFor} from './plot-scales.js'

/**
 * Report logarithmic scales that reach zero, on which Vega puts everything in one place, as `chart-logarithm-holds`, and
 * values of 0 or less that such a scale leaves out as `chart-values-read`.
 */
export function checkLogarithms(spec: Spec, scales: ScaleFact[], sources: Source[]): void {
  const told = new Set<string>()
  for (const plot of plotsOf(spec.value)) {
    for (const channel of plot.channels) {
      const broken = scalesFor(plot, channel.name, spec.value, scales).find(reachesZero)
      const {scale} = channel.value
      const key = broken?.name ?? channel.path.join(' ')
      if (told.has(key) || (!broken && !(isObject(scale) && scale.type === 'log'))) continue
      told.add(key)
      const below = belowZero(channel, sources, spec)
      const path = [
        ...channel.path,
        ...(isObject(scale) ? ['scale', below || !('domain' in scale) ? 'type' : 'domain'] : []),
      ]
      if (broken) {
        // bars and areas that are stacked start at zero
        const isSet = isObject(scale) && scale.domain !== undefined
        const reaching = isSet ? 'whose "domain" reaches 0' : 'for marks that start at 0'
        const found = below ? `for ${below}` : reaching
        const reason = `unexpected logarithmic scale ${found}, expected values over 0: nothing has its place on it`
        spec.tell('chart-logarithm-holds', reason, path, 'use "symlog", show points, or filter out what is 0 or less')
      } else if (below) {
        const reason = `unexpected ${below}, on a logarithmic scale, where they are not drawn`
        spec.tell('chart-values-read', reason, path, 'use "symlog", or filter them out')
      }
    }
  }
}

const reachesZero = ({type, domain}: ScaleFact): boolean =>
  (type === 'log' || type === 'sequential-log') && domain.length > 1 && !(Number(domain[0]) * Number(domain.at(-1)) > 0)

/** Count the values of a channel that are 0 or less; not where they are summed, or filtered by the author. */
function belowZero({value: {field, aggregate, bin}}: Channel, sources: Source[], spec: Spec): string | undefined {
  if (typeof field !== 'string' || aggregate !== undefined || bin) return undefined
  const column = columnOf(field)
  const isFiltered = ({field, path}: {field: string; path: unknown[]}) =>
    path.includes('filter') && columnOf(field) === column
  if (mentionsOf(spec.value).some(isFiltered)) return undefined
  for (const {rows} of sources) {
    const values = rows
      .map((row) => row[column])
      .filter((value) => value !== null && value !== undefined && value !== '')
    const below = values.filter((value) => Number(value) <= 0)
    if (below.length > 0) {
      return `values of 0 or less: ${below.length} of ${values.length} values of "${column}", for example ${below[0]}`
    }
  }
  return undefined
}
