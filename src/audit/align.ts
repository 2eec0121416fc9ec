import type {Expected} from './expected.js'
import type {Found} from './found.js'
import {matches} from './match.js'

/** How far is looked ahead for a piece: the words that a template sets in one go are fewer. */
const AHEAD = 400

/** Which piece of the brief is which piece of the tags. */
export interface Alignment {
  /** By place in the brief: the place in the tags. */
  places: (number | undefined)[]
  /** Places in the tags of what is no piece of the brief, or not where it should be. */
  extra: Set<number>
}

/** Go through both lists at once; where they part, the nearest place where they meet again is found. */
export function align(expected: Expected[], found: Found[]): Alignment {
  const places: (number | undefined)[] = expected.map(() => undefined)
  const extra = new Set(found.keys())
  let [i, j] = [0, 0]
  const isPair = (a: number, b: number): boolean => {
    const [one, other] = [expected[a], found[b]]
    return one !== undefined && other !== undefined && matches(one, other)
  }
  while (i < expected.length && j < found.length) {
    const step = stepTo(isPair, i, j)
    if (!step) {
      i++
      continue
    }
    i += step[0]
    j += step[1]
    places[i] = j
    extra.delete(j)
    i++
    j++
  }
  return {places, extra}
}

/** Find how many pieces to pass in each list until they meet again: as few as can be. */
function stepTo(isPair: (i: number, j: number) => boolean, i: number, j: number): [number, number] | undefined {
  for (let ahead = 0; ahead < AHEAD; ahead++) {
    if (isPair(i, j + ahead)) return [0, ahead]
    if (ahead > 0 && ahead < 8 && isPair(i + ahead, j)) return [ahead, 0]
  }
  return undefined
}
