import {isObject, type JsonObject, type JsonPath} from '../../json.js'
import {channelOf, measurementOf, type Plot, plotsOf} from '../encodings.js'
import type {ScaleFact} from '../scales.js'
import type {Spec} from '../spec.js'
import {viewsOf} from '../views.js'
import {scalesFor} from './plot-scales.js'

/** Marks whose length or area is what is read. */
const measured = new Set(['bar', 'area'])

/** Report axes that mislead: cut off below bars and areas, two of them in one plot. */
export function checkAxes(spec: Spec, scales: ScaleFact[]): void {
  const told = new Set<ScaleFact>()
  for (const plot of plotsOf(spec.value)) checkZero(plot, spec, scales, told)
  checkTwo(spec)
}

/** Report bars and areas whose scale leaves out zero; those between two values start where they start. */
function checkZero(plot: Plot, {value, tell}: Spec, scales: ScaleFact[], told: Set<ScaleFact>): void {
  const name = lengthOf(plot)
  const channel = name && channelOf(plot, name)
  if (!channel || !measured.has(plot.mark) || channelOf(plot, `${name}2`)) return
  const {bin, stack} = channel.value
  if (measurementOf(channel.value) !== 'quantitative' || bin || stack === 'center') return
  const what = plot.mark === 'bar' ? 'bars' : 'areas'
  const scale = scalesFor(plot, name, value, scales).find((one) => leavesOutZero(one))
  if (!scale || told.has(scale)) return
  told.add(scale)
  if (scale.type === 'log') {
    const reason = `unexpected logarithmic scale for ${what}, whose length says how much: it has no zero to start from`
    tell('chart-starts-at-zero', reason, placeOf(plot, name, value), 'show points instead')
  } else {
    const reason = `unexpected scale without zero for ${what}, expected zero: their length says how much`
    const mend = 'let it start at zero, or show points or a line'
    tell('chart-starts-at-zero', reason, placeOf(plot, name, value), mend)
  }
}

/** Find the side along which bars and areas have their length, as Vega-Lite does. */
function lengthOf(plot: Plot): 'x' | 'y' | undefined {
  const [x, y] = [channelOf(plot, 'x')?.value, channelOf(plot, 'y')?.value]
  const {orient} = plot.definition
  if (orient === 'horizontal' || orient === 'vertical') return orient === 'horizontal' ? 'x' : 'y'
  if (!x || !isLength(x)) return y && isLength(y) ? 'y' : undefined
  if (!y || !isLength(y)) return 'x'
  return x.aggregate !== undefined && y.aggregate === undefined ? 'x' : 'y'
}

const isLength = (channel: JsonObject): boolean => measurementOf(channel) === 'quantitative' && !channel.bin

function leavesOutZero({type, domain}: ScaleFact): boolean {
  const ends = domain.filter((end) => typeof end === 'number')
  if (type === 'time' || type === 'utc' || ends.length < 2) return false
  return Math.min(...ends) > 0 || Math.max(...ends) < 0
}

/** Find what says where the scale begins: at the plot itself, or at another that shares it. */
function placeOf(plot: Plot, name: string, spec: JsonObject): JsonPath {
  const channels = [plot, ...plotsOf(spec)].flatMap((one) => channelOf(one, name) ?? [])
  for (const {value, path} of channels) {
    const scale = isObject(value.scale) ? value.scale : {}
    const part = ['type', 'zero', 'domain', 'domainMin', 'domainMax'].find((key) =>
      key === 'type' ? scale.type === 'log' : key === 'zero' ? scale.zero === false : key in scale,
    )
    if (part) return [...path, 'scale', part]
  }
  return channels[0]?.path ?? []
}

/** Report layers with two scales along one side: where the lines cross is chance. */
function checkTwo({value, tell}: Spec): void {
  for (const {view, path} of viewsOf(value)) {
    const resolved = isObject(view.resolve) && isObject(view.resolve.scale) ? view.resolve.scale : ({} as JsonObject)
    for (const name of ['x', 'y']) {
      if (!Array.isArray(view.layer) || resolved[name] !== 'independent') continue
      const inside = plotsOf(value).filter((plot) => path.every((step, i) => step === plot.path[i]))
      const layers = inside.filter((plot) => {
        const channel = channelOf(plot, name)?.value
        return channel !== undefined && ('field' in channel || 'aggregate' in channel || 'datum' in channel)
      })
      // parts of the same layer share its scale
      if (new Set(layers.map((plot) => plot.path[path.length + 1])).size < 2) continue
      const reason = `unexpected two scales for "${name}" in one plot, expected one: where their lines cross means nothing`
      tell(
        'chart-one-scale',
        reason,
        [...path, 'resolve', 'scale', name],
        'set two plots side by side, or show an index',
      )
    }
  }
}
