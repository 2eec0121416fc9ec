import type {Gradient, Matrix} from '../drawing.js'
import {apply, scaleOf} from '../matrix.js'
import type {Edges} from './box.js'
import {stopColourOf} from './colour.js'
import {type Element, elementsIn, round} from './element.js'

/**
 * Turn a gradient of SVG, in units of the box it fills, into one in the frame of the drawing.
 *
 * `box` is the box before `matrix`. A radial gradient fills the square around its box, as Vega's pattern has it.
 */
export function gradientOf(definition: Element, box: Edges, matrix: Matrix, opacity: number): Gradient | undefined {
  const {attributes} = definition
  const stops = stopsOf(definition, opacity)
  if (stops.length === 0) return undefined
  const number = (name: string, otherwise: number): number => Number(attributes[name] ?? otherwise)
  let {left, top} = box
  let [width, height] = [box.right - left, box.bottom - top]
  const radial = definition.name === 'radialGradient'
  if (radial) {
    const side = Math.max(width, height)
    left -= (side - width) / 2
    top -= (side - height) / 2
    ;[width, height] = [side, side]
  }
  const place = (x: number, y: number): number[] => apply(matrix, left + x * width, top + y * height).map(round)
  if (!radial) {
    const [x1, y1, x2, y2] = [number('x1', 0), number('y1', 0), number('x2', 1), number('y2', 0)]
    const [x, y] = straightened(x2 - x1, y2 - y1, width, height)
    return {gradient: 'linear', from: [...place(x1, y1), ...place(x1 + x, y1 + y)], stops}
  }
  const length = (share: number): number => round(share * width * scaleOf(matrix))
  const inner = [...place(number('fx', 0.5), number('fy', 0.5)), length(number('fr', 0))]
  const outer = [...place(number('cx', 0.5), number('cy', 0.5)), length(number('r', 0.5))]
  return {gradient: 'radial', from: [...inner, ...outer], stops}
}

/**
 * Turn a direction in the unit square so that the bands of a gradient stay upright to it in a box of `width` × `height`:
 * SVG stretches a gradient with its box, bands and all, and PDF knows only bands upright to their direction.
 */
function straightened(x: number, y: number, width: number, height: number): [number, number] {
  // a gradient without length shows its last colour
  if (x === 0 && y === 0) return [0.001, 0]
  if (x === 0 || y === 0 || width === 0 || height === 0) return [x, y]
  const [across, down] = [x / width ** 2, y / height ** 2]
  const scale = (x * x + y * y) / (x * across + y * down)
  return [across * scale, down * scale]
}

/** Read the stops, in order and from 0 to 1. */
function stopsOf(definition: Element, opacity: number): Gradient['stops'] {
  const stops: Gradient['stops'] = []
  let reached = 0
  for (const {attributes} of elementsIn(definition)) {
    const colour = stopColourOf(attributes['stop-color'] ?? 'black')
    const own = Number(attributes['stop-opacity'] ?? 1)
    reached = Math.min(1, Math.max(reached, Number(attributes.offset ?? 0)))
    stops.push({offset: reached, colour: colour.colour, opacity: round(colour.opacity * own * opacity)})
  }
  const [first, last] = [stops[0], stops.at(-1)]
  if (first && first.offset > 0) stops.unshift({...first, offset: 0})
  if (last && last.offset < 1) stops.push({...last, offset: 1})
  return stops
}
