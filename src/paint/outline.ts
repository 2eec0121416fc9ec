import {apply} from '../matrix.js'
import type {Extent} from './path.js'
import type {Matrix} from './pdfkit.js'

/** A path that has been painted, as it stands in the stream. */
export interface Outline {
  /** Its operators. */
  operators: string
  /** What paints it: `f`, `f*`, `S`, `B` or `B*`. */
  painted: string
  /** Half the width of its line. */
  half: number
  matrix: Matrix
}

type Point = [number, number]

/** Into how many straight lines a curve is cut. */
const STEPS = 8

/** Tell where an area stands to a painted path: in it, apart from it, or across its edge. */
export function standing(area: Extent, outline: Outline): 'inside' | 'apart' | 'across' {
  const {painted, half} = outline
  const reach = painted[0] === 'f' ? 0 : half
  const wide: Extent = [area[0] - reach, area[1] - reach, area[2] + reach, area[3] + reach]
  const rings = ringsOf(outline)
  const filled = painted[0] !== 'S'
  let winding = 0
  const middle: Point = [(area[0] + area[2]) / 2, (area[1] + area[3]) / 2]
  for (const ring of rings) {
    // what is filled is closed without a line being drawn
    const ends = filled ? [...ring.slice(1), ring[0] as Point] : ring.slice(1)
    for (const [index, end] of ends.entries()) {
      const start = ring[index] as Point
      if (crosses(start, end, wide)) return 'across'
      winding += turn(start, end, middle)
    }
  }
  if (!filled) return 'apart'
  return (painted.endsWith('*') ? winding % 2 !== 0 : winding !== 0) ? 'inside' : 'apart'
}

/** Tell whether a part of a path is thinner than `width`. */
export function hasThinPart(outline: Pick<Outline, 'operators' | 'matrix'>, width: number): boolean {
  return ringsOf(outline).some((ring) => {
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
    return [xs, ys].some((sides) => Math.max(...sides) - Math.min(...sides) < width)
  })
}

/** Cut a path into rings of straight lines. */
function ringsOf({operators, matrix}: Pick<Outline, 'operators' | 'matrix'>): Point[][] {
  const rings: Point[][] = []
  let numbers: number[] = []
  const at = (index: number): Point => apply(matrix, numbers[index] as number, numbers[index + 1] as number)
  for (const word of operators.split(/\s+/)) {
    const ring = rings.at(-1) ?? []
    if (/[\d.]$/.test(word)) {
      numbers.push(Number(word))
      continue
    }
    if (word === 'm') rings.push([at(0)])
    else if (word === 'l') ring.push(at(0))
    else if (word === 'c') ring.push(...curve(ring.at(-1) as Point, at(0), at(2), at(4)))
    else if (word === 'h') ring.push(ring[0] as Point)
    else if (word === 're') rings.push(rectangle(numbers, matrix))
    numbers = []
  }
  return rings
}

function rectangle([x = 0, y = 0, width = 0, height = 0]: number[], matrix: Matrix): Point[] {
  const corners: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ]
  return corners.map((corner) => apply(matrix, ...corner))
}

function curve(start: Point, first: Point, second: Point, end: Point): Point[] {
  return Array.from({length: STEPS}, (_, step) => {
    const t = (step + 1) / STEPS
    const u = 1 - t
    const mixed = (axis: 0 | 1): number =>
      u ** 3 * start[axis] + 3 * u * u * t * first[axis] + 3 * u * t * t * second[axis] + t ** 3 * end[axis]
    return [mixed(0), mixed(1)]
  })
}

/** Tell whether a line touches an area. */
function crosses([x1, y1]: Point, [x2, y2]: Point, [left, top, right, bottom]: Extent): boolean {
  if (Math.max(x1, x2) < left || Math.min(x1, x2) > right) return false
  if (Math.max(y1, y2) < top || Math.min(y1, y2) > bottom) return false
  const side = (x: number, y: number): number => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))
  const sides = [side(left, top), side(right, top), side(right, bottom), side(left, bottom)]
  return !sides.every((one) => one !== 0 && one === sides[0])
}

/** Count how a line goes round a point: 1 or −1 where it passes to the right of it. */
function turn([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number {
  if (y1 <= y === y2 <= y) return 0
  const crossing = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
  return crossing <= x ? 0 : y2 > y1 ? 1 : -1
}
