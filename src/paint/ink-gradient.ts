import type {Inking} from '../edition.js'
import type {Colour, EngineGradient} from './pdfkit.js'

/**
 * Give a gradient of pdfkit the inks on the way between its stops, or how they are seen, where it would go straight; `clear` is called when
 * it lets through.
 */
export function throughInks(
  gradient: EngineGradient,
  hex: (colour: Colour) => string,
  {ink: {ramp}, seen}: Inking,
  clear: () => void,
): EngineGradient {
  const add = gradient.stop.bind(gradient)
  let last: {offset: number; colour: string; opacity: number} | undefined
  gradient.stop = (offset, named, opacity) => {
    const stop = {offset, colour: hex(named), opacity: opacity ?? 1}
    if (stop.opacity < 1) clear()
    const from = last ?? stop
    const way = last ? ramp(from.colour, stop.colour) : ramp(stop.colour, stop.colour).slice(0, 1)
    for (const [index, inks] of way.entries()) {
      if (last && index === 0) continue
      const share = last ? index / (way.length - 1) : 1
      const between = (start: number, end: number): number => start + (end - start) * share
      // pdfkit takes inks in per cent, and light in 255 steps
      const percent = seen ? seen.light(inks).map((light) => light * 255) : inks.map((ink) => ink * 100)
      add(between(from.offset, stop.offset), percent, between(from.opacity, stop.opacity))
    }
    last = stop
    return gradient
  }
  return gradient
}
