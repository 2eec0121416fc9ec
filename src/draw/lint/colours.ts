import {apart, type Vision, visions} from '../../colour/vision.js'
import {channelOf, type Plot, plotsOf} from '../encodings.js'
import type {ScaleFact} from '../scales.js'
import type {Spec} from '../spec.js'
import {others} from './colour-alone.js'
import {channelOfScale, scalesFor} from './plot-scales.js'

/** Nearer than this two colours are taken for one (CIEDE2000). */
const LEAST = 5

/** Marks that lie beside one another in the order of the legend. */
const beside = new Set(['bar', 'area', 'arc', 'rect'])

const readers: Record<Vision, string> = {
  normal: 'to every reader',
  protan: 'to readers who see no red',
  deutan: 'to readers who see no green',
  tritan: 'to readers who see no blue',
  grey: 'in grey',
}

/** Report colours of categories that cannot be told apart by some readers, or in a copy without colour. */
export function checkColours(spec: Spec, scales: ScaleFact[]): void {
  const plots = plotsOf(spec.value)
  for (const scale of scales) {
    const {name, type, domain, colours} = scale
    const channel = channelOfScale(name)
    if (type !== 'ordinal' || !['color', 'fill', 'stroke'].includes(channel) || colours.length === 0) continue
    const shown = plots.filter(
      (plot) => channelOf(plot, channel) && scalesFor(plot, channel, spec.value, scales).includes(scale),
    )
    // words in one layer name what another shows
    const fields = new Set(shown.map((plot) => channelOf(plot, channel)?.value.field))
    if (plots.some((plot) => isTold(plot, fields))) continue
    const used = domain.slice(0, colours.length).map((value, i) => ({value, colour: colours[i] as string}))
    const [found] = shown
    const neighbours = found !== undefined && beside.has(found.mark)
    // who sees no red and who sees no green confuse the same pairs: each pair is told once
    const told = new Set<string>()
    for (const vision of visions) {
      const pair = nearestPair(used, vision, neighbours)
      const key = `${pair?.a} ${pair?.b}`
      if (!pair || pair.distance >= LEAST || told.has(key)) continue
      told.add(key)
      const rule = vision === 'grey' ? 'chart-greys-apart' : 'chart-colours-apart'
      const reason =
        `unexpected colours of "${pair.a}" and "${pair.b}" that look alike ${readers[vision]} ` +
        `(ΔE ${pair.distance.toFixed(1)}), expected at least ${LEAST}`
      const path = (found && channelOf(found, channel)?.path) ?? []
      spec.tell(rule, reason, path, 'choose others, or add labels, shapes, dashes or pattern=hatch')
    }
  }
}

/** Tell whether more than a colour says which category a mark belongs to. */
function isTold(plot: Plot, fields: Set<unknown>): boolean {
  return others.some((other) => {
    const field = channelOf(plot, other)?.value.field
    return field !== undefined && fields.has(field)
  })
}

interface Pair {
  a: string
  b: string
  distance: number
}

function nearestPair(used: {value: unknown; colour: string}[], vision: Vision, neighbours: boolean): Pair | undefined {
  let best: Pair | undefined
  used.forEach((first, i) => {
    const others = neighbours ? used.slice(i + 1, i + 2) : used.slice(i + 1)
    for (const second of others) {
      // the same colour given twice is meant
      if (first.colour === second.colour) continue
      const distance = apart(first.colour, second.colour, vision)
      if (!best || distance < best.distance) best = {a: String(first.value), b: String(second.value), distance}
    }
  })
  return best
}
