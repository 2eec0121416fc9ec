import type {Element} from '../../svg/element.js'
import type {Box} from '../runtime.js'
import type {Lettered} from './lettered.js'

/** A label in the frame of the picture, pt. */
export interface Label {
  lines: string[]
  /** The end or middle of its lines that `align` names, and the middle of its height. */
  x: number
  y: number
  align: 'left' | 'center' | 'right'
  /** Colour of what it belongs to, as in the scene; nothing for a value, which is set in ink. */
  colour: string | undefined
  /** Colour of what it lies on, where that is not the paper. */
  ground?: string
  /** From what it belongs to, where it had to be moved away. */
  leader?: [[number, number], [number, number]]
}

/** Give the box around the letters of a label. */
export function boxOf({lines, x, y, align}: Label, letters: Lettered): Box {
  const [width, height] = [letters.widthOf(lines), letters.heightOf(lines)]
  const x1 = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  return {x1, y1: y - height / 2, x2: x1 + width, y2: y + height / 2}
}

/** Tell whether two boxes have room in common, a hair aside. */
export const touches = (a: Box, b: Box): boolean =>
  a.x1 < b.x2 - 0.01 && b.x1 < a.x2 - 0.01 && a.y1 < b.y2 - 0.01 && b.y1 < a.y2 - 0.01

const anchors: Record<Label['align'], string> = {left: 'start', center: 'middle', right: 'end'}

/** Where the base line lies below the middle of a line, in sizes: half the height of capitals. */
const SINK = 0.33

const near = (length: number): number => Math.round(length * 100) / 100

/** Write a label as SVG, its letters in the colour `fill`. */
export function elementsOf({lines, x, y, align, leader}: Label, letters: Lettered, fill: string): Element[] {
  const first = y - ((lines.length - 1) * letters.leading) / 2 + SINK * letters.size
  const elements = lines.map((line, index): Element => {
    const transform = `translate(${near(x)},${near(first + index * letters.leading)})`
    const attributes = {
      'text-anchor': anchors[align],
      transform,
      'font-family': letters.family,
      'font-size': `${letters.size}px`,
      fill,
    }
    return {name: 'text', attributes, children: [line]}
  })
  if (leader) {
    const [[x1, y1], [x2, y2]] = leader
    const d = `M${near(x1)},${near(y1)}L${near(x2)},${near(y2)}`
    elements.unshift({name: 'path', attributes: {d, stroke: fill, 'stroke-width': '0.5'}, children: []})
  }
  return elements
}
