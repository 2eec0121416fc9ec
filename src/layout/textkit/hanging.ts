import {pieceOf} from './pieces.js'
import type {StyledText} from './styled.js'

/** Marks so small that the edge of a text looks straighter when they hang over it. */
const HANGING = {
  start: /["'\u2018-\u201e\u00ab\u00bb\u2039\u203a]/,
  end: /[.,;:\-\u2010"'\u2018-\u201e\u00ab\u00bb\u2039\u203a]/,
}

/** Give the width of the character at `at` when it may hang over that edge of a line, 0 otherwise; pt. */
export function hangOf(text: StyledText, at: number, edge: 'start' | 'end'): number {
  if (!HANGING[edge].test(text.string[at] as string)) return 0
  const run = text.runs.findIndex((one) => one.end > at)
  return run < 0 ? 0 : pieceOf(text, run, at, at + 1).width
}
