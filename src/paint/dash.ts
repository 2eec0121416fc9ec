import {num} from './number.js'

/** No dash may be 0 long in every reader; this is too short to see. */
const SHORTEST_DASH = 0.01

/** Turn lengths and phase in pt into the operator that sets a dash. */
export const dashOperator = (lengths: readonly number[], phase: number): string =>
  lengths.length === 0
    ? '[] 0 d'
    : `[${lengths.map((length) => num(Math.max(length, SHORTEST_DASH))).join(' ')}] ${num(phase)} d`
