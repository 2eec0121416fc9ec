import type {Frame, Place} from '../state.js'

/** Give where the number of a place is drawn so that it covers no other place, and the size of its figures, pt. */
export function badgeOf(place: Place, places: readonly Place[]): {frame: Frame; size: number} {
  const {x, y} = place
  const of = (size: number): Frame => {
    const width = size * (0.8 + 0.6 * String(place.order).length)
    return {x: x - width - 1, y, width, height: size * 1.5}
  }
  const beside = of(7.3)
  if (!places.some((other) => !holds(other, place) && meet(other, beside))) return {frame: beside, size: 7.3}
  const above = of(4.8)
  return {frame: {...above, x, y: y - above.height - 0.3}, size: 4.8}
}

const meet = (a: Frame, b: Frame): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const holds = (outer: Frame, inner: Frame): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height
