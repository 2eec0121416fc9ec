import type {Drawing, Mark, Paint, PathMark} from '../../src/drawing.js'
import {boxOf} from '../../src/svg/box.js'

/** Write a drawing as text, one line a mark, places rounded to 1 pt. */
export function marksText({width, height, marks, links = []}: Drawing): string {
  const ways = links.map(({address, area}) => `link ${area.map(at).join(' ')} ${address}`)
  return [`drawing ${at(width)} × ${at(height)}`, ...marks.flatMap((mark) => lines(mark, '')), ...ways, ''].join('\n')
}

const at = (length: number): number => Math.round(length) || 0
const fine = (number: number): number => Math.round(number * 100) / 100

function lines(mark: Mark, indent: string): string[] {
  if (mark.kind === 'clip') {
    return [`${indent}clip ${box(mark.segments)}`, ...mark.marks.flatMap((inner) => lines(inner, `${indent}  `))]
  }
  if (mark.kind === 'group') {
    const how = [mark.blend === 'Normal' ? [] : mark.blend, mark.opacity === 1 ? [] : fine(mark.opacity)].flat()
    return [`${indent}group ${how.join(' ')}`.trimEnd(), ...mark.marks.flatMap((inner) => lines(inner, `${indent}  `))]
  }
  if (mark.kind === 'path') return [`${indent}path ${box(mark.segments)} ${style(mark)}`]
  if (mark.kind === 'image') return [`${indent}image ${mark.matrix.map(at).join(' ')}`]
  const [a, b, , , x, y] = mark.matrix
  const turned = Math.round((Math.atan2(b, a) * 180) / Math.PI)
  const face = `${mark.face.weight}${mark.face.style === 'italic' ? ' italic' : ''} ${fine(mark.size)} pt`
  const parts = [`text ${at(x)},${at(y)}`, JSON.stringify(mark.text), face, paint(mark.fill)]
  if (turned !== 0) parts.push(`turned ${turned}°`)
  if (mark.halo) parts.push(`${mark.halo.over ? 'stroke' : 'halo'} ${paint(mark.halo)} ${fine(mark.halo.width)}`)
  return [indent + parts.join(' ')]
}

function box(segments: PathMark['segments']): string {
  const {left, top, right, bottom} = boxOf(segments) ?? {left: 0, top: 0, right: 0, bottom: 0}
  const count = segments.filter(([operator]) => operator === 'M').length
  const curves = segments.some(([operator]) => operator === 'C') ? ' curved' : ''
  return `${at(left)},${at(top)}–${at(right)},${at(bottom)}${count > 1 ? ` ×${count}` : ''}${curves}`
}

function style({fill, stroke}: PathMark): string {
  const parts: string[] = []
  if (fill) parts.push(`fill ${paint(fill)}`)
  if (stroke) parts.push(`stroke ${paint(stroke.paint)} ${fine(stroke.width)}`)
  if (stroke?.dash) parts.push(`dash ${stroke.dash.map(fine).join(' ')}`)
  return parts.join(' ')
}

function paint(of: Paint): string {
  if ('gradient' in of)
    return `${of.gradient} ${of.from.map(at).join(' ')} ${of.stops.map(({colour}) => colour).join('→')}`
  return of.opacity === 1 ? of.colour : `${of.colour}/${fine(of.opacity)}`
}
