/** Checks the mean ink in every square of 15 mm. Arguments: a PDF, and the limit in per cent. */
import {separate} from './separate.mjs'

const DPI = 100
const SIDE = Math.round((15 / 25.4) * DPI)

const [pdf, limit] = process.argv.slice(2)
let worst = 0

for (const {width, height, plates} of await separate(pdf, DPI)) {
  // sums over all that is left of and above a place, so that a square is four of them
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      for (const plate of Object.values(plates)) row += plate[y * width + x]
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row
    }
  }
  const at = (x, y) => sums[y * (width + 1) + x]
  for (let y = 0; y + SIDE <= height; y++) {
    for (let x = 0; x + SIDE <= width; x++) {
      const ink = at(x + SIDE, y + SIDE) - at(x, y + SIDE) - at(x + SIDE, y) + at(x, y)
      worst = Math.max(worst, ink / (SIDE * SIDE * 2.55))
    }
  }
}

console.log(`${worst.toFixed(0)} % at most in a square of 15 mm, ${limit} % allowed`)
process.exitCode = worst > Number(limit) || worst === 0 ? 1 : 0
