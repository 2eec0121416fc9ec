import type {Segment} from '../drawing.js'
import {arc} from './arc.js'
import type {Element} from './element.js'
import {segmentsOf} from './path-data.js'
import {numberOf} from './style.js'

/** The elements that are shapes: how each becomes an outline in its own frame. */
const outlines: Record<string, (at: (attribute: string) => number, element: Element) => Segment[]> = {
  path: (_, {attributes}) => segmentsOf(attributes.d ?? ''),
  line: (at) => [
    ['M', at('x1'), at('y1')],
    ['L', at('x2'), at('y2')],
  ],
  rect: (at, {attributes}) => {
    const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')]
    if (!(width > 0 && height > 0)) return []
    const round = (own: string, other: string, most: number): number =>
      Math.min(numberOf(attributes[own] ?? attributes[other], 0), most / 2)
    const [rx, ry] = [round('rx', 'ry', width), round('ry', 'rx', height)]
    if (rx > 0 && ry > 0) return roundedRectangle({x, y, width, height, rx, ry})
    return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']]
  },
  circle: (at) => ellipse(at('cx'), at('cy'), at('r'), at('r')),
  ellipse: (at) => ellipse(at('cx'), at('cy'), at('rx'), at('ry')),
  polyline: (_, {attributes}) => segmentsOf(`M${attributes.points ?? ''}`),
  polygon: (_, {attributes}) => segmentsOf(`M${attributes.points ?? ''}Z`),
}

/** Tell whether an element is a shape. */
export const isShape = ({name}: Element): boolean => name in outlines

/** Give the outline of a shape in its own frame; of what is no shape, and of a shape without extent, nothing. */
export const outlineOf = (element: Element): Segment[] =>
  outlines[element.name]?.((attribute) => numberOf(element.attributes[attribute], 0), element) ?? []

function ellipse(x: number, y: number, rx: number, ry: number): Segment[] {
  if (!(rx > 0 && ry > 0)) return []
  const [right, left] = [
    {x: x + rx, y},
    {x: x - rx, y},
  ]
  const halves = [...arc(right, rx, ry, 0, false, true, left), ...arc(left, rx, ry, 0, false, true, right)]
  return [['M', right.x, right.y], ...halves, ['Z']]
}

/** A rectangle with its corners rounded. */
interface Rounded {
  x: number
  y: number
  width: number
  height: number
  rx: number
  ry: number
}

function roundedRectangle({x, y, width, height, rx, ry}: Rounded): Segment[] {
  const [right, foot] = [x + width, y + height]
  const corner = (x1: number, y1: number, x2: number, y2: number): Segment[] =>
    arc({x: x1, y: y1}, rx, ry, 0, false, true, {x: x2, y: y2})
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ...corner(right - rx, y, right, y + ry),
    ['L', right, foot - ry],
    ...corner(right, foot - ry, right - rx, foot),
    ['L', x + rx, foot],
    ...corner(x + rx, foot, x, foot - ry),
    ['L', x, y + ry],
    ...corner(x, y + ry, x + rx, y),
    ['Z'],
  ]
}
