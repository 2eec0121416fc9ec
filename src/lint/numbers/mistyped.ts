import type {Datum} from './shown.js'
import type {Typed} from './typed.js'

/** Figures that a number has to have before one that is wrong in it says which was meant. */
const ENOUGH = 3

/**
 * Tell whether `typed` is `datum` with two neighbouring figures swapped or, when `one` says so, with one figure wrong,
 * both written to the same place.
 */
export function isMistyped({value, step}: Typed, datum: Datum, one: boolean): boolean {
  const typed = String(Math.round(value / step))
  const meant = String(Math.round(datum.value / step))
  if (typed.length !== meant.length || typed.length < 2 || typed === meant) return false
  const wrong = [...typed].flatMap((figure, index) => (figure === meant[index] ? [] : index))
  const [first = 0, second] = wrong
  if (wrong.length === 1) return one && typed.length >= ENOUGH
  const isPair = wrong.length === 2 && second === first + 1
  return isPair && typed[first] === meant[first + 1] && typed[first + 1] === meant[first]
}
