/**
 * Checks the black text of a press PDF on its plates: it lies on the black plate alone, and the inks under it are those
 * beside it. Argument: a PDF. Fails with the places where it is not so.
 */
import {execFileSync} from 'node:child_process'
import {separate} from './separate.mjs'

const DPI = 150
/** How far around a black pixel its ground is looked for. */
const REACH = 12
const FULL = 250

const [pdf] = process.argv.slice(2)
const faults = []
let onWhite = 0
let onTint = 0

/** Give the boxes of the words of each page, in pixels. */
function wordsOf() {
  const text = execFileSync('pdftotext', ['-bbox', pdf, '-'], {encoding: 'utf8', maxBuffer: 1e9})
  return text
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)].map(([, ...sides]) =>
        sides.map((side) => Math.round((Number(side) * DPI) / 72)),
      ),
    )
}

const words = wordsOf()

for (const [index, {width, height, plates}] of (await separate(pdf, DPI)).entries()) {
  const {Cyan, Magenta, Yellow, Black} = plates
  const colourAt = (at) => (Cyan[at] << 16) | (Magenta[at] << 8) | Yellow[at]
  /** Tell whether a colour is that of the ground nearby; undefined when black is all there is. */
  const isGround = (x, y, colour) => {
    let seen = false
    for (let distance = 1; distance <= REACH; distance++) {
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [1, 1],
        [-1, -1],
        [1, -1],
        [-1, 1],
      ]) {
        const [nx, ny] = [x + dx * distance, y + dy * distance]
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue
        const near = ny * width + nx
        if (Black[near] >= FULL) continue
        if (colourAt(near) === colour) return true
        seen = true
      }
    }
    return seen ? false : undefined
  }
  const check = (x, y) => {
    const at = y * width + x
    if (!(Black[at] >= FULL)) return
    const ground = isGround(x, y, colourAt(at))
    if (ground && colourAt(at) === 0) onWhite++
    else if (ground) onTint++
    else if (ground === false && faults.length < 10) faults.push(`page ${index + 1}, ${x} × ${y} px: ${colourAt(at)}`)
  }
  for (const [left, top, right, bottom] of words[index]) {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) check(x, y)
  }
}

console.log(`${onWhite} black pixels on white, ${onTint} on a tint`)
if (onWhite === 0) faults.push('no black text was found')
for (const fault of faults) console.log(`other inks under black: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
