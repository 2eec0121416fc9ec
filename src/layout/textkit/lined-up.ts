import type {Word} from './measure.js'
import {type Piece, piecesOf} from './pieces.js'
import type {Segment} from './segments.js'
import type {StyledText} from './styled.js'

/** Segments that stand together on their lines, with their glyphs and, for each line, the index after its last. */
interface LinedUp {
  segments: Segment[]
  pieces: Piece[][]
  ends: number[]
}

/** Put words together again that no line end divides: they keep the glyphs that they were measured with. */
export function linedUp(
  text: StyledText,
  segments: readonly Segment[],
  words: readonly Word[],
  ends: readonly number[],
): LinedUp {
  const out: LinedUp = {segments: [], pieces: [], ends: []}
  let line = 0
  for (const word of words) {
    for (let from = word.from; from < word.to; ) {
      const end = ends[line] as number
      const to = Math.min(word.to, end)
      const {start} = segments[from] as Segment
      const last = segments[to - 1] as Segment
      out.segments.push(last.start === start ? last : {...last, start})
      out.pieces.push(from === word.from && to === word.to ? word.pieces : piecesOf(text, start, last.end))
      if (to === end) {
        out.ends.push(out.segments.length)
        line++
      }
      from = to
    }
  }
  return out
}
