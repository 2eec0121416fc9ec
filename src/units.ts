/** Points (1/72 inch) in a millimetre. */
const POINTS_PER_MM = 72 / 25.4

/** Turn millimetres into points. */
export const mm = (millimetres: number): number => millimetres * POINTS_PER_MM

/** Turn points into millimetres. */
export const toMm = (points: number): number => points / POINTS_PER_MM
