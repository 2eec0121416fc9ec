/** The text of an SVG file, as Vega writes it, or as `plain` makes it of another → a drawing with every transform, style and reference resolved. */
import type {Drawing, DrawingLink, Mark, Matrix} from '../drawing.js'
import type {Fonts} from '../fonts/index.js'
import {multiply} from '../matrix.js'
import {blendOf} from './blend.js'
import {boxOf} from './box.js'
import {documentOf} from './document.js'
import {type Element, elementsIn, round} from './element.js'
import {imageMark} from './image.js'
import {moved, transformOf} from './matrix.js'
import {merged} from './merge.js'
import {isTiled, tilesOf} from './pattern.js'
import {extentOf} from './reach.js'
import {isShape, outlineOf} from './shape.js'
import {type Definitions, definitionOf, fillOf, numberOf, type Style, strokeOf, styleOf} from './style.js'
import {textMarks} from './text.js'

/** What holds around an element. */
interface Around {
  style: Style
  matrix: Matrix
  opacity: number
}

/** What is read from and added to on the way. */
interface Tracing {
  definitions: Definitions
  fonts: Fonts
  links: DrawingLink[]
}

/** Turn an SVG file into a drawing in pt. Throws on text that is not well-formed XML. */
export const trace = (svg: string, fonts: Fonts): Drawing => traceTree(documentOf(svg), fonts)

/** Turn the tree of an SVG file into a drawing in pt. */
export function traceTree(root: Element, fonts: Fonts): Drawing {
  const definitions: Definitions = new Map()
  for (const part of elementsIn(root)) {
    if (part.name !== 'defs') continue
    for (const definition of elementsIn(part)) definitions.set(definition.attributes.id ?? '', definition)
  }
  const [left = 0, top = 0, across = 0] = (root.attributes.viewBox ?? '').split(/[\s,]+/).map(Number)
  const [width, height] = [numberOf(root.attributes.width, 0), numberOf(root.attributes.height, 0)]
  const scale = across > 0 ? width / across : 1
  const tracing: Tracing = {definitions, fonts, links: []}
  const marks: Mark[] = []
  const matrix: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale]
  for (const part of elementsIn(root)) {
    walk(part, {style: styleOf({}, root), matrix, opacity: 1}, tracing, marks)
  }
  const {links} = tracing
  return {width: round(width), height: round(height), marks: merged(marks), ...(links.length > 0 && {links})}
}

function walk(element: Element, around: Around, tracing: Tracing, marks: Mark[]): void {
  const {name, attributes} = element
  if (name === 'defs' || attributes.display === 'none' || attributes.visibility === 'hidden') return
  if (/NaN|Infinity/.test(attributes.transform ?? '')) return
  const style = styleOf(around.style, element)
  const matrix = multiply(around.matrix, transformOf(attributes.transform))
  const own = numberOf(attributes.opacity, 1)
  if (!(around.opacity * own > 0)) return

  const blend = blendOf(attributes.style)
  const isOne = blend !== 'Normal' || (own < 1 && isSeveral(element, style))
  const opacity = isOne ? 1 : around.opacity * own
  const inside: Mark[] = []
  if (isShape(element)) addShape(element, {style, matrix, opacity}, tracing, inside)
  else if (name === 'text') {
    const box = {left: 0, top: 0, right: 0, bottom: 0}
    const {definitions, fonts} = tracing
    inside.push(...textMarks(element, style, {box, matrix, opacity, definitions}, fonts))
  } else if (name === 'image') {
    const image = imageMark(element, matrix, opacity)
    if (image) inside.push(image)
  } else {
    for (const child of elementsIn(element)) walk(child, {style, matrix, opacity}, tracing, inside)
  }
  if (name === 'a') addLink(attributes['xlink:href'] ?? attributes.href, inside, tracing)

  const seen = clipped(inside, definitionOf(attributes['clip-path'], tracing.definitions), matrix)
  if (isOne && seen.length > 0) marks.push({kind: 'group', opacity: round(around.opacity * own), blend, marks: seen})
  else for (const mark of seen) marks.push(mark)
}

/** Tell whether opacity is that of several things together: what lies below one of them must not show through it. */
function isSeveral(element: Element, {fill, stroke}: Style): boolean {
  if (isShape(element) || element.name === 'text') return (fill ?? 'black') !== 'none' && (stroke ?? 'none') !== 'none'
  return element.name !== 'image'
}

/** Show marks only inside a clip path. */
function clipped(marks: Mark[], clip: Element | undefined, matrix: Matrix): Mark[] {
  if (!clip || marks.length === 0) return marks
  const outline = elementsIn(clip).flatMap(outlineOf)
  // nothing shows through a window without extent
  if (!boxOf(outline)) return []
  const window: Mark = {kind: 'clip', segments: moved(outline, matrix), rule: 'nonzero', marks}
  // what is clipped is mixed with nothing outside (Compositing and Blending 1, 3.1)
  const mixed = marks.some((mark) => mark.kind === 'group' && mark.blend !== 'Normal')
  return [mixed ? {kind: 'group', opacity: 1, blend: 'Normal', marks: [window]} : window]
}

function addShape(element: Element, {style, matrix, opacity}: Around, tracing: Tracing, into: Mark[]): void {
  const shape = outlineOf(element)
  const box = boxOf(shape)
  if (!box) return
  const painting = {box, matrix, opacity, definitions: tracing.definitions}
  const point = box.left === box.right && box.top === box.bottom
  const flat = box.left === box.right || box.top === box.bottom
  const segments = moved(shape, matrix)
  const rule = style['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero'
  const pattern = flat ? undefined : definitionOf(style.fill, tracing.definitions)
  if (pattern && isTiled(pattern)) {
    const tiles = tilesOf(pattern, box, matrix, (tile, placed, marks) => {
      walk(tile, {style: {}, matrix: placed, opacity}, tracing, marks)
    })
    if (tiles.length > 0) into.push({kind: 'clip', segments, rule, marks: tiles})
  }
  const fill = flat ? undefined : fillOf(style, painting)
  // a line without length shows only where its caps do
  const stroke = point && (style['stroke-linecap'] ?? 'butt') === 'butt' ? undefined : strokeOf(style, painting)
  if (!fill && !stroke) return
  into.push({kind: 'path', segments, rule, ...(fill && {fill}), ...(stroke && {stroke})})
}

function addLink(address: string | undefined, marks: Mark[], {fonts, links}: Tracing): void {
  const area = extentOf(marks, fonts)
  if (address !== undefined && area) links.push({address, area})
}
