import type {ImageMark} from '../interpret/mark.js'
import type {Breach, Rule} from './rule.js'

/** An image this small in pixels is taken for an ornament. */
const ORNAMENT = 16

/** Give the pixels to the inch of an image on the paper, on the side that has fewer. */
export function resolutionOf({width, height, matrix}: ImageMark): number {
  const across = Math.hypot(matrix[0], matrix[1]) / 72
  const down = Math.hypot(matrix[2], matrix[3]) / 72
  return Math.min(across > 0 ? width / across : Infinity, down > 0 ? height / down : Infinity)
}

function judged(mark: ImageMark, least: {error: number; warning: number}): Breach | undefined {
  if (mark.width <= ORNAMENT && mark.height <= ORNAMENT) return undefined
  const found = Math.round(resolutionOf(mark))
  if (found > least.warning) return undefined
  return {
    what: `an image of ${found} pixels to the inch`,
    allowed: `more than ${least.warning}, at the least more than ${least.error}`,
    mend: `use a larger picture, or place it smaller`,
    severity: found <= least.error ? 'error' : undefined,
    object: mark.object,
  }
}

/** Pictures have enough pixels. */
export const colourResolution: Rule = {
  image: (mark, {printer}) => (mark.bits === 1 ? undefined : judged(mark, printer.resolution.colour)),
}

/** Line art has enough pixels. */
export const bitonalResolution: Rule = {
  image: (mark, {printer}) => (mark.bits === 1 ? judged(mark, printer.resolution.bitonal) : undefined),
}

/** Pictures have as many bits as every press reads. */
export const depth: Rule = {
  image({bits, object}) {
    if (bits !== 16) return undefined
    return {what: 'an image of 16 bits a channel', allowed: '8 bits', mend: 'save the picture with 8 bits', object}
  },
}
