/** Shares of the true size that + and − step through; 1 is 96 px an inch. */
export const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

/** CSS px in a pt at true size. */
export const trueSize = 96 / 72

/** The room for pages, and the largest row of them: px and pt. */
interface Room {
  width: number
  height: number
  /** Widest row and highest page, pt. */
  row: number
  page: number
}

/** Give how many CSS px a pt of the pages takes. */
export function unitFor(zoom: 'width' | 'page' | number, {width, height, row, page}: Room): number {
  if (typeof zoom === 'number') return zoom * trueSize
  const wide = width / Math.max(row, 1)
  const least = 0.08
  return Math.max(least, zoom === 'width' ? wide : Math.min(wide, height / Math.max(page, 1)))
}

/** Give the next larger or smaller step from a share of the true size. */
export function stepFrom(share: number, direction: 1 | -1): number {
  const near = 0.005
  const found =
    direction > 0 ? steps.find((step) => step > share + near) : steps.findLast((step) => step < share - near)
  return found ?? (steps.at(direction > 0 ? -1 : 0) as number)
}
