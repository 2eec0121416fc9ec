import type {Rule} from './rule.js'

/** Cells along the side of the square that ink is judged over. */
export const SIDE = 8

/** The paper can take the ink: the mean over any square of 15 mm stays within the limit. */
export const coverage: Rule = {
  printed(_, {plates, coverage: {box, width, height}}, {printer}) {
    const {ink, column, row} = plates.heaviest(SIDE)
    const found = Math.round(ink * 100)
    if (found <= printer.ink.limit) return []
    const at = [box[0] + column * width, box[1] + (row + 1) * height] as const
    const mend = 'use lighter builds, or convert with the profile of the printer'
    return [{what: `${found} % ink over 15 mm`, allowed: `${printer.ink.limit} %`, mend, at}]
  },
}
