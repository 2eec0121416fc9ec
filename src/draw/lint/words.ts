import {channelOf, plotsOf} from '../encodings.js'
import {isObject, type JsonPath} from '../json.js'
import type {Spec} from '../spec.js'

/** Report a chart without a title, and axes that are titled by the bare name of a field. */
export function checkTitles(spec: Spec, caption: string): void {
  if (caption === '' && spec.value.title === undefined) {
    spec.tell(
      'chart-has-title',
      'unexpected chart without a title, expected what it says',
      [],
      'write it in [brackets]',
    )
  }
  const told = new Set<string>()
  for (const plot of plotsOf(spec.value)) {
    for (const name of ['x', 'y']) {
      const channel = channelOf(plot, name)
      const field = channel?.value.field
      if (!channel || typeof field !== 'string' || channel.value.type !== 'quantitative') continue
      const {axis, title, aggregate} = channel.value
      const own = isObject(axis) ? axis : {}
      const isTitled = title !== undefined || own.title !== undefined || axis === null || aggregate === 'count'
      const isPerCent = typeof own.format === 'string' && /[%$]/.test(own.format)
      const key = `${name} ${field}`
      if (isTitled || isPerCent || told.has(key) || hasTitle(spec, name, channel.path)) continue
      told.add(key)
      const reason = `unexpected field name "${field}" as the title of an axis, expected what is measured and its unit`
      spec.tell('chart-unit-named', reason, channel.path, 'add "title", for example "Imports, million US dollars"')
    }
  }
}

/** Tell whether another layer says the title of an axis that both share. */
const hasTitle = ({value}: Spec, name: string, path: JsonPath): boolean =>
  plotsOf(value).some((plot) => {
    const other = channelOf(plot, name)
    const axis = isObject(other?.value.axis) ? other.value.axis : {}
    const layered = path.includes('layer') && plot.path.includes('layer')
    return layered && (other?.value.title !== undefined || other?.value.axis === null || axis.title !== undefined)
  })
