import type {Matrix, TextMark} from '../../drawing.js'
import type {Fonts} from '../../fonts/index.js'
import {multiply} from '../../matrix.js'
import {type Element, elementsIn, round, textIn} from '../element.js'
import {fillOf, numberOf, type Painting, type Style, strokeOf} from './style.js'

/** Turn a `text` element, whose families are the template's, into one mark for each of its lines. */
export function textMarks(element: Element, style: Style, painting: Painting, fonts: Fonts): TextMark[] {
  const size = numberOf(style['font-size'], 11)
  const fill = fillOf(style, painting)
  const stroke = strokeOf(style, painting)
  const family = style['font-family'] ?? ''
  const found = fonts.find({family, weight: style['font-weight'], style: style['font-style']})
  if (!found || !(size > 0) || (!fill && !stroke)) return []
  const face = {family: found.family, weight: found.weight, style: found.style}
  const solid = fill && 'colour' in fill ? fill : undefined
  const edge = stroke && 'colour' in stroke.paint ? {...stroke.paint, width: stroke.width} : undefined

  const marks: TextMark[] = []
  let y = 0
  for (const line of linesOf(element)) {
    y += line.dy
    const text = line.text.replace(/\s+/g, ' ').trim()
    if (text === '') continue
    const width = fonts.width(text, face, size)
    const anchor = style['text-anchor']
    const x = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0
    const matrix = multiply(painting.matrix, [1, 0, 0, 1, x, y]).map(round) as unknown as Matrix
    // text without a fill is the halo that an author put below another text
    marks.push({
      kind: 'text',
      text,
      face,
      size,
      matrix,
      fill: solid ?? {colour: '#000000', opacity: 0},
      ...(edge && {halo: edge}),
    })
  }
  return marks
}

/** List the lines of a text and how far each lies below the one before, before any transform. */
function linesOf(element: Element): {text: string; dy: number}[] {
  const spans = elementsIn(element)
  if (spans.length === 0) return [{text: textIn(element), dy: 0}]
  return spans.map((span) => ({text: textIn(span), dy: numberOf(span.attributes.dy, 0)}))
}
