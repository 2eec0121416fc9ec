import type {Drawn} from './engine.js'
import type {Spec} from './spec.js'

/** Report what had to be changed for a chart to fit: its size, its type, its labels. `minimum` is in pt. */
export function checkFit({value, tell}: Spec, {smallest, asked, shrunk, labels}: Drawn, minimum: number): void {
  if (smallest < minimum - 0.01) {
    const reason = `unexpected text of ${smallest.toFixed(1)} pt, expected at least ${minimum} pt`
    const rule = smallest < minimum / 2 ? 'chart-readable' : 'chart-fits'
    tell(rule, `${reason}: the chart is too wide for its column`, [], 'show fewer views side by side')
  }
  if (asked < minimum - 0.01) {
    const reason = `unexpected text of ${round(asked)} pt in the specification, set at ${minimum} pt`
    tell('chart-type-size', reason, [], 'leave its size out, or set it larger')
  }
  for (const [name, side, share] of [
    ['width', 'wide', shrunk.x],
    ['height', 'tall', shrunk.y],
  ] as const) {
    if (share > 0.995 || (name === 'height' && share > shrunk.x - 0.005)) continue
    const reason = `unexpected plots that are too ${side} for their place, set at ${Math.floor(share * 100)} % of that`
    tell('chart-size-kept', reason, name in value ? [name] : [], `leave "${name}" out, or make it smaller`)
  }
  if (labels.turned && labels.level > 0) {
    const reason = 'unexpected names along the horizontal axis that run into each other, turned upwards'
    tell('chart-labels-shown', reason, [], 'shorten them, or let the bars lie')
  }
  if (labels.hidden > 0) {
    const reason = `unexpected names along an axis that run into each other, ${labels.hidden} of ${labels.all} left out`
    tell('chart-labels-shown', reason, [], 'shorten them, or make the chart larger')
  }
}

const round = (size: number): number => Math.round(size * 10) / 10
