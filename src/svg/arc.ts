import type {Segment} from '../drawing.js'

interface Point {
  x: number
  y: number
}

/**
 * Turn an elliptical arc of SVG into cubic curves (SVG 2, appendix B.2.4, and at most a quarter turn a curve);
 * `turned` is in degrees.
 */
export function arc(
  from: Point,
  radiusX: number,
  radiusY: number,
  turned: number,
  large: boolean,
  sweep: boolean,
  to: Point,
): Segment[] {
  if (from.x === to.x && from.y === to.y) return []
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)]
  if (rx === 0 || ry === 0) return [['L', to.x, to.y]]
  const phi = (turned * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2]
  const [x, y] = [cos * dx + sin * dy, -sin * dx + cos * dy]
  const reach = (x / rx) ** 2 + (y / ry) ** 2
  if (reach > 1) {
    rx *= Math.sqrt(reach)
    ry *= Math.sqrt(reach)
  }
  const across = (rx * y) ** 2 + (ry * x) ** 2
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - across) / across))
  const [centreX, centreY] = [(factor * rx * y) / ry, (-factor * ry * x) / rx]
  const middle = {
    x: cos * centreX - sin * centreY + (from.x + to.x) / 2,
    y: sin * centreX + cos * centreY + (from.y + to.y) / 2,
  }
  const start = Math.atan2((y - centreY) / ry, (x - centreX) / rx)
  let turn = Math.atan2((-y - centreY) / ry, (-x - centreX) / rx) - start
  if (sweep && turn < 0) turn += 2 * Math.PI
  if (!sweep && turn > 0) turn -= 2 * Math.PI

  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9))
  const step = turn / count
  const handle = (4 / 3) * Math.tan(step / 4)
  const place = (u: number, v: number): [number, number] => [
    cos * rx * u - sin * ry * v + middle.x,
    sin * rx * u + cos * ry * v + middle.y,
  ]
  return Array.from({length: count}, (_, i): Segment => {
    const [a, b] = [start + i * step, start + (i + 1) * step]
    const first = place(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a))
    const second = place(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b))
    const end: [number, number] = i === count - 1 ? [to.x, to.y] : place(Math.cos(b), Math.sin(b))
    return ['C', ...first, ...second, ...end]
  })
}
