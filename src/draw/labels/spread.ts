/** Something with a place along a line and a length there, pt. */
export interface Piece {
  middle: number
  length: number
}

interface Cluster {
  pieces: number[]
  /** Where its start wants to be, summed over the pieces. */
  wanted: number
  length: number
}

/**
 * Move pieces apart along a line so that none overlap, each as little as can be and in their order; between `start` and
 * `end` where they fit. Gives the middle of each.
 */
export function spread(pieces: Piece[], start: number, end: number): number[] {
  const order = pieces.map((_, index) => index).sort((a, b) => middleOf(pieces, a) - middleOf(pieces, b))
  const room = end - start
  const clusters: Cluster[] = []
  const placeOf = ({wanted, pieces: {length: count}, length}: Cluster): number =>
    length > room ? start : Math.min(Math.max(wanted / count, start), end - length)
  for (const index of order) {
    const {middle, length} = pieces[index] as Piece
    let cluster: Cluster = {pieces: [index], wanted: middle - length / 2, length}
    for (let last = clusters.at(-1); last && placeOf(last) + last.length > placeOf(cluster); last = clusters.at(-1)) {
      clusters.pop()
      cluster = {
        pieces: [...last.pieces, ...cluster.pieces],
        // the pieces of the later cluster stand behind all of the earlier
        wanted: last.wanted + cluster.wanted - cluster.pieces.length * last.length,
        length: last.length + cluster.length,
      }
    }
    clusters.push(cluster)
  }
  const middles: number[] = []
  for (const cluster of clusters) {
    let at = placeOf(cluster)
    for (const index of cluster.pieces) {
      const {length} = pieces[index] as Piece
      middles[index] = at + length / 2
      at += length
    }
  }
  return middles
}

const middleOf = (pieces: Piece[], index: number): number => pieces[index]?.middle ?? 0
