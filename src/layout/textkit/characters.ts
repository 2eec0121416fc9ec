const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'})

/** Characters of a text that are looked at together, at first: the time that V8 takes for one text grows with its square. */
const WINDOW = 256

/** Give the characters of a text as readers count them (UAX #29, extended grapheme clusters), in their order. */
export function* charactersOf(text: string): Generator<string> {
  let window = WINDOW
  for (let at = 0; at < text.length; ) {
    const edge = Math.min(text.length, at + window)
    // not between the halves of a letter
    const end = text.codePointAt(edge - 1) === text.charCodeAt(edge - 1) ? edge : edge + 1
    let last = ''
    const start = at
    for (const {segment} of graphemes.segment(text.slice(at, end))) {
      if (last !== '') {
        yield last
        at += last.length
      }
      last = segment
    }
    // the last may go on behind the window, unless nothing is there
    if (end === text.length) {
      yield last
      return
    }
    window = at === start ? window * 2 : WINDOW
  }
}
