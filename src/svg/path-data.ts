import type {Segment} from '../drawing.js'
import {arc} from './arc.js'

/** One command of SVG path data with as many numbers as it takes. */
const commands = /([a-z])([^a-z]*(?:e[-+]?\d+[^a-z]*)*)/gi
const numbers = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi
/** Arcs have two flags that may stand without space: each is one digit. */
const arcNumbers =
  /([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([01])[\s,]*([01])[\s,]*([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([-+]?[\d.]+(?:e[-+]?\d+)?)/gi

/** Where the pen is: at (x, y), in a sub-path that began at (startX, startY), after a curve with that last handle. */
interface Pen {
  x: number
  y: number
  startX: number
  startY: number
  handle?: {kind: 'C' | 'Q'; x: number; y: number}
}

/** How many numbers each command takes. */
const arity: Record<string, number> = {M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0}

/**
 * Turn SVG path data (SVG 2, section 9.3) into absolute lines and cubic curves; arcs and quadratic curves become cubic.
 * Gives nothing for data with numbers that are not finite, as charts of missing values have.
 */
export function segmentsOf(data: string): Segment[] {
  if (/NaN|Infinity|undefined/.test(data)) return []
  const segments: Segment[] = []
  const pen: Pen = {x: 0, y: 0, startX: 0, startY: 0}
  for (const [, letter = '', rest = ''] of data.matchAll(commands)) {
    const name = letter.toUpperCase()
    const count = arity[name]
    if (count === undefined) return []
    if (name === 'Z') {
      segments.push(['Z'])
      ;[pen.x, pen.y, pen.handle] = [pen.startX, pen.startY, undefined]
      continue
    }
    const values =
      name === 'A'
        ? Array.from(rest.matchAll(arcNumbers), ([, ...found]) => found.map(Number)).flat()
        : (rest.match(numbers) ?? []).map(Number)
    for (let i = 0; i + count <= values.length; i += count) {
      // further pairs after a move are lines
      const step = name === 'M' && i > 0 ? 'L' : name
      segments.push(...draw(step, values.slice(i, i + count), letter !== name, pen))
    }
  }
  return segments
}

/** Draw one command from where the pen is, and move the pen. */
function draw(name: string, values: number[], relative: boolean, pen: Pen): Segment[] {
  const [ox, oy] = relative ? [pen.x, pen.y] : [0, 0]
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values
  const to = (x: number, y: number, handle?: Pen['handle']): void => {
    ;[pen.x, pen.y, pen.handle] = [x, y, handle]
  }
  const line = (x: number, y: number): Segment[] => {
    to(x, y)
    return [['L', x, y]]
  }
  const cubic = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): Segment[] => {
    to(x, y, {kind: 'C', x: x2, y: y2})
    return [['C', x1, y1, x2, y2, x, y]]
  }
  const quadratic = (x1: number, y1: number, x: number, y: number): Segment[] => {
    const third = (from: number, handle: number): number => from + (2 / 3) * (handle - from)
    const curve: Segment = ['C', third(pen.x, x1), third(pen.y, y1), third(x, x1), third(y, y1), x, y]
    to(x, y, {kind: 'Q', x: x1, y: y1})
    return [curve]
  }
  const mirrored = (kind: 'C' | 'Q'): [number, number] =>
    pen.handle?.kind === kind ? [2 * pen.x - pen.handle.x, 2 * pen.y - pen.handle.y] : [pen.x, pen.y]

  switch (name) {
    case 'M':
      to(a + ox, b + oy)
      ;[pen.startX, pen.startY] = [pen.x, pen.y]
      return [['M', pen.x, pen.y]]
    case 'H':
      return line(a + ox, pen.y)
    case 'V':
      return line(pen.x, a + oy)
    case 'C':
      return cubic(a + ox, b + oy, c + ox, d + oy, e + ox, f + oy)
    case 'S':
      return cubic(...mirrored('C'), a + ox, b + oy, c + ox, d + oy)
    case 'Q':
      return quadratic(a + ox, b + oy, c + ox, d + oy)
    case 'T':
      return quadratic(...mirrored('Q'), a + ox, b + oy)
    case 'A': {
      const curves = arc({x: pen.x, y: pen.y}, a, b, c, d === 1, e === 1, {x: f + ox, y: g + oy})
      to(f + ox, g + oy)
      return curves
    }
    default:
      return line(a + ox, b + oy)
  }
}
