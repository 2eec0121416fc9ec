import type {Element} from '../../svg/element.js'

/** A pattern of lines or dots: a square tile of `size` pt, turned by `angle` degrees. */
interface Tile {
  size: number
  angle: number
  /** Lines through the tile, as path data of a tile of 1 pt; or dots of a radius in pt. */
  lines?: string
  dots?: number
}

const UP = 'M0.5,0V1'

/** Patterns in the order of series, of which the first is plain. Neighbours differ in kind, not only in angle. */
const tiles: readonly Tile[] = [
  {size: 4, angle: 45, lines: UP},
  {size: 3.6, angle: 45, dots: 0.7},
  {size: 4, angle: -45, lines: UP},
  {size: 4.4, angle: 45, lines: 'M0.5,0V1M0,0.5H1'},
  {size: 3.2, angle: 90, lines: UP},
  {size: 6, angle: 0, lines: UP},
  {size: 5.6, angle: 0, dots: 1.1},
]

/** Width of the lines of a pattern, pt. */
const LINE = 0.7

/** Give the pattern of the series that comes as number `index`, from 1, drawn in `colour`. */
export function patternOf(index: number, colour: string): Element {
  const {size, angle, lines, dots} = tiles[(index - 1) % tiles.length] as Tile
  const shape: Element =
    dots === undefined
      ? {
          name: 'path',
          attributes: {d: scaled(lines ?? '', size), fill: 'none', stroke: colour, 'stroke-width': `${LINE}`},
          children: [],
        }
      : {name: 'circle', attributes: {cx: `${size / 2}`, cy: `${size / 2}`, r: `${dots}`, fill: colour}, children: []}
  return {
    name: 'pattern',
    attributes: {
      id: `hatch-${index}`,
      patternUnits: 'userSpaceOnUse',
      width: `${size}`,
      height: `${size}`,
      ...(angle !== 0 && {patternTransform: `rotate(${angle})`}),
    },
    children: [shape],
  }
}

const scaled = (path: string, size: number): string =>
  path.replace(/\d*\.?\d+/g, (number) => `${Math.round(Number(number) * size * 1000) / 1000}`)

/** Dashes of lines in the order of series, pt; the first is solid. */
const dashes = ['', '5,2.5', '1.2,1.8', '8,2,1.5,2', '3,1.2', '8,1.8,1.2,1.8,1.2,1.8'] as const

/** Give the dashes of the series that comes as number `index`, from 1. */
export const dashOf = (index: number): string => dashes[1 + ((index - 1) % (dashes.length - 1))] ?? ''
