import type {Brief} from '../brief.js'
import type {Pages} from '../pages.js'

/** A part of a brief that its author has begin on a new page. */
export interface Part {
  /** How many page breaks stand before it. */
  breaks: number
  /** How much of its last page is filled, 0–1. */
  fill: number
}

/**
 * Find the part that most easily becomes a page shorter: the one of several pages that has least on its last. Gives
 * nothing where no page break divides the brief: then all of it is one.
 */
export function easiestPart({body}: Brief, {where, fills}: Pages): Part | undefined {
  const starts: number[] = []
  let breaks = 0
  for (const {type, data} of body) {
    if (type === 'pageBreak') breaks++
    const page = where.get(data?.id ?? '')?.page
    if (page !== undefined) starts[breaks] ??= page
  }
  if (breaks === 0) return undefined
  const parts = starts.flatMap((start, index): Part[] => {
    const next = starts.slice(index + 1).find((page) => page !== undefined)
    const end = (next ?? fills.length) - 1
    return end > start ? [{breaks: index, fill: fills[end] ?? 0}] : []
  })
  return parts.reduce<Part | undefined>((best, one) => (best && best.fill <= one.fill ? best : one), undefined)
}
