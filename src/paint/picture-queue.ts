import type {EmbeddedImage} from './pdfkit.js'

/**
 * Has pictures written in the order in which they are opened. pdfkit unpacks those that let light through, or are
 * interlaced, side by side, and writes first what happens to be unpacked first: the same brief came as other bytes.
 */
export class PictureQueue {
  private readonly turns: {write?: () => void}[] = []

  /** Give a picture that is written when all before it are. */
  take(image: EmbeddedImage): EmbeddedImage {
    const {finalize} = image
    // a JPEG is written as soon as it is embedded
    if (!finalize) return image
    const turn: {write?: () => void} = {}
    this.turns.push(turn)
    image.finalize = () => {
      turn.write = () => finalize.call(image)
      while (this.turns[0]?.write) this.turns.shift()?.write?.()
    }
    return image
  }
}
