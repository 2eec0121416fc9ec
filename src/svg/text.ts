import type {Matrix, Paint, TextMark} from '../drawing.js'
import {type Fonts, seenRunsOf} from '../fonts/index.js'
import {multiply} from '../matrix.js'
import {type Element, elementsIn, round, textIn} from './element.js'
import {fillOf, numberOf, type Painting, type Style, strokeOf} from './style.js'

/**
 * Turn a `text` element, the first of whose families is one of the template's, into marks: one for each line, and in it for
 * each face and direction.
 */
export function textMarks(element: Element, style: Style, painting: Painting, fonts: Fonts): TextMark[] {
  const size = numberOf(style['font-size'], 11)
  const fill = solidOf(fillOf(style, painting))
  const stroke = strokeOf(style, painting)
  const [family = ''] = (style['font-family'] ?? '').split(',').map((name) => name.trim().replace(/^['"]|['"]$/g, ''))
  const name = {family, weight: style['font-weight'], style: style['font-style']}
  if (!fonts.find(name) || !(size > 0) || (!fill && !stroke)) return []
  const edge = stroke && solidOf(stroke.paint)
  const over = !/^\s*stroke/.test(element.attributes['paint-order'] ?? '')

  const marks: TextMark[] = []
  let y = numberOf(element.attributes.y, 0)
  for (const line of linesOf(element)) {
    y += line.dy
    const text = line.text.replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const runs = seenRunsOf(text, name, size, fonts)
    const width = runs.reduce((sum, run) => sum + run.width, 0)
    const anchor = style['text-anchor']
    let x = numberOf(element.attributes.x, 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
    for (const {text, face, direction, width} of runs) {
      marks.push({
        kind: 'text',
        text,
        ...(direction && {direction}),
        face: {family: face.family, weight: face.weight, style: face.style},
        size,
        matrix: multiply(painting.matrix, [1, 0, 0, 1, x, y]).map(round) as unknown as Matrix,
        // text without a fill is seen by its stroke alone, as a halo below another text is
        fill: fill ?? {colour: '#000000', opacity: 0},
        ...(stroke && edge && {halo: {...edge, width: stroke.width, ...(over && fill && {over: true as const})}}),
      })
      x += width
    }
  }
  return marks
}

/** Give one colour for a paint: of a gradient the one in its middle. */
function solidOf(paint: Paint | undefined): {colour: string; opacity: number} | undefined {
  if (!paint || 'colour' in paint) return paint
  const middle = paint.stops[Math.floor(paint.stops.length / 2)]
  return middle && {colour: middle.colour, opacity: middle.opacity}
}

/** List the lines of a text and how far each lies below the one before, before any transform. */
function linesOf(element: Element): {text: string; dy: number}[] {
  const spans = elementsIn(element)
  if (spans.length === 0) return [{text: textIn(element), dy: 0}]
  return spans.map((span) => ({text: textIn(span), dy: numberOf(span.attributes.dy, 0)}))
}
