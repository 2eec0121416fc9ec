import type {StyledText} from './styled.js'

/** What stands for the words that are left out. */
const ELLIPSIS = '…'

/** Cut a text after as many words as `fits` takes, with an ellipsis behind them; without one word that fits, none. */
export function truncated(text: StyledText, fits: (shorter: StyledText) => boolean): StyledText {
  const ends = [...text.string.matchAll(/\S+/g)].map(({0: word, index}) => index + word.length)
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(cut(text, ends[middle - 1] as number))) low = middle
    else high = middle - 1
  }
  return cut(text, ends[low - 1] ?? 0)
}

/** Give the first `end` characters, without the marks at their end, and an ellipsis in their last style. */
function cut({string, runs}: StyledText, end: number): StyledText {
  const kept = string.slice(0, end).replace(/[\s,.;:–—]+$/, '')
  const inside = runs.filter(({start}) => start < Math.max(1, kept.length))
  const last = inside.length - 1
  return {
    string: kept + ELLIPSIS,
    runs: inside.map((run, index) => (index === last ? {...run, end: kept.length + ELLIPSIS.length} : run)),
  }
}
