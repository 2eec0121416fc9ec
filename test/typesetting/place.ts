/** Where lines stand: what is off its page, over something else, or wider than its measure. */
import type {Laid, SetLine, Standing} from './laid.js'

/** How far two boxes may reach into each other, and a line over its measure, pt. */
const TOLERANCE = 0.1

/** Say which lines are wider than their measure, out of the type area, or over others. */
export function faultsOfPlace({texts, pages, flow: {geometry}}: Laid): string[] {
  const faults: string[] = []
  const {width, height, margin, spans, measure} = geometry
  const left = margin.left - (spans.page - measure)
  const lines = texts.flatMap((text) => text.lines)
  for (const line of lines) {
    if (line.over > TOLERANCE) faults.push(`${said(line)} is ${line.over.toFixed(2)} pt over its measure`)
    const free = line.role === 'opening' || line.role === 'furniture'
    const outside = free
      ? line.left < 0 || line.right > width || line.top < 0 || line.bottom > height
      : line.left < Math.min(left, HANGING) - TOLERANCE ||
        line.right > width - margin.right + (line.role === 'mark' ? margin.right / 2 : TOLERANCE) ||
        lettersOf(line).top < margin.top - TOLERANCE ||
        line.bottom > height - margin.bottom + TOLERANCE
    if (outside) faults.push(`${said(line)} at ${placeOf(line)} is off its area`)
  }
  pages.pages.forEach((_, page) => {
    const here = lines.filter((line) => line.page === page).sort((a, b) => a.top - b.top)
    here.forEach((one, index) => {
      for (let at = index + 1; at < here.length; at++) {
        const other = here[at] as SetLine
        if (other.top > one.bottom) break
        if (overlap(one, other)) faults.push(`${said(one)} and ${said(other)} overlap at ${placeOf(one)}`)
      }
    })
  })
  return faults
}

/** Long numbers of a list reach into the margin, to the outer edge of the type area and no further, pt. */
const HANGING = 51

/** Leading that letters leave empty at the head and foot of their line, as a share of its height. */
const LEADING = 0.12

function overlap(one: Standing, other: Standing): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)]
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOLERANCE &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE
  )
}

const lettersOf = ({top, bottom}: Standing): {top: number; bottom: number} => {
  const leading = (bottom - top) * LEADING
  return {top: top + leading, bottom: bottom - leading}
}

/** Tell whether a thing stands below another on the same page, in the same column or across it. */
export const isBelow = (thing: Standing, other: Standing): boolean =>
  thing.page === other.page &&
  thing.top >= other.bottom - 1 &&
  Math.min(edgeOf(thing), edgeOf(other)) - Math.max(thing.left, other.left) > TOLERANCE

/** Give the right end of what a thing takes, were it as wide as its measure. */
const edgeOf = (thing: Standing & {measure?: number}): number => thing.measure ?? thing.right

/** Name a line for a message. */
export const said = ({page, text}: SetLine): string => `page ${page + 1}: "${text.trim().slice(0, 40)}"`

const placeOf = ({left, right, top, bottom}: Standing): string =>
  `${left.toFixed(1)}–${right.toFixed(1)}, ${top.toFixed(1)}–${bottom.toFixed(1)}`
