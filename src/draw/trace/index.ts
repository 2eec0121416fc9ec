/** A tree of SVG elements, as Vega writes them → a drawing with every transform, style and reference resolved. */
import type {Drawing, Mark, Matrix, Segment} from '../../drawing.js'
import type {Fonts} from '../../fonts/index.js'
import {multiply} from '../../matrix.js'
import {type Element, elementsIn, round} from '../element.js'
import {boxOf} from './box.js'
import {moved, transformOf} from './matrix.js'
import {merged} from './merge.js'
import {segmentsOf} from './path-data.js'
import {type Definitions, definitionOf, fillOf, numberOf, type Style, strokeOf, styleOf} from './style.js'
import {textMarks} from './text.js'

/** What holds around an element. */
interface Around {
  style: Style
  matrix: Matrix
  opacity: number
}

/** Turn the scene of a chart into a drawing, made smaller by `scale`. */
export function trace(scene: Element, scale: number, fonts: Fonts): Drawing {
  const definitions: Definitions = new Map()
  for (const part of elementsIn(scene)) {
    if (part.name !== 'defs') continue
    for (const definition of elementsIn(part)) definitions.set(definition.attributes.id ?? '', definition)
  }
  const marks: Mark[] = []
  walk(scene, {style: {}, matrix: [scale, 0, 0, scale, 0, 0], opacity: 1}, definitions, fonts, marks)
  return {
    width: round(numberOf(scene.attributes.width, 0) * scale),
    height: round(numberOf(scene.attributes.height, 0) * scale),
    marks: merged(marks),
  }
}

function walk(element: Element, around: Around, definitions: Definitions, fonts: Fonts, marks: Mark[]): void {
  const {name, attributes} = element
  if (name === 'defs') return
  if (/NaN|Infinity/.test(attributes.transform ?? '')) return
  const style = styleOf(around.style, element)
  const matrix = multiply(around.matrix, transformOf(attributes.transform))
  const opacity = around.opacity * numberOf(attributes.opacity, 1)
  if (!(opacity > 0)) return

  const clip = definitionOf(attributes['clip-path'], definitions)
  let into = marks
  if (clip) {
    const shape = elementsIn(clip).flatMap(shapeOf)
    into = []
    marks.push({kind: 'clip', segments: moved(shape, matrix), rule: 'nonzero', marks: into})
  }
  if (name === 'text') {
    const box = {left: 0, top: 0, right: 0, bottom: 0}
    into.push(...textMarks(element, style, {box, matrix, opacity, definitions}, fonts))
  } else if (name === 'path' || name === 'line' || name === 'rect') {
    addShape(element, {style, matrix, opacity}, definitions, into)
  } else {
    for (const child of elementsIn(element)) walk(child, {style, matrix, opacity}, definitions, fonts, into)
  }
  if (clip && into.length === 0) marks.pop()
}

function addShape(element: Element, {style, matrix, opacity}: Around, definitions: Definitions, into: Mark[]): void {
  const shape = shapeOf(element)
  const box = boxOf(shape)
  if (!box) return
  const painting = {box, matrix, opacity, definitions}
  const point = box.left === box.right && box.top === box.bottom
  const flat = box.left === box.right || box.top === box.bottom
  const fill = flat ? undefined : fillOf(style, painting)
  // a line without length shows only where its caps do
  const stroke = point && (style['stroke-linecap'] ?? 'butt') === 'butt' ? undefined : strokeOf(style, painting)
  if (!fill && !stroke) return
  into.push({
    kind: 'path',
    segments: moved(shape, matrix),
    rule: 'nonzero',
    ...(fill && {fill}),
    ...(stroke && {stroke}),
  })
}

/** Give the outline of a shape in its own frame. */
function shapeOf({name, attributes}: Element): Segment[] {
  const at = (key: string): number => numberOf(attributes[key], 0)
  if (name === 'path') return segmentsOf(attributes.d ?? '')
  if (name === 'line') {
    return [
      ['M', at('x1'), at('y1')],
      ['L', at('x2'), at('y2')],
    ]
  }
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')]
  if (name !== 'rect' || !(width > 0 && height > 0)) return []
  return [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']]
}
