import {type Outline, standing} from './outline.js'
import type {Extent} from './path.js'

/** How far areas may miss each other and still touch, pt. */
const TOUCH = 0.01

/** Something that has been painted. */
interface Cover {
  extent: Extent
  /** Its colour, `#rrggbb`, where it has one and covers all of `extent` or of its outline. */
  colour: string | undefined
  outline: Outline | undefined
}

/** What has been painted so far, to tell what lies under a place. */
export class Grounds {
  private readonly covers: Cover[] = []

  /** `below` is the plain colour under everything, `#rrggbb`; nothing when there is no one colour. */
  constructor(private readonly below: string | undefined) {}

  /** Cover an area, or the part of it inside an outline, with a plain colour or with anything else. */
  cover(extent: Extent, colour?: string, outline?: Outline): void {
    this.covers.push({extent, colour, outline})
  }

  /** Give the one colour that lies under all of an area; nothing when there are several. */
  under(extent: Extent): string | undefined {
    for (let index = this.covers.length - 1; index >= 0; index--) {
      const {extent: covered, colour, outline} = this.covers[index] as Cover
      if (isApart(covered, extent)) continue
      const stands = outline ? standing(extent, outline) : 'inside'
      if (stands === 'apart') continue
      return stands === 'inside' && contains(covered, extent) ? colour : undefined
    }
    return this.below
  }
}

const isApart = (a: Extent, b: Extent): boolean =>
  a[0] >= b[2] - TOUCH || a[2] <= b[0] + TOUCH || a[1] >= b[3] - TOUCH || a[3] <= b[1] + TOUCH

const contains = (outer: Extent, inner: Extent): boolean =>
  inner[0] >= outer[0] - TOUCH &&
  inner[1] >= outer[1] - TOUCH &&
  inner[2] <= outer[2] + TOUCH &&
  inner[3] <= outer[3] + TOUCH

/** Lay a colour over another with an opacity of 0–1; all `#rrggbb` in sRGB. */
export function blend(over: string, opacity: number, under: string): string {
  const channel = (at: number): string => {
    const [top, bottom] = [over, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ]
    return Math.round(bottom + (top - bottom) * opacity)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
