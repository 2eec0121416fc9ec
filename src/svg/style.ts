import type {Matrix, Paint, Stroke} from '../drawing.js'
import {scaleOf} from '../matrix.js'
import type {Edges} from './box.js'
import {colourOf} from './colour.js'
import {type Element, elementsIn, round} from './element.js'
import {gradientOf} from './gradient.js'

/** Presentation attributes in force, by name. */
export type Style = Record<string, string | undefined>

/** Presentation attributes that pass from an element to those inside it. */
const inherited = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
])

/** Add the attributes of an element to the style around it. */
export function styleOf(outer: Style, {attributes}: Element): Style {
  const style = {...outer}
  for (const name in attributes) if (inherited.has(name)) style[name] = attributes[name]
  return style
}

/** The definitions of a picture, by id. */
export type Definitions = Map<string, Element>

/** Find the definition that `url(#id)` names. */
export function definitionOf(reference: string | undefined, definitions: Definitions): Element | undefined {
  const id = /^url\(#([^)]+)\)/.exec(reference ?? '')?.[1]
  return id === undefined ? undefined : definitions.get(id)
}

/** Where a paint is used. */
export interface Painting {
  /** Box of the shape before `matrix`. */
  box: Edges
  matrix: Matrix
  /** Opacity of the groups around it. */
  opacity: number
  definitions: Definitions
}

/** Resolve the fill of a shape; nothing when it is not filled. */
export const fillOf = (style: Style, painting: Painting): Paint | undefined =>
  paintOf(style.fill ?? 'black', painting, numberOf(style['fill-opacity'], 1))

/** Resolve the stroke of a shape; nothing when it has none. A width of 0 draws nothing. */
export function strokeOf(style: Style, painting: Painting): Stroke | undefined {
  const scale = scaleOf(painting.matrix)
  const width = round(numberOf(style['stroke-width'], 1) * scale)
  const paint = paintOf(style.stroke, painting, numberOf(style['stroke-opacity'], 1))
  if (!paint || !(width > 0)) return undefined
  const dash = dashOf(style['stroke-dasharray'], scale)
  const offset = round(numberOf(style['stroke-dashoffset'], 0) * scale)
  return {
    paint,
    width,
    cap: (style['stroke-linecap'] ?? 'butt') as Stroke['cap'],
    join: (style['stroke-linejoin'] ?? 'miter') as Stroke['join'],
    miterLimit: numberOf(style['stroke-miterlimit'], 4),
    ...(dash && {dash}),
    ...(dash && offset !== 0 && {dashOffset: offset}),
  }
}

function paintOf(
  text: string | undefined,
  {box, matrix, opacity, definitions}: Painting,
  own: number,
): Paint | undefined {
  const alpha = opacity * own
  if (!(alpha > 0)) return undefined
  let definition = definitionOf(text, definitions)
  // Vega wraps a radial gradient in a pattern that holds one square
  if (definition?.name === 'pattern') {
    definition = definitionOf(elementsIn(definition)[0]?.attributes.fill, definitions)
  }
  if (definition) return gradientOf(definition, box, matrix, alpha)
  const colour = colourOf(text)
  return colour && {colour: colour.colour, opacity: round(colour.opacity * alpha)}
}

/** Read a dash pattern; nothing for one without gaps. PDF takes no dash of length 0, which is a dot under round caps. */
function dashOf(text: string | undefined, scale: number): number[] | undefined {
  if (text === undefined || text === 'none') return undefined
  const lengths = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  if (lengths.some((length) => !(length >= 0))) return undefined
  const even = lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]
  if (!even.some((length, i) => i % 2 === 1 && length > 0)) return undefined
  return even.map((length) => Math.max(0.001, round(length * scale)))
}

/** Read a number, in `px` or none. */
export function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number.parseFloat(text ?? '')
  return Number.isFinite(number) ? number : otherwise
}
