import {type Drawing, type Paint, type PathMark, singleMarks, type TextMark} from '../../drawing.js'
import type {LaidNode} from '../../pages.js'
import type {Checked} from '../check.js'
import {contentOf, type Place} from '../walk.js'
import {checkWords} from './text.js'

/** What a shape without width may measure, pt. */
const NOTHING = 0.001

/** Check the lines and the words of a drawing. */
export function checkDrawing(node: LaidNode, place: Place, checked: Checked): void {
  const drawing = node.props?.drawing as Drawing | undefined
  if (!drawing) return
  const {x, y, width} = contentOf(node, place)
  const scale = width / drawing.width
  for (const mark of singleMarks(drawing.marks)) {
    if (mark.kind === 'path') {
      checkLine(mark, scale, place, checked)
      checkArea(mark, scale, place, checked)
    }
    if (mark.kind === 'text') checkLabel(mark, {x, y, scale}, place, checked)
  }
}

/** Widths nearer than this are the same to a plate setter, pt. */
const ROUNDING = 0.01

const isSeen = (paint: Paint): boolean => 'gradient' in paint || paint.opacity > 0

function checkLine({stroke}: PathMark, scale: number, place: Place, {printer, ink, tell}: Checked): void {
  if (!stroke || stroke.width === 0 || !isSeen(stroke.paint)) return
  const width = stroke.width * scale
  const {hairline, oneInk} = printer.lines
  const shown = `${Math.round(width * 1000) / 1000} pt`
  if (width <= hairline) {
    tell('line-width', place, `unexpected line of ${shown} in a chart, expected more than ${hairline} pt`, 'widen it')
    return
  }
  const plates = 'gradient' in stroke.paint ? undefined : ink.area(stroke.paint.colour)
  const several = !plates || (!plates.spot && plates.inks.filter((share) => share > 0).length > 1)
  if (several && width < oneInk - ROUNDING) {
    const reason = `unexpected line of ${shown} in several inks in a chart, expected at least ${oneInk} pt`
    tell('line-width', place, reason, 'widen it, or draw it in black or grey')
  }
}

/** Check that an area which is as thin as a line is wide enough to be printed. */
function checkArea({segments, fill}: PathMark, scale: number, place: Place, {printer, tell}: Checked): void {
  if (!fill || !isSeen(fill)) return
  const points = segments.flatMap((segment) => (segment[0] === 'Z' ? [] : [segment.slice(-2) as [number, number]]))
  const sides = [0, 1].map((axis) => {
    const places = points.map((point) => point[axis as 0 | 1] * scale)
    return Math.max(...places) - Math.min(...places)
  })
  const width = Math.min(...sides)
  // what has no width at all stands for nothing, on purpose
  if (!(width > NOTHING) || width > printer.lines.hairline) return
  const shown = `${Math.round(width * 1000) / 1000} pt`
  const reason = `unexpected shape of ${shown} in a chart, expected more than ${printer.lines.hairline} pt`
  tell('line-width', place, reason, 'show so small a value in words, or as a point')
}

/** Check the text of a label where it stands upright; of one that is turned, its size alone. */
function checkLabel(
  {text, size, matrix, fill}: TextMark,
  at: {x: number; y: number; scale: number},
  place: Place,
  checked: Checked,
): void {
  const [a, b, , , e, f] = matrix
  const {scale} = at
  const left = at.x + e * scale
  const bottom = at.y + f * scale
  const set = size * Math.hypot(a, b) * scale
  const words = {text, size: set, colour: fill.colour, left, right: left, top: bottom - set / 2, bottom}
  checkWords(words, place, checked)
}
