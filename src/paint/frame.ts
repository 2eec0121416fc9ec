import * as P from '@react-pdf/primitives'
import type {Box, LaidNode} from '../pages.js'

/** The borders of a node in one colour, as upright rectangles `[x, y, width, height]`, pt from its corner. */
export interface Frame {
  colour: string
  opacity: number
  sides: [number, number, number, number][]
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

/**
 * Give the borders of a node as rectangles, where they are one: solid, square and of one colour. `@react-pdf/render`
 * clips and strokes each side, which takes ten times the bytes.
 */
export function frameOf({type, box, style = {}}: LaidNode): Frame | undefined {
  if (!box || type === P.Page) return undefined
  const widths = sides.map((side) => Number(box[`border${side}Width`] ?? 0))
  const drawn = sides.filter((_, index) => (widths[index] as number) > 0)
  const [first] = drawn
  if (!first) return undefined
  const colour = String(style[`border${first}Color`] ?? '#000000')
  const plain = drawn.every((side) => {
    return (style[`border${side}Color`] ?? '#000000') === colour && (style[`border${side}Style`] ?? 'solid') === 'solid'
  })
  const round = Object.entries(style).some(([name, value]) => /^border.+Radius$/.test(name) && value !== 0)
  if (!plain || round || !/^#(?:[0-9a-f]{3}){1,2}$/i.test(colour)) return undefined
  const [top = 0, right = 0, bottom = 0, left = 0] = widths
  const {width, height} = box
  const all: Frame['sides'] = [
    [0, 0, width, top],
    [width - right, top, right, height - top - bottom],
    [0, height - bottom, width, bottom],
    [0, top, left, height - top - bottom],
  ]
  const opacity = typeof style.opacity === 'number' ? style.opacity : 1
  return {colour, opacity, sides: all.filter((_, index) => (widths[index] as number) > 0)}
}

/** Give a box without its borders. */
export function withoutBorders(box: Box): Box {
  const none = Object.fromEntries(sides.map((side) => [`border${side}Width`, 0]))
  return {...box, ...none}
}
