import type {Point} from 'unist'

/** Make what finds line and column, counted from 1, of an offset in a text that is asked for many. */
export function pointsIn(text: string): (offset: number) => Point {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)]
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] as number) + 1}
  }
}
