declare module 'linebreak' {
  /** Finds, one after the other, the places where UAX #14 lets a line end. */
  export default class LineBreaker {
    constructor(text: string)
    /** Give the offset of the next place, the end of the text last; then nothing. */
    nextBreak(): {position: number; required: boolean} | null
  }
}
